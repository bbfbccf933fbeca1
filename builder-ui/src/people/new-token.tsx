import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import type { ApiTokenCreated } from '@nativ/schemas';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/notice.tsx';
import classes from './people.module.css';

/** A token, the one time it is shown. */
export function NewToken({ created: { token, entry } }: { created: ApiTokenCreated }) {
  const { t } = useTranslation();
  const clipboard = useClipboard({ timeout: 4000 });
  return (
    <Notice tone="attention" title={t('tokens.once.title', { name: entry.name })} takesFocus>
      <div className={classes.stack}>
        <span>{t('tokens.once.detail')}</span>
        <span className={`nativ-code ${classes.secret}`}>{token}</span>
        <Button
          variant="default"
          leftSection={clipboard.copied ? <IconCheck size={20} aria-hidden /> : <IconCopy size={20} aria-hidden />}
          onClick={() => clipboard.copy(token)}
        >
          {t('tokens.copy')}
        </Button>
        <span role="status">{clipboard.copied && t('action.copied')}</span>
      </div>
    </Notice>
  );
}
