import { Button } from '@mantine/core';
import type { Task, TaskWithdraw } from '@nativ/schemas';
import { IconArrowBackUp, IconEraser, IconHandGrab, IconUserShare } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../api/session.ts';
import { assignTask, claimTask } from '../api/task-queries.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { showToast } from '../ui/toast.ts';
import { AssignForm } from './assign-form.tsx';
import classes from './task-actions.module.css';
import { useTaskChange } from './use-task-change.ts';
import { useTitleAfter } from './use-title-after.ts';
import { WithdrawForm } from './withdraw-form.tsx';

const iconSize = 20;

/** What opens below the buttons, one at a time. */
type Panel = 'assign' | 'withdraw';

/** Taking a task, giving it back, giving it to somebody, and taking it back when nobody needs it any more. */
export function TaskActions({ task }: { task: Task }) {
  const { t } = useTranslation();
  const { data: me } = useSuspenseQuery(meQuery);
  const [panel, setPanel] = useState<Panel | null>(null);
  const [withdrawn, setWithdrawn] = useState<TaskWithdraw['how'] | null>(null);
  const toggle = (which: Panel) => setPanel(panel === which ? null : which);
  const claim = useTaskChange(claimTask, () => showToast(t('toast.claimed'), () => assignTask(task.id, null)));
  const giveBack = useTaskChange(
    (id: string) => assignTask(id, null),
    () => showToast(t('toast.givenBack'), () => claimTask(task.id)),
  );
  const isMine = task.status === 'open' && task.assignee?.id === me.user.id;
  const pressed = useTitleAfter(isMine);
  const press = (change: typeof claim) => {
    pressed();
    change.mutate(task.id);
  };
  const problem = claim.error ?? giveBack.error;
  if (withdrawn !== null) return <Withdrawn how={withdrawn} />;
  if (!task.may.claim && !task.may.assign && !task.may.withdraw && !isMine) return null;

  return (
    <div className={classes.actions}>
      <div className={classes.buttons}>
        {task.may.claim && (
          <Button
            data-guide="task-claim"
            leftSection={<IconHandGrab size={iconSize} aria-hidden />}
            loading={claim.isPending}
            onClick={() => press(claim)}
          >
            {t('task.claim')}
          </Button>
        )}
        {isMine && (
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={iconSize} aria-hidden />}
            loading={giveBack.isPending}
            onClick={() => press(giveBack)}
          >
            {t('task.giveBack')}
          </Button>
        )}
        {task.may.assign && (
          <Button
            variant="default"
            leftSection={<IconUserShare size={iconSize} aria-hidden />}
            aria-expanded={panel === 'assign'}
            onClick={() => toggle('assign')}
          >
            {t('task.assign')}
          </Button>
        )}
        {task.may.withdraw && (
          <Button
            variant="default"
            leftSection={<IconEraser size={iconSize} aria-hidden />}
            aria-expanded={panel === 'withdraw'}
            onClick={() => toggle('withdraw')}
          >
            {t('withdraw.title')}
          </Button>
        )}
      </div>
      {task.may.assign && panel === 'assign' && <AssignForm task={task} onDone={() => setPanel(null)} />}
      {task.may.withdraw && panel === 'withdraw' && (
        <WithdrawForm task={task} onWithdrawn={setWithdrawn} onDismiss={() => setPanel(null)} />
      )}
      {problem && <ProblemAlert error={problem} title={t('task.changeFailed')} />}
    </div>
  );
}

/** The form that did it is gone, so the focus comes here. */
function Withdrawn({ how }: { readonly how: TaskWithdraw['how'] }) {
  const { t } = useTranslation();
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => words.current?.focus(), []);
  return (
    <p ref={words} tabIndex={-1} role="status" className={classes.result}>
      {t(`withdraw.done.${how}`)}
    </p>
  );
}
