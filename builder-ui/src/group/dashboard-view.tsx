import { IconChartBar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state.tsx';
import type { ViewParts } from './view-parts.ts';

/** How a group is doing: its response times, load and backlog. */
export function DashboardView(_: { readonly view: ViewParts }) {
  const { t } = useTranslation();
  return (
    <EmptyState icon={IconChartBar} title={t('groupViews.noDashboard.title')} hint={t('groupViews.noDashboard.hint')} />
  );
}
