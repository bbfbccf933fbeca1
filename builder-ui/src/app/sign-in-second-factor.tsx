import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeField } from '../account/code-field.tsx';
import { textOf } from '../account/text-of.ts';
import { asProblem } from '../api/api-problem.ts';
import { proveSecondFactor } from '../api/session.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import classes from './front-door.module.css';
import { SomebodyElse } from './somebody-else.tsx';
import { useEnter } from './use-enter.ts';

/** Asks for the code of the app, or for a recovery code of somebody who has lost it. */
export function SignInSecondFactor({ returnTo }: { returnTo: string | undefined }) {
  const { t } = useTranslation();
  const [isRecovery, setRecovery] = useState(false);
  const enter = useEnter(returnTo);
  const prove = useMutation({
    meta: { signsIn: true },
    mutationFn: async (text: string) => {
      await proveSecondFactor(isRecovery ? { recoveryCode: text } : { code: text });
      await enter.mutateAsync();
    },
  });
  const field = isRecovery ? 'recoveryCode' : 'code';
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    prove.mutate(textOf(event.currentTarget, field));
  };
  const turn = () => {
    prove.reset();
    setRecovery(!isRecovery);
  };
  return (
    <>
      <p className={classes.lead}>{t(isRecovery ? 'secondFactor.recoveryLead' : 'secondFactor.lead')}</p>
      {prove.error && (
        <ProblemAlert
          error={prove.error}
          title={t(asProblem(prove.error).status === 429 ? 'signIn.tooMany' : 'secondFactor.wrong')}
        />
      )}
      <form onSubmit={submit} className={classes.fields}>
        <CodeField name={field} label={t(`secondFactor.${field}`)} isRecovery={isRecovery} />
        <Button type="submit" loading={prove.isPending} fullWidth>
          {t('secondFactor.submit')}
        </Button>
      </form>
      <Button variant="subtle" onClick={turn}>
        {t(isRecovery ? 'secondFactor.useApp' : 'secondFactor.useRecovery')}
      </Button>
      <SomebodyElse />
    </>
  );
}
