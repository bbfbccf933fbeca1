import { Button } from '@mantine/core';
import type { SignInSession } from '@nativ/schemas';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { endOtherSessions, endSession, sessionsQuery } from '../api/account-queries.ts';
import { isolate } from '../i18n/isolate.ts';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import { TimeText } from '../ui/time-text.tsx';
import classes from './account.module.css';

/** Every place where somebody is signed in, each with a way to end it. */
export function SessionsSection() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const sessions = useQuery(sessionsQuery);
  const end = useMutation({
    mutationFn: (id: string | null) => (id === null ? endOtherSessions() : endSession(id)),
    onSettled: () => queries.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
  const hasOthers = sessions.data?.items.some(({ isCurrent }) => !isCurrent) ?? false;
  return (
    <Section title={t('myAccount.sessions.title')}>
      <p className={classes.note}>{t('myAccount.sessions.lead')}</p>
      {sessions.isPending && <LoadingLines lines={3} />}
      {sessions.error && !sessions.data && (
        <ProblemAlert
          error={sessions.error}
          title={t('myAccount.sessions.problem')}
          onRetry={() => void sessions.refetch()}
        />
      )}
      {end.error && <ProblemAlert error={end.error} title={t('myAccount.sessions.failed')} />}
      <ul className={classes.list} aria-label={t('myAccount.sessions.title')}>
        {sessions.data?.items.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            isEnding={end.isPending}
            onEnd={() => end.mutate(session.id)}
          />
        ))}
      </ul>
      {hasOthers && (
        <Button variant="default" loading={end.isPending} onClick={() => end.mutate(null)}>
          {t('myAccount.sessions.endOthers')}
        </Button>
      )}
      <p className={classes.note} role="status">
        {end.isSuccess && t('myAccount.sessions.ended')}
      </p>
    </Section>
  );
}

interface SessionRowProps {
  readonly session: SignInSession;
  readonly isEnding: boolean;
  readonly onEnd: () => void;
}

function SessionRow({ session, isEnding, onEnd }: SessionRowProps) {
  const { t } = useTranslation();
  const device = deviceWords(session, t);
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <p className={classes.name}>{device}</p>
        <p className={classes.facts}>
          <span>
            {t('myAccount.sessions.lastUsed')} <TimeText at={session.lastUsedAt} />
          </span>
          {session.address && (
            <span>
              {t('myAccount.sessions.from')} <bdi dir="ltr">{session.address}</bdi>
            </span>
          )}
          {session.provider && <span>{t('myAccount.sessions.with', { provider: isolate(session.provider) })}</span>}
        </p>
      </div>
      {session.isCurrent ? (
        <span className={classes.note}>{t('myAccount.sessions.current')}</span>
      ) : (
        <Button
          variant="default"
          disabled={isEnding}
          aria-label={t('myAccount.sessions.endNamed', { device })}
          onClick={onEnd}
        >
          {t('myAccount.sessions.end')}
        </Button>
      )}
    </li>
  );
}

function deviceWords({ browser, system }: SignInSession, t: TFunction): string {
  return t('myAccount.sessions.device', {
    browser: browser ?? t('myAccount.sessions.unknownBrowser'),
    system: system ?? t('myAccount.sessions.unknownSystem'),
  });
}
