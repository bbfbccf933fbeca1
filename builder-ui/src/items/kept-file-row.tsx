import { ActionIcon } from '@mantine/core';
import type { KeptFileList } from '@nativ/schemas';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AttachedFiles } from '../feed/attached-files.tsx';
import { TimeText } from '../ui/time-text.tsx';
import classes from './items.module.css';

interface KeptFileRowProps {
  readonly entry: KeptFileList['items'][number];
  readonly onRemove: () => void;
}

/** A file, who added it and when. A picture shows; everything else is saved. */
export function KeptFileRow({ entry: { file, by, addedAt, mayRemove }, onRemove }: KeptFileRowProps) {
  const { t } = useTranslation();
  return (
    <li className={classes.entry}>
      <div className={classes.keptFile}>
        <AttachedFiles files={[file]} isAlone />
        <span className={classes.keptBy}>
          <bdi>{by.name}</bdi> · <TimeText at={addedAt} />
        </span>
      </div>
      {mayRemove && (
        <ActionIcon
          variant="subtle"
          size={44}
          aria-label={t('items.files.remove', { name: file.name })}
          onClick={onRemove}
        >
          <IconX size={20} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}
