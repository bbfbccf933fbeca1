import { Button } from '@mantine/core';
import type { Task, TaskPatch, TaskStage } from '@nativ/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { patchTask } from '../api/own-item-queries.ts';
import { useLanguage, useText } from '../i18n/use-language.ts';
import { OptionChip } from '../ui/option-chip.tsx';
import { presentTime } from '../ui/present-time.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import { fullTime } from '../ui/time-words.ts';
import { showToast } from '../ui/toast.ts';
import { useTaskChange } from '../workspace/use-task-change.ts';
import { ChoiceRow } from './choice-row.tsx';
import classes from './items.module.css';
import { LabelPicker } from './label-picker.tsx';
import { morningIn, nextSunday } from './local-time.ts';
import { TimeField } from './time-field.tsx';

const stages = ['new', 'inProgress', 'onHold'] as const satisfies readonly TaskStage[];

/** A stage, or in its place one of the group's own statuses. */
interface Step {
  readonly value: string;
  readonly label: string;
  readonly patch: TaskPatch;
}

/** How far an open task is, and when to look at it again: said by whoever could do it, of tasks of flows too. */
export function TaskPlan({ task }: { readonly task: Task }) {
  const { t } = useTranslation();
  const text = useText();
  const { statuses, labels } = task.groupOptions;
  const change = useTaskChange((wish: TaskPatch) => patchTask(task.id, wish));
  if (!task.may.plan) return null;
  const steps = stages.flatMap((stage): Step[] =>
    stage === 'inProgress' && statuses.length > 0
      ? statuses.map(({ key, name }) => ({ value: `own:${key}`, label: text(name), patch: { groupStatus: key } }))
      : [{ value: stage, label: t(`items.stages.${stage}`), patch: { stage } }],
  );
  const at = task.groupStatus === null ? task.stage : `own:${task.groupStatus.key}`;
  const setStep = (value: string) => {
    const [next, before] = [value, at].map((one) => steps.find((step) => step.value === one));
    if (!next) return;
    const back = before && (() => patchTask(task.id, before.patch));
    change.mutate(next.patch, { onSuccess: () => showToast(t('toast.staged', { stage: next.label }), back) });
  };
  const chosen = task.labels.map(({ key }) => key);
  const setLabel = (key: string, isOn: boolean) =>
    change.mutate({ labels: isOn ? [...chosen, key] : chosen.filter((one) => one !== key) });
  return (
    <Section title={t('items.plan')}>
      <div className={classes.stack}>
        <ChoiceRow
          label={t('items.stage')}
          value={at}
          onChange={setStep}
          values={steps}
          isDisabled={change.isPending}
        />
        {labels.length > 0 && (
          <div className={classes.labels}>
            <span>{t('labels.title')}</span>
            {task.labels.map((label) => (
              <OptionChip key={label.key} option={label} />
            ))}
            {task.labels.length === 0 && <span className={classes.note}>{t('labels.none')}</span>}
            <LabelPicker labels={labels} chosen={chosen} name={t('labels.choose')} onChange={setLabel} />
          </div>
        )}
        <FollowUp task={task} isBusy={change.isPending} onChange={(followUpAt) => change.mutate({ followUpAt })} />
        {change.error && <ProblemAlert error={change.error} title={t('items.failed')} />}
      </div>
    </Section>
  );
}

interface FollowUpProps {
  readonly task: Task;
  readonly isBusy: boolean;
  readonly onChange: (instant: string | null) => void;
}

/** The days that people mean most, and any other. */
function FollowUp({ task: { followUpAt }, isBusy, onChange }: FollowUpProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [draft, setDraft] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const set = (instant: string | null) => {
    setOpen(false);
    setDraft(null);
    onChange(instant);
  };
  const now = presentTime();
  return (
    <fieldset className={classes.followUp} disabled={isBusy}>
      <legend>{t('items.followUp')}</legend>
      <p className={classes.note}>{followUpAt ? fullTime(new Date(followUpAt), language) : t('items.noFollowUp')}</p>
      <div className={classes.buttons}>
        <Button size="compact-md" variant="default" onClick={() => set(morningIn(1, now))}>
          {t('items.tomorrow')}
        </Button>
        <Button size="compact-md" variant="default" onClick={() => set(nextSunday(now))}>
          {t('items.nextWeek')}
        </Button>
        <Button size="compact-md" variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('items.anotherDay')}
        </Button>
        {followUpAt && (
          <Button size="compact-md" variant="subtle" onClick={() => set(null)}>
            {t('items.noMoreFollowUp')}
          </Button>
        )}
      </div>
      {isOpen && (
        <div className={classes.line}>
          <TimeField label={t('items.followUpOn')} value={followUpAt} onChange={setDraft} />
          <Button variant="default" disabled={draft === null} onClick={() => set(draft)}>
            {t('action.save')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
