import { Button, Select, Textarea } from '@mantine/core';
import type { RehearsalView } from '@nativ/runtime';
import type { FlowDocument, ScenarioMove } from '@nativ/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { JsonField } from './json-field.tsx';
import type { RehearsalWords } from './move-words.ts';
import classes from './rehearsal.module.css';

interface WaitProps {
  readonly onMove: (move: ScenarioMove) => void;
}

/** A message that somebody outside could send now, such as the reply of the inquirer. */
export function MessageWait({ message, onMove }: WaitProps & { readonly message: RehearsalView['messages'][number] }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { name, key, place } = message;
  const { within } = place;
  return (
    <div className={classes.work}>
      <Textarea
        label={t('rehearsal.message.text')}
        value={text}
        dir="auto"
        autosize
        minRows={2}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button
        onClick={() =>
          onMove({
            kind: 'deliverMessage',
            name,
            content: { text },
            ...(key !== null && { key }),
            ...(within !== undefined && { within }),
          })
        }
      >
        {t('rehearsal.message.send')}
      </Button>
    </div>
  );
}

/** A request to a system outside, which answers as one likes. */
export function RequestWait({ request, onMove }: WaitProps & { readonly request: RehearsalView['requests'][number] }) {
  const { t } = useTranslation();
  const { place, method, path, errors } = request;
  return (
    <div className={classes.work}>
      <p className="nativ-code" dir="ltr">
        {method} {path}
      </p>
      <JsonField
        label={t('rehearsal.request.answer')}
        submitLabel={t('rehearsal.request.answers')}
        initial={JSON.stringify({ status: 200, body: {} })}
        onSubmit={(result) => onMove({ kind: 'answerRequest', place, result })}
      />
      <div className={classes.buttons}>
        {errors.map(({ code }) => (
          <Button key={code} variant="default" onClick={() => onMove({ kind: 'failRequest', place, code })}>
            {t('rehearsal.request.error', { code })}
          </Button>
        ))}
        <Button variant="default" onClick={() => onMove({ kind: 'failRequest', place, code: null })}>
          {t('rehearsal.request.fails')}
        </Button>
      </div>
    </div>
  );
}

interface IncidentWaitProps extends WaitProps {
  readonly incident: RehearsalView['incidents'][number];
  readonly document: FlowDocument;
  readonly words: RehearsalWords;
}

const operator = 'operator@example.org';

/** What keeps a branch from going on, and what an operator could do about it. */
export function IncidentWait({ incident, document, words, onMove }: IncidentWaitProps) {
  const { t } = useTranslation();
  const { place, options, nodeId, expected, found } = incident;
  const ways = place.within === undefined ? document.edges.filter(({ source }) => source === nodeId) : [];
  const [edge, setEdge] = useState<string | null>(ways[0]?.id ?? null);
  const resolve = (resolution: Extract<ScenarioMove, { kind: 'resolveIncident' }>['resolution']) =>
    onMove({ kind: 'resolveIncident', place, by: operator, resolution });
  return (
    <div className={classes.work}>
      {expected !== null && (
        <p className={classes.lead} dir="ltr">
          {t('incident.expected')}: {expected}
        </p>
      )}
      {found !== null && (
        <p className={classes.lead} dir="ltr">
          {t('incident.found')}: {found}
        </p>
      )}
      {options.includes('skip') && ways.length > 1 && (
        <Select
          label={t('incident.way')}
          value={edge}
          data={ways.map(({ id, target }) => ({ value: id, label: words.stepName(target) }))}
          onChange={setEdge}
        />
      )}
      <div className={classes.buttons}>
        {options
          .filter((option) => option !== 'setVariables')
          .map((how) => (
            <Button
              key={how}
              variant="default"
              onClick={() => resolve({ how, ...(how === 'skip' && ways.length > 1 && edge !== null && { edge }) })}
            >
              {t(`incident.action.${how}`)}
            </Button>
          ))}
      </div>
      {options.includes('setVariables') && (
        <JsonField
          label={t('rehearsal.incident.values')}
          submitLabel={t('incident.action.setVariables')}
          onSubmit={(values) => resolve({ how: 'setVariables', values })}
        />
      )}
    </div>
  );
}
