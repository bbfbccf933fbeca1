import { Button } from '@mantine/core';
import type { Invitation } from '@nativ/schemas';
import { IconMailOpened } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { invitationsQuery, invite, inviteAgain, revokeInvitation } from '../api/account-queries.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import { TimeText } from '../ui/time-text.tsx';
import classes from './account.module.css';
import { InvitationForm } from './invitation-form.tsx';
import { InvitationHandOver } from './invitation-hand-over.tsx';

/** Invites people, and shows who has not come yet. */
export function InvitationsSection() {
  const { t } = useTranslation();
  const list = useQuery(invitationsQuery);
  const changes = useInvitationChanges();
  return (
    <Section title={t('access.invitations.title')}>
      <div className={classes.spaced}>
        <InvitationForm send={changes.send} />
        {changes.handedOver && <InvitationHandOver key={changes.handedOver.invitation.id} sent={changes.handedOver} />}
        {changes.error ? <ProblemAlert error={changes.error} title={t('access.invitations.failed')} /> : null}
        {list.isPending && <LoadingLines lines={3} />}
        {list.error && !list.data && (
          <ProblemAlert
            error={list.error}
            title={t('access.invitations.problem')}
            onRetry={() => void list.refetch()}
          />
        )}
        {list.data?.items.length === 0 && (
          <EmptyState
            icon={IconMailOpened}
            title={t('access.invitations.empty.title')}
            hint={t('access.invitations.empty.hint')}
          />
        )}
        {list.data && list.data.items.length > 0 && (
          <ul className={classes.list} aria-label={t('access.invitations.title')}>
            {list.data.items.map((invitation) => (
              <InvitationRow key={invitation.id} invitation={invitation} changes={changes} />
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}

function useInvitationChanges() {
  const queries = useQueryClient();
  const refresh = { onSettled: () => queries.invalidateQueries({ queryKey: invitationsQuery.queryKey }) };
  const send = useMutation({ mutationFn: invite, ...refresh });
  const again = useMutation({ mutationFn: inviteAgain, ...refresh });
  const revoke = useMutation({ mutationFn: revokeInvitation, ...refresh });
  const isLater = again.submittedAt > send.submittedAt;
  return { send, again, revoke, handedOver: isLater ? again.data : send.data, error: again.error ?? revoke.error };
}

interface InvitationRowProps {
  readonly invitation: Invitation;
  readonly changes: ReturnType<typeof useInvitationChanges>;
}

function InvitationRow({ invitation, changes: { again, revoke } }: InvitationRowProps) {
  const { t } = useTranslation();
  const { email, name, role, expiresAt, isExpired } = invitation;
  const isBusy = again.isPending || revoke.isPending;
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <p className={classes.name}>
          <bdi>{name}</bdi>
        </p>
        <p className={classes.facts}>
          <bdi dir="ltr">{email}</bdi>
          <span>{t(`role.${role}`)}</span>
          <span>
            {isExpired ? (
              t('access.invitations.expired')
            ) : (
              <>
                {t('access.invitations.expires')} <TimeText at={expiresAt} />
              </>
            )}
          </span>
        </p>
      </div>
      <div className={classes.buttons}>
        <Button
          variant="default"
          disabled={isBusy}
          aria-label={t('access.invitations.againNamed', { email })}
          onClick={() => again.mutate(invitation)}
        >
          {t('access.invitations.again')}
        </Button>
        <Button
          variant="default"
          disabled={isBusy}
          aria-label={t('access.invitations.revokeNamed', { email })}
          onClick={() => revoke.mutate(invitation)}
        >
          {t('access.invitations.revoke')}
        </Button>
      </div>
    </li>
  );
}
