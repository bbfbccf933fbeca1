import type { Form } from '@nativ/schemas';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PublicationFacts } from '../../admin/publication-facts.tsx';
import { formQuery } from '../../api/design-queries.ts';
import { isDesigner } from '../../api/is-designer.ts';
import { meQuery } from '../../api/session.ts';
import { Page } from '../../app/page.tsx';
import { PendingPage } from '../../app/pending-page.tsx';
import { ProblemPage } from '../../app/problem-page.tsx';
import { useText } from '../../i18n/use-language.ts';
import { FormPreview } from '../../ui/form-preview.tsx';
import { Section } from '../../ui/section.tsx';
import { FormBuilder } from './form-builder.tsx';

const route = getRouteApi('/staff/forms/$key');

/** A form: built by whoever designs forms, looked at by all others. */
export function FormBuilderPage() {
  const { key } = route.useParams();
  const { data: me } = useSuspenseQuery(meQuery);
  // What is being built is not replaced by what the server has; the builder asks when it needs to know.
  const form = useQuery({
    ...formQuery(key),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: 'always',
  });
  if (form.isPending || (form.isFetching && !form.isFetchedAfterMount)) return <PendingPage />;
  if (!form.data) return <ProblemPage error={form.error} onRetry={() => void form.refetch()} />;
  return isDesigner(me) ? <FormBuilder key={key} form={form.data} /> : <FormView form={form.data} />;
}

function FormView({ form }: { form: Form }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <Page title={text(form.title)} eyebrow={t('form.eyebrow')} facts={<PublicationFacts of={form} />}>
      <Section title={t('form.preview')}>
        <FormPreview form={form} />
      </Section>
    </Page>
  );
}
