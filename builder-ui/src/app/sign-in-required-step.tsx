import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingLines } from '../ui/loading-lines.tsx';
import classes from './front-door.module.css';
import { SomebodyElse } from './somebody-else.tsx';
import { useEnter } from './use-enter.ts';

/** Few people see it, and the drawing of the picture weighs more than the rest of the page. */
const SetUp = lazy(async () => ({ default: (await import('../account/second-factor-set-up.tsx')).SecondFactorSetUp }));

/** Leads somebody through setting up the second factor that their organisation requires. Nothing else opens before. */
export function SignInRequiredStep({ returnTo }: { returnTo: string | undefined }) {
  const { t } = useTranslation();
  const enter = useEnter(returnTo);
  return (
    <>
      <p className={classes.lead}>{t('secondFactor.required.lead')}</p>
      <Suspense fallback={<LoadingLines lines={4} />}>
        <SetUp asksPassword={false} onDone={() => enter.mutate()} />
      </Suspense>
      <SomebodyElse />
    </>
  );
}
