import { Button, TextInput } from '@mantine/core';
import type { InvitationOffer } from '@nativ/schemas';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PasswordField } from '../account/password-field.tsx';
import { textOf } from '../account/text-of.ts';
import { acceptInvitation, offerQuery } from '../api/account-queries.ts';
import { providerAddress, sessionQuery } from '../api/session.ts';
import { isolate } from '../i18n/isolate.ts';
import { useText } from '../i18n/use-language.ts';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import classes from './front-door.module.css';
import { FrontDoor } from './front-door.tsx';
import { LinkProblem } from './link-problem.tsx';
import { Page } from './page.tsx';
import { setupToken } from './setup-token.ts';
import { useEnter } from './use-enter.ts';

/** Where the link of an invitation leads: what it is to, and the way in. */
export function InvitationPage() {
  const { t } = useTranslation();
  const [token] = useState(() => setupToken(location.hash));
  const offer = useQuery({ ...offerQuery(token ?? ''), enabled: token !== null, refetchOnWindowFocus: false });
  if (offer.data && token !== null) {
    return (
      <FrontDoor>
        <Page title={t('invite.title', { name: isolate(offer.data.name) })}>
          <AcceptForm token={token} offer={offer.data} />
        </Page>
      </FrontDoor>
    );
  }
  return (
    <FrontDoor>
      <Page title={t('invite.pageTitle')}>
        {token !== null && offer.isPending ? (
          <LoadingLines lines={3} />
        ) : (
          <LinkProblem error={offer.error} onRetry={() => void offer.refetch()} />
        )}
      </Page>
    </FrontDoor>
  );
}

function AcceptForm({ token, offer }: { token: string; offer: InvitationOffer }) {
  const { t } = useTranslation();
  const text = useText();
  const accept = useAccept();
  const session = useQuery(sessionQuery);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    accept.mutate({ token, name: textOf(form, 'name').trim(), password: textOf(form, 'password') });
  };
  return (
    <>
      <p className={classes.lead}>
        {t('invite.lead', { organization: isolate(text(offer.organization)) })}{' '}
        {t('invite.asRole', { role: t(`role.${offer.role}`) })}
      </p>
      {accept.error && <ProblemAlert error={accept.error} title={t('invite.failed')} />}
      <form onSubmit={submit} className={classes.fields}>
        <TextInput label={t('invite.email')} value={offer.email} autoComplete="username" dir="ltr" readOnly />
        <TextInput
          label={t('invite.name')}
          name="name"
          autoComplete="name"
          defaultValue={offer.name}
          maxLength={200}
          required
          withAsterisk={false}
        />
        {offer.hasAccount ? (
          <PasswordField name="password" label={t('invite.ownPassword')} description={t('invite.ownPasswordHint')} />
        ) : (
          <PasswordField name="password" label={t('invite.password')} isNew />
        )}
        <Button type="submit" loading={accept.isPending} fullWidth>
          {t('invite.submit')}
        </Button>
      </form>
      {session.data && session.data.providers.length > 0 && <p className={classes.or}>{t('signIn.or')}</p>}
      {session.data?.providers.map(({ id, label }) => (
        <Button key={id} component="a" href={providerAddress(id, undefined)} variant="default" fullWidth>
          {t('signIn.with', { provider: isolate(label) })}
        </Button>
      ))}
    </>
  );
}

function useAccept() {
  const queries = useQueryClient();
  const enter = useEnter(undefined);
  return useMutation({
    meta: { signsIn: true },
    mutationFn: async (body: Parameters<typeof acceptInvitation>[0]) => {
      await acceptInvitation(body);
      queries.removeQueries({ queryKey: sessionQuery.queryKey });
      await enter.mutateAsync();
    },
  });
}
