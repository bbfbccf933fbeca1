import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from '../account/text-of.ts';
import { askForReset } from '../api/account-queries.ts';
import { sessionQuery } from '../api/session.ts';
import { isolate } from '../i18n/isolate.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Done } from './done.tsx';
import classes from './front-door.module.css';
import { FrontDoor } from './front-door.tsx';
import { Page } from './page.tsx';

/** Asks for a link for a new password. What it says does not tell whether somebody has the address. */
export function ForgotPage() {
  const { t } = useTranslation();
  const session = useQuery(sessionQuery);
  const ask = useMutation({ meta: { signsIn: true }, mutationFn: askForReset });
  return (
    <FrontDoor>
      <Page title={t('forgot.title')}>
        {session.data?.sendsMail === false ? (
          <Notice tone="attention" title={t('forgot.noMail.title')}>
            {t('forgot.noMail.detail')}
          </Notice>
        ) : ask.isSuccess ? (
          <Done title={t('forgot.sent.title')}>{t('forgot.sent.detail', { email: isolate(ask.variables.email) })}</Done>
        ) : (
          <ForgotForm error={ask.error} isPending={ask.isPending} onAsk={(email) => ask.mutate({ email })} />
        )}
        <Link to="/sign-in" className={classes.aside}>
          {t('forgot.back')}
        </Link>
      </Page>
    </FrontDoor>
  );
}

interface ForgotFormProps {
  readonly error: unknown;
  readonly isPending: boolean;
  readonly onAsk: (email: string) => void;
}

function ForgotForm({ error, isPending, onAsk }: ForgotFormProps) {
  const { t } = useTranslation();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onAsk(textOf(event.currentTarget, 'email').trim());
  };
  return (
    <>
      <p className={classes.lead}>{t('forgot.lead')}</p>
      {error ? <ProblemAlert error={error} title={t('forgot.failed')} /> : null}
      <form onSubmit={submit} className={classes.fields}>
        <TextInput
          label={t('field.email')}
          name="email"
          type="email"
          autoComplete="username"
          dir="ltr"
          required
          withAsterisk={false}
        />
        <Button type="submit" loading={isPending} fullWidth>
          {t('forgot.submit')}
        </Button>
      </form>
    </>
  );
}
