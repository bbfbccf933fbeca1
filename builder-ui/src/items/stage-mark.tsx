import type { TaskSummary } from '@nativ/schemas';
import { IconCalendarClock, IconPlayerPause, IconProgress } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useText } from '../i18n/use-language.ts';
import { OptionChip } from '../ui/option-chip.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { TimeText } from '../ui/time-text.tsx';

/** How far an open task is, what it is marked with, and when whoever has it comes back to it, where there is something to say. */
export function StageMark({ task }: { readonly task: TaskSummary }) {
  const { t } = useTranslation();
  const text = useText();
  if (task.status !== 'open') return null;
  return (
    <>
      {task.stage === 'onHold' && <StatusMark icon={IconPlayerPause}>{t('items.stages.onHold')}</StatusMark>}
      {task.stage === 'inProgress' && (
        <StatusMark icon={IconProgress}>
          {task.groupStatus ? text(task.groupStatus.name) : t('items.stages.inProgress')}
        </StatusMark>
      )}
      {task.labels.map((label) => (
        <OptionChip key={label.key} option={label} />
      ))}
      {task.followUpAt && (
        <StatusMark icon={IconCalendarClock}>
          {t('items.comesBack')} <TimeText at={task.followUpAt} />
        </StatusMark>
      )}
    </>
  );
}
