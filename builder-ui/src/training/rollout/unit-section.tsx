import { Button } from '@mantine/core';
import type { Rollout, RolloutUnit } from '@nativ/schemas';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inviteUnit, removeUnit, signOff, withdrawSignOff } from '../../api/rollout-queries.ts';
import { useText } from '../../i18n/use-language.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Section } from '../../ui/section.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import { showToast } from '../../ui/toast.ts';
import { AskFirst } from './ask-first.tsx';
import { CohortList } from './cohort-list.tsx';
import classes from './rollout.module.css';
import { SignOffDialog } from './sign-off-dialog.tsx';
import { useRolloutChange } from './use-rollout-change.ts';

interface UnitProps {
  readonly plan: Rollout;
  readonly unit: RolloutUnit;
}

/** By which a link on the page leads to a unit. */
export const unitId = ({ group }: Pick<RolloutUnit, 'group'>) => `unit-${group.key}`;

/** A unit on its way: invited, practised, passed, signed off, live. */
export function UnitSection({ plan, unit }: UnitProps) {
  const text = useText();
  return (
    <Section title={<bdi id={unitId(unit)}>{text(unit.group.name)}</bdi>}>
      <UnitBody plan={plan} unit={unit} />
    </Section>
  );
}

/** What stands below the name of a unit. */
export function UnitBody({ plan, unit }: UnitProps) {
  const { t } = useTranslation();
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={classes.stack}>
      <UnitWay unit={unit} />
      {unit.signOff && <SignedOff signOff={unit.signOff} />}
      {plan.mayLead && plan.state === 'underWay' && <UnitActions plan={plan} unit={unit} />}
      <div className={classes.buttons}>
        <Button variant="default" size="md" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('rollout.unit.people')}
        </Button>
        {plan.mayLead && plan.state === 'underWay' && unit.signOff === null && plan.unitList.length > 1 && (
          <AskFirst
            name={t('rollout.units.remove')}
            about={text(unit.group.name)}
            meaning={t('rollout.units.removeMeans')}
            change={() => removeUnit(plan.id, unit.group.key)}
          />
        )}
      </div>
      {isOpen && <CohortList plan={plan} unit={unit} />}
    </div>
  );
}

function SignedOff({ signOff: { by, at, note } }: { readonly signOff: NonNullable<RolloutUnit['signOff']> }) {
  const { t } = useTranslation();
  return (
    <div className={classes.note}>
      <p className={classes.asked}>
        {by === null ? t('rollout.unit.signedByShare') : t('rollout.unit.signedBy', { name: by })} ·{' '}
        <TimeText at={at} />
      </p>
      {note !== '' && (
        <p className={classes.asked}>
          <q>
            <bdi>{note}</bdi>
          </q>
        </p>
      )}
    </div>
  );
}

export function UnitWay({ unit }: { readonly unit: Omit<RolloutUnit, 'signOff'> & Partial<RolloutUnit> }) {
  const { t } = useTranslation();
  const { people, invited, practised, passed, isLive } = unit;
  const counted = (done: number, of: number) => ({
    isDone: of > 0 && done >= of,
    words: t('rollout.unit.of', { done, of }),
  });
  const yesNo = (isDone: boolean) => ({ isDone, words: t(isDone ? 'rollout.unit.yes' : 'rollout.unit.notYet') });
  // Whoever only learns is not told how many of the others got how far.
  const counts = [
    { name: 'invited', ...counted(invited, people) },
    { name: 'practised', ...counted(practised, invited) },
    { name: 'passed', ...counted(passed, invited) },
  ] as const;
  const stops = [
    ...(people > 0 ? counts : []),
    ...(unit.signOff === undefined ? [] : [{ name: 'signedOff', ...yesNo(unit.signOff !== null) } as const]),
    { name: 'live', ...yesNo(isLive) },
  ] as const;
  return (
    <ol className={classes.way}>
      {stops.map(({ name, isDone, words }) => (
        <li key={name} className={classes.stop} data-done={isDone || undefined}>
          <span className={classes.stopName}>
            {isDone ? <IconCircleCheck size={18} aria-hidden /> : <IconCircleDashed size={18} aria-hidden />}
            {t(`rollout.unit.${name}`)}
          </span>
          <span>{words}</span>
        </li>
      ))}
    </ol>
  );
}

function UnitActions({ plan, unit }: UnitProps) {
  const { t } = useTranslation();
  const text = useText();
  const [isSigning, setSigning] = useState(false);
  const { key, name } = unit.group;
  const invite = useRolloutChange(() => inviteUnit(plan.id, key));
  const sign = useRolloutChange(
    (note: string) => signOff(plan.id, key, note),
    () => setSigning(false),
  );
  const withdraw = useRolloutChange(
    () => withdrawSignOff(plan.id, key),
    () =>
      showToast(t('rollout.unit.withdrawn', { unit: text(name) }), () => sign.mutateAsync(unit.signOff?.note ?? '')),
  );
  const error = invite.error ?? withdraw.error;
  return (
    <>
      <div className={classes.buttons}>
        {unit.invited < unit.people && (
          <Button size="md" variant="default" loading={invite.isPending} onClick={() => invite.mutate()}>
            {t('rollout.unit.invite', { count: unit.people - unit.invited })}
          </Button>
        )}
        {unit.signOff === null ? (
          <Button size="md" onClick={() => setSigning(true)}>
            {t('rollout.unit.signOff')}
          </Button>
        ) : (
          <Button size="md" variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
            {t('rollout.unit.withdraw')}
          </Button>
        )}
      </div>
      {error && <ProblemAlert error={error} title={t('rollout.failed')} takesFocus />}
      {isSigning && (
        <SignOffDialog
          unit={unit}
          isBusy={sign.isPending}
          error={sign.error}
          onSign={(note) => sign.mutate(note)}
          onClose={() => setSigning(false)}
        />
      )}
    </>
  );
}
