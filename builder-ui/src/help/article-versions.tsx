import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { articleVersionsQuery } from '../api/help-queries.ts';
import { TimeText } from '../ui/time-text.tsx';
import classes from './help.module.css';

/** Who wrote on an article, and when; read when it is opened. */
export function ArticleVersions({ articleKey }: { readonly articleKey: string }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const versions = useQuery({ ...articleVersionsQuery(articleKey), enabled: isOpen });
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('help.handbook.versions')}</summary>
      <ol className={classes.list} reversed>
        {versions.data?.map(({ version, at, by }) => (
          <li key={version} className={classes.dim}>
            {t('help.handbook.version', { number: version })} · {by && <bdi>{by.name}</bdi>} · <TimeText at={at} />
          </li>
        ))}
      </ol>
    </details>
  );
}
