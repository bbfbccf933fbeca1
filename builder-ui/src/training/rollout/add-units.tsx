import { Button, Checkbox } from '@mantine/core';
import type { Rollout } from '@nativ/schemas';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addUnits, otherUnitsQuery, removeUnit } from '../../api/rollout-queries.ts';
import { useOrderOfNames } from '../../i18n/in-order-of-names.ts';
import { useText } from '../../i18n/use-language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { showToast } from '../../ui/toast.ts';
import '../../ui/choice-styles.ts';
import classes from './rollout.module.css';
import { useRolloutChange } from './use-rollout-change.ts';

/** More units that are led: chosen from the groups, and taken back with one press. */
export function AddUnits({ plan }: { readonly plan: Rollout }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={classes.buttons}>
      <Button size="md" variant="default" onClick={() => setOpen(true)}>
        {t('rollout.units.add')}
      </Button>
      {isOpen && <ChooseUnits plan={plan} onClose={() => setOpen(false)} />}
    </div>
  );
}

function ChooseUnits({ plan, onClose }: { readonly plan: Rollout; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const text = useText();
  const inOrder = useOrderOfNames();
  const others = useQuery(otherUnitsQuery(plan.id));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const back = useRolloutChange((key: string) => removeUnit(plan.id, key));
  const add = useRolloutChange(
    (groups: readonly string[]) => addUnits(plan.id, groups),
    () => {
      onClose();
      showToast(t('rollout.units.added', { count: chosen.length }), async () => {
        for (const key of chosen) await back.mutateAsync(key);
      });
    },
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    add.mutate(chosen);
  };
  return (
    <Dialog title={t('rollout.units.add')} onClose={onClose}>
      <form className={classes.fields} onSubmit={submit}>
        <p className={classes.note}>{t('rollout.units.addHint')}</p>
        {others.isPending && <LoadingLines lines={3} />}
        {others.error && <ProblemAlert error={others.error} title={t('rollout.problem')} />}
        {others.data?.items.length === 0 && <p className={classes.note}>{t('rollout.units.all')}</p>}
        <div className={classes.choices}>
          {inOrder(others.data?.items ?? [], ({ name }) => name).map(({ key, name }) => (
            <Checkbox
              key={key}
              size="md"
              label={<bdi>{text(name)}</bdi>}
              checked={chosen.includes(key)}
              onChange={({ currentTarget: { checked } }) =>
                setChosen(checked ? [...chosen, key] : chosen.filter((one) => one !== key))
              }
            />
          ))}
        </div>
        {add.error && <ProblemAlert error={add.error} title={t('rollout.failed')} takesFocus />}
        <div className={classes.buttons}>
          <Button type="submit" size="md" loading={add.isPending} disabled={chosen.length === 0}>
            {t('rollout.units.addNow', { count: chosen.length })}
          </Button>
          <Button size="md" variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
