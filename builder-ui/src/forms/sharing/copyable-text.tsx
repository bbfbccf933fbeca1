import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './sharing.module.css';

interface CopyableTextProps {
  readonly text: string;
  readonly label: string;
  /** What the button says that copies. */
  readonly action: string;
  /** Further buttons beside it. */
  readonly children?: ReactNode;
}

/** A text for another place, copied with a button and, where that fails, by hand. */
export function CopyableText({ text, label, action, children }: CopyableTextProps) {
  const { t } = useTranslation();
  const clipboard = useClipboard({ timeout: 4000 });
  return (
    <>
      <textarea
        className={classes.text}
        dir="ltr"
        readOnly
        rows={2}
        value={text}
        aria-label={label}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <div className={classes.buttons}>
        <Button
          variant="default"
          leftSection={clipboard.copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
          onClick={() => clipboard.copy(text)}
        >
          {action}
        </Button>
        {children}
      </div>
      <p className={classes.note} role="status">
        {clipboard.copied && t('sharing.copied')}
        {clipboard.error && t('sharing.copyFailed')}
      </p>
    </>
  );
}
