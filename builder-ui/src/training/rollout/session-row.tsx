import { Button, Checkbox } from '@mantine/core';
import type { Rollout, TrainingSession } from '@nativ/schemas';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeSession, inviteToSession, leaveSession } from '../../api/rollout-queries.ts';
import { saveFile } from '../../forms/save-file.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { PlaceText } from '../../ui/place-text.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { fullTime } from '../../ui/time-words.ts';
import { AskFirst } from './ask-first.tsx';
import classes from './rollout.module.css';
import { sessionFile } from './session-file.ts';
import { SessionForm } from './session-form.tsx';
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
      {!isOff && new Date(session.endsAt) > new Date() && (
        <div className={classes.buttons}>
          <Button
            variant="default"
            aria-label={`${t('rollout.sessions.toCalendar')}: ${when}`}
            leftSection={<IconCalendarPlus size={18} aria-hidden />}
            onClick={() => {
              const title = t(waitsHere ? 'rollout.sessions.inCalendarWaiting' : 'rollout.sessions.inCalendar', {
                rollout: plan.title,
              });
              saveFile('session.ics', 'text/calendar', sessionFile(session, { title, waits: waitsHere }));
            }}
          >
            {t('rollout.sessions.toCalendar')}
          </Button>
        </div>
      )}
      {mayChange && !isOff && (
        <>
          {session.learners.length > 0 && <Learners plan={plan} session={session} when={when} />}
          <div className={classes.buttons}>
            <Button
              variant="default"
              aria-label={`${t('rollout.sessions.change')}: ${when}`}
              onClick={() => setChanging(true)}
            >
              {t('rollout.sessions.change')}
            </Button>
            <InviteMore plan={plan} session={session} />
            <AskFirst
              name={t('rollout.sessions.callOff')}
              about={when}
              meaning={t('rollout.sessions.callOffMeans', { count: session.learners.length })}
              change={() => changeSession(plan.id, session.id, { isCalledOff: true })}
            />
          </div>
        </>
      )}
      {isChanging && <SessionForm plan={plan} session={session} onClose={() => setChanging(false)} />}
    </li>
  );
}

/** For those who are taught since it was planned. */
function InviteMore({ plan, session }: Omit<SessionRowProps, 'mayChange'>) {
  const { t } = useTranslation();
  const invite = useRolloutChange(() => inviteToSession(plan.id, session.id));
  const taught = Math.max(0, ...plan.unitList.map(({ invited }) => invited));
  if (taught === 0) return null;
  return (
    <Button variant="default" loading={invite.isPending} onClick={() => invite.mutate()}>
      {t('rollout.sessions.inviteRest')}
    </Button>
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
}

function Learners({ plan, session, when }: LearnersProps) {
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
            {isWaiting ? (
              <span>
                <bdi>{name}</bdi> <span className={classes.note}>{t('rollout.sessions.waits')}</span>
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
