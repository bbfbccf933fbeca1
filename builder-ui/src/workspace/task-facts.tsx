import type { Task } from '@nativ/schemas';
import { IconArchive, IconThumbUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { StageMark } from '../items/stage-mark.tsx';
import { DueLabel } from '../ui/due-label.tsx';
import { PersonName } from '../ui/person-name.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { Reference } from './reference.tsx';
import { TaskStatus } from './task-status.tsx';

/** State, deadline and owner of a task in one line under its title. */
export function TaskFacts({ task }: { task: Task }) {
  const { t } = useTranslation();
  return (
    <>
      <TaskStatus status={task.status} />
      {task.purpose === 'vote' && <StatusMark icon={IconThumbUp}>{t('vote.mark')}</StatusMark>}
      {task.status === 'open' && task.dueAt && <DueLabel dueAt={task.dueAt} />}
      <StageMark task={task} />
      {task.archivedAt && <StatusMark icon={IconArchive}>{t('items.archived')}</StatusMark>}
      {task.status === 'open' &&
        (task.assignee ? <PersonName name={task.assignee.name} /> : <span>{t('task.free')}</span>)}
      {task.createdBy && task.createdBy.id !== task.assignee?.id && (
        <span>
          {t('items.madeBy')} <PersonName name={task.createdBy.name} />
        </span>
      )}
      {task.reference && <Reference code={task.reference} />}
      {task.instanceId && (
        <Link to="/cases/$id" params={{ id: task.instanceId }}>
          {t('task.toCase')}
        </Link>
      )}
    </>
  );
}
