import { Button } from '@mantine/core';
import type { AccountConfirmation } from '@nativ/schemas';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { renewRecoveryCodes, turnSecondFactorOff } from '../api/account-queries.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import classes from './account.module.css';
import { CodeField } from './code-field.tsx';
import { PasswordField } from './password-field.tsx';
import { textOf } from './text-of.ts';

interface SecondFactorConfirmationProps {
  readonly what: 'renew' | 'turnOff';
  readonly asksPassword: boolean;
  readonly onCodes: (codes: readonly string[]) => void;
  readonly onDone: () => void;
}

/** Asks for password and code before the second factor is touched, so that a screen left open is not enough. */
export function SecondFactorConfirmation({ what, asksPassword, onCodes, onDone }: SecondFactorConfirmationProps) {
  const { t } = useTranslation();
  const change = useMutation({
    mutationFn: async (body: AccountConfirmation) => {
      if (what === 'renew') onCodes((await renewRecoveryCodes(body)).codes);
      else await turnSecondFactorOff(body);
    },
    onSuccess: () => what === 'turnOff' && onDone(),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const code = textOf(form, 'proof').trim();
    change.mutate({
      ...(asksPassword && { password: textOf(form, 'password') }),
      ...(/^[\d\s]{6,8}$/.test(code) ? { code } : { recoveryCode: code }),
    });
  };
  return (
    <form onSubmit={submit} className={classes.fields}>
      <p className={classes.note}>{t('myAccount.secondFactor.proof')}</p>
      {change.error && <ProblemAlert error={change.error} title={t('secondFactorSetUp.failed')} />}
      {asksPassword && <PasswordField name="password" label={t('myAccount.password.current')} />}
      <CodeField name="proof" label={t('myAccount.secondFactor.proofCode')} isRecovery />
      <div className={classes.buttons}>
        <Button type="submit" loading={change.isPending}>
          {t(what === 'renew' ? 'myAccount.secondFactor.confirmRenew' : 'myAccount.secondFactor.confirmTurnOff')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
