import { Button, Checkbox, TextInput } from '@mantine/core';
import type { Rollout, TrainingSession } from '@nativ/schemas';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeSession, planSession } from '../../api/rollout-queries.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Section } from '../../ui/section.tsx';
import { fullTime } from '../../ui/time-words.ts';
import '../../ui/choice-styles.ts';
import classes from './rollout.module.css';
import { useRolloutChange } from './use-rollout-change.ts';

const HOUR_MS = 3_600_000;

/** The sessions, in a room or by a call; who was there is said here afterwards. */
export function SessionsSection({ plan }: { readonly plan: Rollout }) {
  const { t } = useTranslation();
  const [isPlanning, setPlanning] = useState(false);
  const mayPlan = plan.mayLead && plan.state === 'underWay';
  return (
    <Section title={t('rollout.sessions.title')}>
      {plan.sessions.length === 0 && <p className={classes.note}>{t('rollout.sessions.none')}</p>}
      <ul className={classes.rows}>
        {plan.sessions.map((session) => (
          <SessionRow key={session.id} rolloutId={plan.id} session={session} mayChange={mayPlan} />
        ))}
      </ul>
      {mayPlan && (
        <Button size="md" variant="default" onClick={() => setPlanning(true)}>
          {t('rollout.sessions.plan')}
        </Button>
      )}
      {isPlanning && <NewSession plan={plan} onClose={() => setPlanning(false)} />}
    </Section>
  );
}

interface SessionRowProps {
  readonly rolloutId: string;
  readonly session: TrainingSession;
  readonly mayChange: boolean;
}

function SessionRow({ rolloutId, session, mayChange }: SessionRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const change = useRolloutChange((wish: Parameters<typeof changeSession>[2]) =>
    changeSession(rolloutId, session.id, wish),
  );
  const isOff = session.calledOffAt !== null;
  return (
    <li className={classes.row}>
      <div>
        <strong>
          <time dateTime={session.startsAt}>{fullTime(new Date(session.startsAt), language)}</time>
        </strong>{' '}
        <bdi>{session.place}</bdi>
        {isOff && <> · {t('rollout.sessions.off')}</>}
        {change.error && <ProblemAlert error={change.error} title={t('rollout.failed')} />}
        {mayChange &&
          !isOff &&
          session.learners.map(({ userId, name, attended }) => (
            <Checkbox
              key={userId}
              mt="xs"
              label={t('rollout.sessions.came', { name })}
              checked={attended === true}
              onChange={({ currentTarget }) =>
                change.mutate({ attended: [{ userId, attended: currentTarget.checked }] })
              }
            />
          ))}
      </div>
      {mayChange && !isOff && (
        <Button variant="default" loading={change.isPending} onClick={() => change.mutate({ isCalledOff: true })}>
          {t('rollout.sessions.callOff')}
        </Button>
      )}
    </li>
  );
}

function NewSession({ plan, onClose }: { readonly plan: Rollout; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [startsAt, setStartsAt] = useState('');
  const [place, setPlace] = useState('');
  const plans = useRolloutChange((wish: Parameters<typeof planSession>[1]) => planSession(plan.id, wish), onClose);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const start = new Date(startsAt);
    plans.mutate({
      startsAt: start.toISOString(),
      endsAt: new Date(start.getTime() + HOUR_MS).toISOString(),
      place: place.trim(),
      units: plan.unitList.map(({ group }) => group.key),
    });
  };
  return (
    <Dialog title={t('rollout.sessions.plan')} onClose={onClose}>
      <form className={classes.fields} onSubmit={submit}>
        <p className={classes.note}>{t('rollout.sessions.planHint')}</p>
        <TextInput
          type="datetime-local"
          label={t('rollout.sessions.when')}
          required
          data-first
          value={startsAt}
          onChange={({ currentTarget }) => setStartsAt(currentTarget.value)}
        />
        <TextInput
          label={t('rollout.sessions.place')}
          description={t('rollout.sessions.placeHint')}
          required
          maxLength={500}
          dir="auto"
          value={place}
          onChange={({ currentTarget }) => setPlace(currentTarget.value)}
        />
        {plans.error && <ProblemAlert error={plans.error} title={t('rollout.failed')} takesFocus />}
        <div className={classes.buttons}>
          <Button type="submit" size="md" loading={plans.isPending}>
            {t('rollout.sessions.invite')}
          </Button>
          <Button size="md" variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
