import { Button, Checkbox, NativeSelect } from '@mantine/core';
import type { Rollout, TrainingSession } from '@nativ/schemas';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cohortQuery, inviteToSession } from '../../api/rollout-queries.ts';
import { useOrderOfNames } from '../../i18n/in-order-of-names.ts';
import { useText } from '../../i18n/use-language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import '../../ui/choice-styles.ts';
import '../../ui/pick-styles.ts';
import classes from './rollout.module.css';
import { useRolloutChange } from './use-rollout-change.ts';

interface InviteMoreProps {
  readonly plan: Rollout;
  readonly session: TrainingSession;
  readonly when: string;
}

/** More people for a session: of the unit that one chooses, those who are taught and not invited to it yet. */
export function InviteMore({ plan, session, when }: InviteMoreProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const taught = plan.unitList.filter(({ invited }) => invited > 0);
  if (taught.length === 0) return null;
  return (
    <>
      <Button
        variant="default"
        aria-label={`${t('rollout.sessions.inviteMore')}: ${when}`}
        onClick={() => setOpen(true)}
      >
        {t('rollout.sessions.inviteMore')}
      </Button>
      {isOpen && <Choose plan={{ ...plan, unitList: taught }} session={session} onClose={() => setOpen(false)} />}
    </>
  );
}

function Choose({ plan, session, onClose }: Omit<InviteMoreProps, 'when'> & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const text = useText();
  const inOrder = useOrderOfNames();
  const [unit, setUnit] = useState(plan.unitList[0]?.group.key ?? '');
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const cohort = useQuery(cohortQuery(plan.id, unit));
  const isThere = new Set(session.learners.map(({ userId }) => userId));
  const missing = inOrder(cohort.data?.members ?? [], ({ name }) => name).filter(({ userId }) => !isThere.has(userId));
  const chosen = missing.map(({ userId }) => userId).filter((one) => !leftOut.includes(one));
  const invite = useRolloutChange(() => inviteToSession(plan.id, session.id, chosen), onClose);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    invite.mutate();
  };
  return (
    <Dialog title={t('rollout.sessions.inviteMore')} onClose={onClose}>
      <form className={classes.fields} onSubmit={submit}>
        <NativeSelect
          label={t('rollout.sessions.ofUnit')}
          value={unit}
          data={plan.unitList.map(({ group }) => ({ value: group.key, label: text(group.name) }))}
          data-first
          onChange={({ currentTarget }) => setUnit(currentTarget.value)}
        />
        {cohort.isPending && <LoadingLines lines={3} />}
        {cohort.error && <ProblemAlert error={cohort.error} title={t('rollout.problem')} />}
        {cohort.data && missing.length === 0 && <p className={classes.note}>{t('rollout.sessions.nobodyMissing')}</p>}
        {missing.length > 0 && (
          <Checkbox.Group
            label={t('rollout.sessions.units')}
            description={t('rollout.sessions.inviteMoreHint')}
            value={chosen}
            onChange={(ids) => setLeftOut(missing.map(({ userId }) => userId).filter((one) => !ids.includes(one)))}
          >
            <div className={classes.choices}>
              {missing.map(({ userId, name }) => (
                <Checkbox key={userId} size="md" value={userId} label={<bdi>{name}</bdi>} />
              ))}
            </div>
          </Checkbox.Group>
        )}
        {invite.error && <ProblemAlert error={invite.error} title={t('rollout.failed')} takesFocus />}
        <div className={classes.buttons}>
          <Button type="submit" size="md" loading={invite.isPending} disabled={chosen.length === 0}>
            {chosen.length === 0 ? t('rollout.unit.inviteOne') : t('rollout.unit.invite', { count: chosen.length })}
          </Button>
          <Button size="md" variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
