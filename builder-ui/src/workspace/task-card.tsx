import type { TaskSummary } from '@nativ/schemas';
import { IconThumbUp, IconUsersGroup } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../i18n/use-language.ts';
import { StageMark } from '../items/stage-mark.tsx';
import { DueLabel } from '../ui/due-label.tsx';
import classes from '../ui/item-card.module.css';
import { PersonName } from '../ui/person-name.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { TimeText } from '../ui/time-text.tsx';
import { Reference } from './reference.tsx';
import { TaskStatus } from './task-status.tsx';

interface TaskCardProps {
  readonly task: TaskSummary;
  /** Says whose task it is, where the list does not say it already. */
  readonly showAssignee?: boolean;
  readonly action?: ReactNode;
}

/** A task in a list: what, for whom, by when. Its title leads to it. */
export function TaskCard({ task, showAssignee = false, action }: TaskCardProps) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <li className={classes.card}>
      <div className={classes.body}>
        <h3 className={classes.title}>
          <Link to="/tasks/$id" params={{ id: task.id }} className={classes.link}>
            <bdi>{text(task.title)}</bdi>
          </Link>
        </h3>
        <div className={classes.facts}>
          {task.status !== 'open' && <TaskStatus status={task.status} />}
          {task.purpose === 'vote' && <StatusMark icon={IconThumbUp}>{t('vote.mark')}</StatusMark>}
          {task.dueAt && task.status === 'open' && <DueLabel dueAt={task.dueAt} />}
          <StageMark task={task} />
          <span className={classes.fact}>
            <IconUsersGroup size={18} aria-hidden />
            <bdi>{text(task.group.name)}</bdi>
          </span>
          {task.reference && <Reference code={task.reference} />}
          <span>
            {t('task.created')} <TimeText at={task.createdAt} />
          </span>
          {showAssignee && (task.assignee ? <PersonName name={task.assignee.name} /> : <span>{t('task.free')}</span>)}
        </div>
      </div>
      {action && <div className={classes.action}>{action}</div>}
    </li>
  );
}
