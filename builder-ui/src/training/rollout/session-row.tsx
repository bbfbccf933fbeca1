import { Button, Checkbox } from '@mantine/core';
import type { Rollout, TrainingSession } from '@nativ/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeSession, leaveSession } from '../../api/rollout-queries.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { PlaceText } from '../../ui/place-text.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { fullTime } from '../../ui/time-words.ts';
import { useNow } from '../../ui/use-now.ts';
import { AskFirst } from './ask-first.tsx';
import { InviteMore } from './invite-more.tsx';
import classes from './rollout.module.css';
import { SessionForm } from './session-form.tsx';
import { ToCalendar } from './to-calendar.tsx';
import { useRolloutChange } from './use-rollout-change.ts';

interface SessionRowProps {
  readonly plan: Rollout;
  readonly session: TrainingSession;
  readonly mayChange: boolean;
}

/** A session: when and where, who is invited and who came; whoever leads changes it here. */
export function SessionRow({ plan, session, mayChange }: SessionRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [isChanging, setChanging] = useState(false);
  const [showsPeople, setShowsPeople] = useState(false);
  const now = useNow().getTime();
  const hasBegun = Date.parse(session.startsAt) <= now;
  const isOver = Date.parse(session.endsAt) <= now;
  const people = hasBegun ? 'rollout.sessions.whoCame' : 'rollout.sessions.whoIsInvited';
  const isOff = session.calledOffAt !== null;
  const when = fullTime(new Date(session.startsAt), language);
  const waitsHere = !plan.mayLead && session.learners.some(({ isWaiting }) => isWaiting);
  return (
    <li className={classes.session}>
      <div>
        <strong>
          <time dateTime={session.startsAt}>{when}</time>
        </strong>{' '}
        <PlaceText place={session.place} />
        {isOff && <> · {t('rollout.sessions.off')}</>}
      </div>
      <Places session={session} mayLead={plan.mayLead} />
      {waitsHere && !isOff && <p className={classes.note}>{t('rollout.sessions.youWait')}</p>}
      {!isOff && (
        <div className={classes.buttons}>
          {mayChange && session.learners.length > 0 && (
            <Button
              variant="default"
              aria-label={`${t(people)}: ${when}`}
              aria-expanded={showsPeople}
              onClick={() => setShowsPeople(!showsPeople)}
            >
              {t(people)}
            </Button>
          )}
          {mayChange && (
            <Button
              variant="default"
              aria-label={`${t('rollout.sessions.change')}: ${when}`}
              onClick={() => setChanging(true)}
            >
              {t('rollout.sessions.change')}
            </Button>
          )}
          {mayChange && !isOver && (
            <>
              <InviteMore plan={plan} session={session} when={when} />
              <AskFirst
                name={t('rollout.sessions.callOff')}
                about={when}
                meaning={t('rollout.sessions.callOffMeans', { count: session.learners.length })}
                change={() => changeSession(plan.id, session.id, { isCalledOff: true })}
              />
            </>
          )}
          {!isOver && <ToCalendar session={session} rollout={plan.title} when={when} waits={waitsHere} />}
        </div>
      )}
      {mayChange && !isOff && showsPeople && session.learners.length > 0 && (
        <Learners plan={plan} session={session} when={when} hasBegun={hasBegun} />
      )}
      {isChanging && <SessionForm plan={plan} session={session} onClose={() => setChanging(false)} />}
    </li>
  );
}

/** How full it is, for whoever leads. */
function Places({
  session: { capacity, learners },
  mayLead,
}: {
  readonly session: TrainingSession;
  readonly mayLead: boolean;
}) {
  const { t } = useTranslation();
  if (!mayLead) return null;
  const waiting = learners.filter(({ isWaiting }) => isWaiting).length;
  const count = learners.length - waiting;
  return (
    <p className={classes.note}>
      {capacity === null
        ? t('rollout.sessions.invited', { count })
        : t('rollout.sessions.places', { taken: count, count: capacity })}
      {waiting > 0 && <> · {t('rollout.sessions.waiting', { count: waiting })}</>}
    </p>
  );
}

interface LearnersProps {
  readonly plan: Rollout;
  readonly session: TrainingSession;
  readonly when: string;
  readonly hasBegun: boolean;
}

/** Who has a place and who waits for one. Who came is ticked once it has begun. */
function Learners({ plan, session, when, hasBegun }: LearnersProps) {
  const { t } = useTranslation();
  const change = useRolloutChange((wish: Parameters<typeof changeSession>[2]) =>
    changeSession(plan.id, session.id, wish),
  );
  return (
    <>
      {change.error && <ProblemAlert error={change.error} title={t('rollout.failed')} />}
      <ul className={classes.rows}>
        {session.learners.map(({ userId, name, attended, isWaiting }) => (
          <li key={userId} className={classes.row}>
            {isWaiting || !hasBegun ? (
              <span>
                <bdi>{name}</bdi> {isWaiting && <span className={classes.note}>{t('rollout.sessions.waits')}</span>}
              </span>
            ) : (
              <Checkbox
                size="md"
                label={t('rollout.sessions.came', { name })}
                checked={attended === true}
                onChange={({ currentTarget: { checked } }) =>
                  change.mutate({ attended: [{ userId, attended: checked }] })
                }
              />
            )}
            {attended !== true && (
              <AskFirst
                name={t('rollout.sessions.leave')}
                about={name}
                meaning={t('rollout.sessions.leaveMeans', { name, when })}
                change={() => leaveSession(plan.id, session.id, userId)}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
