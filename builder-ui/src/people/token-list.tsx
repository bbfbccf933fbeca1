import { Button } from '@mantine/core';
import type { ApiToken } from '@nativ/schemas';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { revokeToken, tokensQuery } from '../api/people-queries.ts';
import { LoadMore } from '../ui/load-more.tsx';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { PersonName } from '../ui/person-name.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { TimeText } from '../ui/time-text.tsx';
import classes from './people.module.css';

/** Tokens with what they are good for and when they were used; each can be revoked at once. */
export function TokenList({ of }: { of: 'me' | 'others' }) {
  const { t } = useTranslation();
  const query = tokensQuery(of);
  const tokens = useInfiniteQuery(query);
  if (tokens.isPending) return <LoadingLines lines={2} />;
  if (!tokens.data)
    return <ProblemAlert error={tokens.error} title={t('tokens.problem')} onRetry={() => void tokens.refetch()} />;
  if (tokens.data.length === 0) return <p className={classes.note}>{t('tokens.none')}</p>;
  return (
    <>
      <ul className={classes.rows}>
        {tokens.data.map((token) => (
          <TokenRow key={token.id} token={token} showsOwner={of === 'others'} />
        ))}
      </ul>
      <LoadMore query={tokens} of={t('tokens.title')} />
    </>
  );
}

function TokenRow({ token, showsOwner }: { token: ApiToken; showsOwner: boolean }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => revokeToken(token.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['tokens'] }),
  });
  const isOver = Date.parse(token.expiresAt) <= Date.now();
  const isOpen = token.revokedAt === null && !isOver;
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <div>
          <strong dir="auto">{token.name}</strong> <span className="nativ-code">{token.prefix}…</span>
        </div>
        {showsOwner && <PersonName name={token.owner.name} />}
        <div className={classes.note}>
          {token.scopes.map((scope) => t(`scope.${scope.replace(':', '_')}` as 'scope.people_read')).join(' · ')}
        </div>
        <div className={classes.note}>
          {token.revokedAt !== null ? t('tokens.revoked') : t(isOver ? 'tokens.over' : 'tokens.until')}{' '}
          {token.revokedAt === null && <TimeText at={token.expiresAt} />}
          {' · '}
          {token.lastUsedAt === null ? t('tokens.unused') : t('tokens.used')}{' '}
          {token.lastUsedAt !== null && <TimeText at={token.lastUsedAt} />}
        </div>
      </div>
      {isOpen && (
        <Button
          variant="default"
          loading={revoke.isPending}
          onClick={() => revoke.mutate()}
          aria-label={t('tokens.revokeNamed', { name: token.name })}
        >
          {t('tokens.revoke')}
        </Button>
      )}
      {revoke.error && <ProblemAlert error={revoke.error} title={t('tokens.failed')} />}
    </li>
  );
}
