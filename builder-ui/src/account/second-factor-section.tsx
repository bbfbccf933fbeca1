import { Button } from '@mantine/core';
import type { Account } from '@nativ/schemas';
import { IconShieldCheck, IconShieldOff } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accountQuery, sessionsQuery } from '../api/account-queries.ts';
import { Section } from '../ui/section.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import classes from './account.module.css';
import { RecoveryCodeList } from './recovery-code-list.tsx';
import { SecondFactorConfirmation } from './second-factor-confirmation.tsx';
import { SecondFactorSetUp } from './second-factor-set-up.tsx';

type Step =
  | { readonly kind: 'rest' | 'setUp' | 'renew' | 'turnOff' }
  | { readonly kind: 'codes'; readonly codes: readonly string[] };

/** Whether two-step sign-in is on, and what can be done about it: one thing at a time. */
export function SecondFactorSection({ account }: { account: Account }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [step, setStep] = useState<Step>({ kind: 'rest' });
  const { isOn, isRequired, recoveryCodesLeft } = account.secondFactor;
  const rest = () => {
    setStep({ kind: 'rest' });
    void queries.invalidateQueries({ queryKey: accountQuery.queryKey, exact: true });
    void queries.invalidateQueries({ queryKey: sessionsQuery.queryKey });
  };
  return (
    <Section title={t('myAccount.secondFactor.title')}>
      <div className={classes.stack}>
        <StatusMark icon={isOn ? IconShieldCheck : IconShieldOff} tone={isOn ? 'accent' : 'plain'}>
          {t(isOn ? 'myAccount.secondFactor.on' : 'myAccount.secondFactor.off')}
        </StatusMark>
        {isOn && <p className={classes.note}>{t('myAccount.secondFactor.codesLeft', { count: recoveryCodesLeft })}</p>}
        {isOn && isRequired && <p className={classes.note}>{t('myAccount.secondFactor.required')}</p>}
        {step.kind === 'rest' && <Choices isOn={isOn} isRequired={isRequired} onChoose={(kind) => setStep({ kind })} />}
        {step.kind === 'setUp' && <SecondFactorSetUp asksPassword={account.hasPassword} onDone={rest} />}
        {(step.kind === 'renew' || step.kind === 'turnOff') && (
          <SecondFactorConfirmation
            what={step.kind}
            asksPassword={account.hasPassword}
            onCodes={(codes) => setStep({ kind: 'codes', codes })}
            onDone={rest}
          />
        )}
        {step.kind === 'codes' && <RecoveryCodeList codes={step.codes} onKept={rest} />}
      </div>
    </Section>
  );
}

interface ChoicesProps {
  readonly isOn: boolean;
  readonly isRequired: boolean;
  readonly onChoose: (kind: 'setUp' | 'renew' | 'turnOff') => void;
}

function Choices({ isOn, isRequired, onChoose }: ChoicesProps) {
  const { t } = useTranslation();
  if (!isOn) return <Button onClick={() => onChoose('setUp')}>{t('secondFactorSetUp.start')}</Button>;
  return (
    <div className={classes.buttons}>
      <Button variant="default" onClick={() => onChoose('renew')}>
        {t('myAccount.secondFactor.renew')}
      </Button>
      {!isRequired && (
        <Button variant="default" onClick={() => onChoose('turnOff')}>
          {t('myAccount.secondFactor.turnOff')}
        </Button>
      )}
    </div>
  );
}
