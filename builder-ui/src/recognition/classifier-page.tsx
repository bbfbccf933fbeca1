import type { Classifier } from '@nativ/schemas';
import { IconBulb, IconChartLine, IconFlask, IconListDetails, IconSettings, IconVersions } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { classifierQuery } from '../api/classifier-queries.ts';
import { Page } from '../app/page.tsx';
import { PendingPage } from '../app/pending-page.tsx';
import { ProblemPage } from '../app/problem-page.tsx';
import { WorkshopTabs } from '../designs/workshop-tabs.tsx';
import { useText } from '../i18n/use-language.ts';
import type { ClassifierPart } from './classifier-search.ts';
import { InUseMark } from './classifiers-page.tsx';
import { DriftPart } from './drift/drift-part.tsx';
import { ExamplesPart } from './examples/examples-part.tsx';
import { LearnPart } from './learn/learn-part.tsx';
import { ModelsPart } from './models/models-part.tsx';
import { SettingsPart } from './settings/settings-part.tsx';
import { TryPart } from './try/try-part.tsx';

const route = getRouteApi('/staff/classifiers/$key');

const parts = [
  ['examples', IconListDetails],
  ['learn', IconBulb],
  ['models', IconVersions],
  ['drift', IconChartLine],
  ['try', IconFlask],
  ['settings', IconSettings],
] as const;

/** A classifier: what it learns from, what it has learned, and how it does. */
export function ClassifierPage() {
  const { key } = route.useParams();
  const classifier = useQuery(classifierQuery(key));
  if (classifier.isPending) return <PendingPage />;
  if (!classifier.data) return <ProblemPage error={classifier.error} onRetry={() => void classifier.refetch()} />;
  return <ClassifierView classifier={classifier.data} />;
}

function ClassifierView({ classifier }: { readonly classifier: Classifier }) {
  const { t } = useTranslation();
  const text = useText();
  const { part = 'examples' } = route.useSearch();
  const navigate = route.useNavigate();
  const show = (next: ClassifierPart) =>
    void navigate({ search: next === 'examples' ? {} : { part: next }, resetScroll: false });
  const tabs = parts.map(([name, icon]) => ({ name, icon, label: t(`recognition.part.${name}`) }));
  return (
    <Page
      title={text(classifier.title)}
      eyebrow={<Link to="/classifiers">{t('recognition.title')}</Link>}
      facts={
        <>
          <InUseMark classifier={classifier} />
          {classifier.flows.map(({ key, title }) => (
            <Link key={key} to="/flows/$key" params={{ key }}>
              <bdi>{text(title)}</bdi>
            </Link>
          ))}
        </>
      }
    >
      <WorkshopTabs title={text(classifier.title)} tabs={tabs} shown={part} onShow={show}>
        <Part part={part} classifier={classifier} onShow={show} />
      </WorkshopTabs>
    </Page>
  );
}

interface PartProps {
  readonly part: ClassifierPart;
  readonly classifier: Classifier;
  readonly onShow: (part: ClassifierPart) => void;
}

function Part({ part, classifier, onShow }: PartProps) {
  if (part === 'learn') return <LearnPart classifier={classifier} onShow={onShow} />;
  if (part === 'models') return <ModelsPart classifier={classifier} />;
  if (part === 'drift') return <DriftPart classifier={classifier} />;
  if (part === 'try') return <TryPart classifier={classifier} />;
  if (part === 'settings') return <SettingsPart key={classifier.updatedAt} classifier={classifier} />;
  return <ExamplesPart classifier={classifier} />;
}
