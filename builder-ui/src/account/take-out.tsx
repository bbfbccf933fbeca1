import { Button } from '@mantine/core';
import { IconFileZip } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiDownload } from '../api/download.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import classes from './account.module.css';

interface TakeOutProps {
  /** Below the root of the API. */
  readonly path: string;
  readonly fileName: string;
  readonly label: string;
}

/** A button that takes everything about somebody out as a file, and says how far it has come. */
export function TakeOut({ path, fileName, label }: TakeOutProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [bytes, setBytes] = useState(0);
  const taking = useMutation({
    mutationFn: () => {
      setBytes(0);
      return apiDownload(path, fileName, setBytes);
    },
  });
  const size = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: bytes < 1_000_000 ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: bytes < 1_000_000 ? 0 : 1,
  }).format(bytes < 1_000_000 ? Math.ceil(bytes / 1000) : bytes / 1_000_000);
  return (
    <div className={classes.stack}>
      <div className={classes.buttons}>
        <Button
          variant="default"
          leftSection={<IconFileZip size={20} aria-hidden />}
          aria-disabled={taking.isPending}
          onClick={() => !taking.isPending && taking.mutate()}
        >
          {label}
        </Button>
      </div>
      <p className={classes.note} role="status">
        {taking.isPending && (bytes === 0 ? t('takeOut.gathering') : t('takeOut.coming', { size }))}
        {taking.isSuccess && t('takeOut.done', { name: fileName, size })}
      </p>
      {taking.error && <ProblemAlert error={taking.error} title={t('takeOut.failed')} />}
    </div>
  );
}
