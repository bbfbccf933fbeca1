import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { Incident, IncidentResolve, Instance } from '@nativ/schemas';
import { type FormEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './case-incidents.module.css';
import { type CaseWords, stepName } from './history-words.ts';
import { typedValue } from './typed-value.ts';
import { ValueRows } from './value-rows.tsx';

interface ResolutionFormProps {
  readonly action: Exclude<IncidentResolve['action'], 'retry'>;
  readonly incident: Incident;
  readonly instance: Instance;
  readonly words: CaseWords;
  readonly isBusy: boolean;
  readonly onSubmit: (wish: IncidentResolve) => void;
  readonly onDismiss: () => void;
}

/** Asks for what an action needs, and whether it is really meant, since none of them can be undone. */
export function ResolutionForm(props: ResolutionFormProps) {
  const { action, incident, instance, words, isBusy, onSubmit, onDismiss } = props;
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // Where the reader goes on: the first field, which comes before the button that does it.
    form.current?.querySelector<HTMLElement>('select, input')?.focus();
  }, []);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(wishIn(action, new FormData(event.currentTarget)));
  };
  return (
    <form ref={form} onSubmit={submit} className={classes.panel} aria-label={t(`incident.action.${action}`)}>
      <p className={classes.note}>{t(`incident.means.${action}`)}</p>
      {action === 'skip' && <WayChoice incident={incident} words={words} />}
      {action === 'setVariables' && <ValueRows known={Object.keys(varsOf(instance))} />}
      <TextInput label={t('incident.reason')} description={t('incident.reasonHint')} name="reason" maxLength={500} />
      <div className={classes.buttons}>
        <Button type="submit" loading={isBusy}>
          {t(`incident.confirm.${action}`)}
        </Button>
        <Button variant="default" onClick={onDismiss}>
          {t('incident.notNow')}
        </Button>
      </div>
    </form>
  );
}

/** The way to go on, where the step has several. A join that is passed over goes on by itself. */
function WayChoice({ incident, words }: Pick<ResolutionFormProps, 'incident' | 'words'>) {
  const { t } = useTranslation();
  const ways = words.edges.filter(({ source }) => source === incident.nodeId);
  if (ways.length < 2 || incident.code === 'join.stuck') return null;
  return (
    <NativeSelect label={t('incident.way')} name="edgeId" required withAsterisk={false}>
      {ways.map((edge) => {
        const target = stepName({ nodeId: edge.target }, words);
        const name = words.text(edge.name);
        return (
          <option key={edge.id} value={edge.id}>
            {name ? `${name}: ${target}` : target}
          </option>
        );
      })}
    </NativeSelect>
  );
}

function wishIn(action: IncidentResolve['action'], form: FormData): IncidentResolve {
  const reason = String(form.get('reason') ?? '').trim();
  const edgeId = form.get('edgeId');
  const names = form.getAll('name').map(String);
  const values = form.getAll('value').map(String);
  return {
    action,
    ...(reason !== '' && { reason }),
    ...(typeof edgeId === 'string' && { edgeId }),
    ...(action === 'setVariables' && {
      variables: Object.fromEntries(names.map((name, index) => [name.trim(), typedValue(values[index] ?? '')])),
    }),
  };
}

function varsOf({ variables }: Instance): Readonly<Record<string, unknown>> {
  const { vars } = variables as { readonly vars?: Readonly<Record<string, unknown>> };
  return vars ?? {};
}
