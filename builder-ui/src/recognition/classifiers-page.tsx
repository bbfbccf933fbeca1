import { Button } from '@mantine/core';
import type { Classifier, ClassifierSummary } from '@nativ/schemas';
import { IconArchive, IconCircleCheck, IconCircleDashed, IconPlus, IconTags } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { classifiersQuery, isLearning } from '../api/classifier-queries.ts';
import { Page } from '../app/page.tsx';
import { useText } from '../i18n/use-language.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import cards from '../ui/item-card.module.css';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { StatusMark } from '../ui/status-mark.tsx';

/** What this workspace lets texts be sorted by. */
export function ClassifiersPage() {
  const { t } = useTranslation();
  return (
    <Page
      title={t('recognition.title')}
      facts={t('recognition.lead')}
      actions={
        <Button component={Link} to="/new-classifier" leftSection={<IconPlus size={20} aria-hidden />}>
          {t('recognition.new')}
        </Button>
      }
    >
      <ClassifierList />
    </Page>
  );
}

function ClassifierList() {
  const { t } = useTranslation();
  const classifiers = useQuery(classifiersQuery);
  if (classifiers.isPending) return <LoadingLines lines={3} height={28} />;
  if (!classifiers.data) {
    const { error, refetch } = classifiers;
    return <ProblemAlert error={error} title={t('recognition.problem')} onRetry={() => void refetch()} />;
  }
  if (classifiers.data.length === 0) {
    return <EmptyState icon={IconTags} title={t('recognition.none.title')} hint={t('recognition.none.hint')} />;
  }
  // What is put away stands behind what is there.
  const inOrder = classifiers.data.toSorted((one, other) => Number(isAway(one)) - Number(isAway(other)));
  return (
    <ul className={cards.list} aria-label={t('recognition.title')} data-walk>
      {inOrder.map((classifier) => (
        <ClassifierCard key={classifier.key} classifier={classifier} />
      ))}
    </ul>
  );
}

const isAway = ({ archivedAt }: ClassifierSummary) => archivedAt !== null;

function ClassifierCard({ classifier }: { readonly classifier: ClassifierSummary }) {
  const { t } = useTranslation();
  const text = useText();
  const { key, title, labels, counts } = classifier;
  return (
    <li className={cards.card}>
      <div className={cards.body}>
        <h2 className={cards.title}>
          <Link to="/classifiers/$key" params={{ key }} className={cards.link}>
            <bdi>{text(title)}</bdi>
          </Link>
        </h2>
        <div className={cards.facts}>
          {isAway(classifier) ? (
            <StatusMark icon={IconArchive}>{t('recognition.away.mark')}</StatusMark>
          ) : (
            <InUseMark classifier={classifier} />
          )}
          <span>{t('recognition.labels', { count: labels })}</span>
          <span>{t('recognition.examples', { count: counts.accepted })}</span>
          {isLearning(classifier.training) && <span>{t('recognition.learning')}</span>}
          {counts.waiting > 0 && <strong>{t('recognition.waiting', { count: counts.waiting })}</strong>}
        </div>
      </div>
    </li>
  );
}

/** Which model answers now, if any. */
export function InUseMark({ classifier }: { readonly classifier: Pick<Classifier, 'source' | 'published'> }) {
  const { t } = useTranslation();
  const { source, published } = classifier;
  if (source === 'server') {
    return <StatusMark icon={IconCircleCheck}>{t('recognition.outside')}</StatusMark>;
  }
  if (published === null) {
    return <StatusMark icon={IconCircleDashed}>{t('recognition.notInUse')}</StatusMark>;
  }
  return (
    <StatusMark icon={IconCircleCheck} tone="accent">
      {t('recognition.inUse', { number: published })}
    </StatusMark>
  );
}
