import { IconForms } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formsQuery } from '../api/design-queries.ts';
import { Page } from '../app/page.tsx';
import { PendingPage } from '../app/pending-page.tsx';
import { ProblemPage } from '../app/problem-page.tsx';
import { useText } from '../i18n/use-language.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Section } from '../ui/section.tsx';
import classes from './inquiry-taking.module.css';

/** Which form to fill for somebody on the telephone. */
export function InquiryFormsPage() {
  const { t } = useTranslation();
  const text = useText();
  const forms = useInfiniteQuery(formsQuery);
  if (forms.isPending) return <PendingPage />;
  if (!forms.data) return <ProblemPage error={forms.error} onRetry={() => void forms.refetch()} />;
  const open = forms.data.filter((form) => form.public && form.publishedVersion !== null);
  return (
    <Page title={t('taking.title')} facts={t('taking.hint')}>
      <Section title={t('taking.forms')}>
        {open.length === 0 ? (
          <EmptyState icon={IconForms} title={t('taking.none.title')} hint={t('taking.none.hint')} />
        ) : (
          <ul className={classes.list}>
            {open.map((form) => (
              <li key={form.key}>
                <Link to="/new-inquiry/$form" params={{ form: form.key }} className={classes.form}>
                  <bdi>{text(form.title)}</bdi>
                </Link>
              </li>
            ))}
          </ul>
        )}
        <LoadMore query={forms} of={t('taking.forms')} />
      </Section>
    </Page>
  );
}
