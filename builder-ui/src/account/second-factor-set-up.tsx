import { Button } from '@mantine/core';
import type { SecondFactorEnrolment } from '@nativ/schemas';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirmSecondFactor, startSecondFactor } from '../api/account-queries.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { QrCode } from '../ui/qr-code.tsx';
import classes from './account.module.css';
import { CodeField } from './code-field.tsx';
import { PasswordField } from './password-field.tsx';
import { RecoveryCodeList } from './recovery-code-list.tsx';
import { textOf } from './text-of.ts';

interface SecondFactorSetUpProps {
  /** Whether the password is asked for again: not of somebody who has just signed in with it. */
  readonly asksPassword: boolean;
  readonly onDone: () => void;
}

/** Sets an authenticator app up: the password, the picture, the first code, and the recovery codes. */
export function SecondFactorSetUp({ asksPassword, onDone }: SecondFactorSetUpProps) {
  const { t } = useTranslation();
  const start = useMutation({ mutationFn: startSecondFactor });
  const confirm = useMutation({ mutationFn: confirmSecondFactor });
  const begin = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    start.mutate(asksPassword ? textOf(event.currentTarget, 'password') : undefined);
  };
  if (confirm.data) return <RecoveryCodeList codes={confirm.data.codes} onKept={onDone} />;
  if (start.data) return <Enrolment enrolment={start.data} confirm={confirm} />;
  return (
    <form onSubmit={begin} className={classes.fields}>
      <p className={classes.note}>{t('secondFactorSetUp.why')}</p>
      {start.error && <ProblemAlert error={start.error} title={t('secondFactorSetUp.failed')} />}
      {asksPassword && <PasswordField name="password" label={t('secondFactorSetUp.password')} />}
      <Button type="submit" loading={start.isPending}>
        {t('secondFactorSetUp.start')}
      </Button>
    </form>
  );
}

interface EnrolmentProps {
  readonly enrolment: SecondFactorEnrolment;
  readonly confirm: { mutate(code: string): void; readonly error: unknown; readonly isPending: boolean };
}

function Enrolment({ enrolment, confirm }: EnrolmentProps) {
  const { t } = useTranslation();
  const [isTyped, setTyped] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    confirm.mutate(textOf(event.currentTarget, 'code'));
  };
  return (
    <form onSubmit={submit} className={classes.fields}>
      <ol className={classes.steps}>
        <li>{t('secondFactorSetUp.step1')}</li>
        <li>
          <div className={classes.stack}>
            <span>{t('secondFactorSetUp.step2')}</span>
            <QrCode text={enrolment.uri} label={t('secondFactorSetUp.qr')} />
            {isTyped ? (
              <span>
                {t('secondFactorSetUp.secret')}{' '}
                <span className={`nativ-code ${classes.secret}`} dir="ltr">
                  {enrolment.secret.replace(/(.{4})(?=.)/g, '$1 ')}
                </span>
              </span>
            ) : (
              <Button variant="subtle" onClick={() => setTyped(true)}>
                {t('secondFactorSetUp.typeIn')}
              </Button>
            )}
          </div>
        </li>
        <li>{t('secondFactorSetUp.step3')}</li>
      </ol>
      {confirm.error ? <ProblemAlert error={confirm.error} title={t('secondFactor.wrong')} /> : null}
      <CodeField name="code" label={t('secondFactor.code')} />
      <Button type="submit" loading={confirm.isPending}>
        {t('secondFactorSetUp.confirm')}
      </Button>
    </form>
  );
}
