import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { Instance } from '@nativ/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cancelInstance, instanceQuery } from '../../api/instance-queries.ts';
import { moveCase } from '../../api/watching-queries.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Section } from '../../ui/section.tsx';
import classes from './live.module.css';

interface CaseSteeringProps {
  readonly instance: Instance;
  readonly versions: readonly number[];
}

/** What an operator does to a case that is not stuck, too: move it to another version, or end it. Both ask once more. */
export function CaseSteering({ instance, versions }: CaseSteeringProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'move' | 'end' | null>(null);
  const others = versions.filter((number) => number !== instance.flowVersion);
  if (instance.endedAt !== null) return null;
  return (
    <Section title={t('live.steer.title')}>
      <div className={classes.buttons}>
        {others.length > 0 && (
          <Button variant="default" aria-expanded={asked === 'move'} onClick={() => setAsked('move')}>
            {t('live.steer.move')}
          </Button>
        )}
        <Button variant="default" aria-expanded={asked === 'end'} onClick={() => setAsked('end')}>
          {t('incident.action.cancel')}
        </Button>
      </div>
      {asked === 'move' && <MoveForm instance={instance} versions={others} onDismiss={() => setAsked(null)} />}
      {asked === 'end' && <EndForm instance={instance} onDismiss={() => setAsked(null)} />}
    </Section>
  );
}

interface FormProps {
  readonly instance: Instance;
  readonly onDismiss: () => void;
}

function MoveForm({ instance, versions, onDismiss }: FormProps & { readonly versions: readonly number[] }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const [toVersion, setTo] = useState(versions[0] ?? 1);
  const move = useMutation({ mutationFn: () => moveCase(instance.id, toVersion), onSuccess: () => refresh(null) });
  const refused = move.data?.outcome === 'refused' ? move.data.reason : null;
  return (
    <form
      className={classes.ask}
      onSubmit={(event) => {
        event.preventDefault();
        move.mutate();
      }}
    >
      <NativeSelect
        label={t('migration.to')}
        value={toVersion}
        onChange={({ currentTarget: { value } }) => setTo(Number(value))}
      >
        {versions.map((number) => (
          <option key={number} value={number}>
            {t('form.versions.earlier', { number })}
          </option>
        ))}
      </NativeSelect>
      <p className={classes.note}>{t('live.steer.moveHint')}</p>
      {move.error && <ProblemAlert error={move.error} title={t('incident.failed')} takesFocus />}
      {refused !== null && (
        <p role="alert" className={classes.why}>
          {t('live.steer.stays')} <bdi>{refused}</bdi>
        </p>
      )}
      <Confirm label={t('migration.yes')} isBusy={move.isPending} onDismiss={onDismiss} />
    </form>
  );
}

function EndForm({ instance, onDismiss }: FormProps) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const end = useMutation({
    mutationFn: (reason: string) => cancelInstance(instance.id, reason),
    onSuccess: (after) => refresh(after),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    end.mutate(String(new FormData(event.currentTarget).get('reason') ?? '').trim());
  };
  return (
    <form className={classes.ask} onSubmit={submit}>
      <p className={classes.note}>{t('incident.means.cancel')}</p>
      <TextInput
        label={t('live.steer.reason')}
        description={t('incident.reasonHint')}
        name="reason"
        required
        maxLength={500}
      />
      {end.error && <ProblemAlert error={end.error} title={t('incident.failed')} takesFocus />}
      <Confirm label={t('incident.confirm.cancel')} isBusy={end.isPending} onDismiss={onDismiss} />
    </form>
  );
}

function Confirm({ label, isBusy, onDismiss }: { label: string; isBusy: boolean; onDismiss: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes.buttons}>
      <Button type="submit" loading={isBusy}>
        {label}
      </Button>
      <Button variant="default" onClick={onDismiss}>
        {t('incident.notNow')}
      </Button>
    </div>
  );
}

/** Shows a case as it is now, and the counts that it is part of. */
function useRefresh() {
  const queries = useQueryClient();
  return (after: Instance | null) => {
    if (after) queries.setQueryData(instanceQuery(after.id).queryKey, after);
    for (const queryKey of [['instance'], ['instances'], ['flow-stats'], ['incidents']])
      void queries.invalidateQueries({ queryKey });
  };
}
