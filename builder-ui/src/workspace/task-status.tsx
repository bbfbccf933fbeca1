import type { TaskSummary } from '@nativ/schemas';
import { IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StatusMark } from '../ui/status-mark.tsx';

const marks = {
  open: { icon: IconCircleDashed, tone: 'accent' },
  completed: { icon: IconCircleCheck, tone: 'plain' },
  cancelled: { icon: IconCircleX, tone: 'plain' },
} as const;

/** Whether a task is open, done or no longer needed. */
export function TaskStatus({ status }: Pick<TaskSummary, 'status'>) {
  const { t } = useTranslation();
  const { icon, tone } = marks[status];
  return (
    <StatusMark icon={icon} tone={tone}>
      {t(`task.status.${status}`)}
    </StatusMark>
  );
}
