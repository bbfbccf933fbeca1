import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './account.module.css';

interface RecoveryCodeListProps {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

/** Ten recovery codes, shown once. They go away when the reader says that they are kept. */
export function RecoveryCodeList({ codes, onKept }: RecoveryCodeListProps) {
  const { t } = useTranslation();
  const clipboard = useClipboard({ timeout: 4000 });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={classes.stack}>
      <h2 ref={heading} tabIndex={-1} className={classes.subheading}>
        {t('secondFactorSetUp.codesTitle')}
      </h2>
      <p className={classes.note}>{t('secondFactorSetUp.codesLead')}</p>
      <ul className={classes.codes} aria-label={t('secondFactorSetUp.codes')}>
        {codes.map((code) => (
          <li key={code} className="nativ-code">
            {code}
          </li>
        ))}
      </ul>
      <div className={classes.buttons}>
        <Button
          variant="default"
          leftSection={clipboard.copied ? <IconCheck size={20} aria-hidden /> : <IconCopy size={20} aria-hidden />}
          onClick={() => clipboard.copy(codes.join('\n'))}
        >
          {t('secondFactorSetUp.copy')}
        </Button>
        <Button onClick={onKept}>{t('secondFactorSetUp.done')}</Button>
      </div>
      <p className={classes.note} role="status">
        {clipboard.copied && t('secondFactorSetUp.copied')}
      </p>
    </div>
  );
}
