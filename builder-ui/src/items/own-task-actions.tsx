import { Button } from '@mantine/core';
import type { Task } from '@nativ/schemas';
import { IconArchive, IconArchiveOff, IconPencil, IconRotate } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { turnTask } from '../api/own-item-queries.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { showToast } from '../ui/toast.ts';
import { useTaskChange } from '../workspace/use-task-change.ts';
import classes from './items.module.css';
import { OwnTaskEditor } from './own-task-editor.tsx';

const iconSize = 20;
type Turn = 'archive' | 'restore' | 'reopen';
const icons = { archive: IconArchive, restore: IconArchiveOff, reopen: IconRotate } as const;
/** What takes each of them back; completing again is left to whoever opened it again. */
const back = { archive: 'restore', restore: 'archive', reopen: null } as const;

/** What can be done with a task that no flow made: say it otherwise, put it away, bring it back. */
export function OwnTaskActions({ task }: { readonly task: Task }) {
  const { t } = useTranslation();
  const [isEditing, setEditing] = useState(false);
  const turn = useTaskChange((to: Turn) => turnTask(task.id, to));
  const { may } = task;
  const turns = (['reopen', 'restore', 'archive'] as const).filter((to) => may[to]);
  if (!may.edit && turns.length === 0) return null;
  const make = (to: Turn) =>
    turn.mutate(to, {
      onSuccess: () => {
        const undo = back[to];
        showToast(t(`toast.${to}`), undo && (() => turnTask(task.id, undo)));
      },
    });
  return (
    <div className={classes.stack}>
      <div className={classes.buttons}>
        {may.edit && (
          <Button
            variant="default"
            leftSection={<IconPencil size={iconSize} aria-hidden />}
            aria-haspopup="dialog"
            onClick={() => setEditing(true)}
          >
            {t('items.edit')}
          </Button>
        )}
        {turns.map((to) => {
          const Icon = icons[to];
          return (
            <Button
              key={to}
              variant="default"
              leftSection={<Icon size={iconSize} aria-hidden />}
              loading={turn.isPending && turn.variables === to}
              onClick={() => make(to)}
            >
              {t(`items.${to}`)}
            </Button>
          );
        })}
      </div>
      {turn.error && <ProblemAlert error={turn.error} title={t('items.failed')} />}
      {isEditing && <OwnTaskEditor task={task} onClose={() => setEditing(false)} />}
    </div>
  );
}
