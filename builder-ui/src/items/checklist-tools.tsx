import { ActionIcon } from '@mantine/core';
import type { ChecklistEntry } from '@nativ/schemas';
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './items.module.css';

interface ChecklistToolsProps {
  readonly entry: ChecklistEntry;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

const iconSize = 18;

/** What can be done with an entry beside ticking it off; each button says of which entry it is. */
export function ChecklistTools({ entry, isFirst, isLast, onMove, onEdit, onRemove }: ChecklistToolsProps) {
  const { t } = useTranslation();
  const named = (key: 'up' | 'down' | 'reword' | 'remove') => t(`items.tools.${key}`, { entry: entry.text });
  return (
    <span className={classes.tools}>
      <ActionIcon variant="subtle" aria-label={named('up')} disabled={isFirst} onClick={() => onMove(-1)}>
        <IconArrowUp size={iconSize} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" aria-label={named('down')} disabled={isLast} onClick={() => onMove(1)}>
        <IconArrowDown size={iconSize} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" aria-label={named('reword')} onClick={onEdit}>
        <IconPencil size={iconSize} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" aria-label={named('remove')} onClick={onRemove}>
        <IconTrash size={iconSize} aria-hidden />
      </ActionIcon>
    </span>
  );
}
