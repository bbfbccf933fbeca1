import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { RolloutCreate } from '@nativ/schemas';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createRollout, rolloutFlowsQuery } from '../../api/rollout-queries.ts';
import { useText } from '../../i18n/use-language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import '../../ui/pick-styles.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { PercentField } from './percent-field.tsx';
import classes from './rollout.module.css';
import { useRolloutChange } from './use-rollout-change.ts';

/** Plans a roll-out: what it is called, of which flow, until when, and when a unit is ready. */
export function NewRollout({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const text = useText();
  const navigate = useNavigate();
  const flows = useQuery(rolloutFlowsQuery);
  const [title, setTitle] = useState('');
  const [flow, setFlow] = useState('');
  const [goLiveOn, setGoLiveOn] = useState('');
  const [percent, setPercent] = useState<number | null>(null);
  const create = useRolloutChange((wish: RolloutCreate) => createRollout(wish));
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const rule = percent === null ? {} : ({ rule: 'sharePassed', share: percent / 100 } as const);
    const day = goLiveOn === '' ? {} : { goLiveOn };
    const made = await create.mutateAsync({ title: title.trim(), flow, ...day, ...rule }).catch(() => null);
    if (made) void navigate({ to: '/rollouts/$id', params: { id: made.id } });
  };
  return (
    <Dialog title={t('rollout.new')} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} className={classes.fields}>
        <TextInput
          label={t('rollout.name')}
          required
          maxLength={200}
          dir="auto"
          data-first
          value={title}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <NativeSelect
          label={t('rollout.flow')}
          description={t('rollout.flowHint')}
          required
          value={flow}
          data={[
            { value: '', label: t('rollout.chooseFlow') },
            ...(flows.data?.items ?? []).map((one) => ({ value: one.key, label: text(one.title) })),
          ]}
          onChange={({ currentTarget }) => setFlow(currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t('rollout.goLiveOn')}
          description={t('rollout.goLiveOnHint')}
          value={goLiveOn}
          onChange={({ currentTarget }) => setGoLiveOn(currentTarget.value)}
        />
        <NativeSelect
          label={t('rollout.rule')}
          value={percent === null ? 'signOff' : 'sharePassed'}
          data={[
            { value: 'signOff', label: t('rollout.rules.signOff') },
            { value: 'sharePassed', label: t('rollout.rules.sharePassed') },
          ]}
          onChange={({ currentTarget }) => setPercent(currentTarget.value === 'signOff' ? null : 80)}
        />
        {percent !== null && <PercentField value={percent} onChange={setPercent} />}
        {create.error && <ProblemAlert error={create.error} title={t('rollout.failed')} takesFocus />}
        <div className={classes.buttons}>
          <Button type="submit" size="md" loading={create.isPending} disabled={flow === '' || title.trim() === ''}>
            {t('rollout.plan')}
          </Button>
          <Button variant="default" size="md" onClick={onClose}>
            {t('action.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
