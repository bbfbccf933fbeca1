import type { Form } from '@nativ/schemas';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formVersionsQuery } from '../api/design-queries.ts';
import { LoadMore } from '../ui/load-more.tsx';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import { TimeText } from '../ui/time-text.tsx';
import classes from './form-page.module.css';

/** What has been published, newest first as the server lists it. */
export function FormVersions({ form }: { form: Form }) {
  const { t } = useTranslation();
  const versions = useInfiniteQuery(formVersionsQuery(form.key));
  return (
    <Section title={t('form.versions.title')}>
      {versions.isPending && <LoadingLines lines={2} />}
      {versions.error && !versions.data && (
        <ProblemAlert
          error={versions.error}
          title={t('form.versions.problem')}
          onRetry={() => void versions.refetch()}
        />
      )}
      {versions.data?.length === 0 && <p className={classes.note}>{t('form.versions.none')}</p>}
      <ul className={classes.versions}>
        {versions.data?.map(({ number, publishedAt }) => (
          <li key={number} className={classes.version}>
            <span>
              {t(number === form.publishedVersion ? 'form.versions.inUse' : 'form.versions.earlier', { number })}
            </span>
            <span>
              <TimeText at={publishedAt} />
            </span>
          </li>
        ))}
      </ul>
      <LoadMore query={versions} of={t('form.versions.title')} />
    </Section>
  );
}
