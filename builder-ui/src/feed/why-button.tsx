import { Button, Popover } from '@mantine/core';
import type { FeedWhy } from '@nativ/schemas';
import { IconHelpCircle } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './feed.module.css';

/** Why an entry stands where it stands, each reason with its share. */
export function WhyButton({ why }: { why: readonly FeedWhy[] }) {
  const { t } = useTranslation();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} width={300} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          fw={400}
          px="xs"
          leftSection={<IconHelpCircle size={18} aria-hidden />}
          onClick={() => setOpen(!isOpen)}
        >
          {t('feed.why.ask')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-labelledby={id}>
        <div className={classes.why} tabIndex={-1} data-autofocus>
          <p id={id} className={classes.whyTitle}>
            {t('feed.why.title')}
          </p>
          <ul>
            {why.map(({ reason, share }) => (
              <li key={reason}>
                <span>{t(`feed.why.${reason}`)}</span>
                <span className={classes.share}>{t('feed.why.share', { share })}</span>
                <span className={classes.bar} style={{ inlineSize: `${share}%` }} />
              </li>
            ))}
          </ul>
          <p className={classes.hint}>{t('feed.why.hint')}</p>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
