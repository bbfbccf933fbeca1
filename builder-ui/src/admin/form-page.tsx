import type { Form } from '@nativ/schemas';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formQuery } from '../api/design-queries.ts';
import { Page } from '../app/page.tsx';
import { PendingPage } from '../app/pending-page.tsx';
import { ProblemPage } from '../app/problem-page.tsx';
import { RetentionSection } from '../forms/settings/retention-section.tsx';
import { useText } from '../i18n/use-language.ts';
import { FormPreview } from '../ui/form-preview.tsx';
import { Section } from '../ui/section.tsx';
import classes from './form-page.module.css';
import { FormVersions } from './form-versions.tsx';
import { PublicAddress } from './public-address.tsx';
import { PublicationFacts } from './publication-facts.tsx';

const route = getRouteApi('/staff/forms/$key');

/** A form: where people find it, its versions, and how it looks. */
export function FormPage() {
  const { key } = route.useParams();
  const form = useQuery(formQuery(key));
  if (form.isPending) return <PendingPage />;
  if (!form.data) return <ProblemPage error={form.error} onRetry={() => void form.refetch()} />;
  return <FormView form={form.data} />;
}

function FormView({ form }: { form: Form }) {
  const { t } = useTranslation();
  const text = useText();
  const intro = text(form.settings.intro);
  return (
    <Page title={text(form.title)} eyebrow={t('form.eyebrow')} facts={<PublicationFacts of={form} />}>
      <div className={classes.columns}>
        <Section title={t('form.preview')}>
          <p className={classes.note}>{t('form.previewHint')}</p>
          {intro && (
            <p className={classes.intro} dir="auto">
              {intro}
            </p>
          )}
          <FormPreview form={form} />
        </Section>
        <div className={classes.side}>
          <PublicAddress form={form} />
          <FormVersions form={form} />
          <RetentionSection form={form} />
        </div>
      </div>
    </Page>
  );
}
