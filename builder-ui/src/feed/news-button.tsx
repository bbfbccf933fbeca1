import { Button } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './feed.module.css';

/** Says that others have written since, above what one reads, which stays where it is until it is asked for. */
export function NewsButton({ count, onShow }: { count: number; onShow: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes.news} role="status">
      {count > 0 && (
        <Button radius="xl" leftSection={<IconArrowUp size={18} aria-hidden />} onClick={onShow}>
          {t('feed.news', { count })}
        </Button>
      )}
    </div>
  );
}
