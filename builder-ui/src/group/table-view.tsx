import type { GroupItem } from '@nativ/schemas';
import { IconTable } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupItemsQuery } from '../api/group-view-queries.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { filterCount } from './group-search.ts';
import { ItemTable } from './item-table.tsx';
import { chosenAfter } from './table-columns.ts';
import type { ViewParts } from './view-parts.ts';

/** The items of a group in rows, to sort, to choose and to change many at once. */
export function TableView({ view }: { readonly view: ViewParts }) {
  const { t } = useTranslation();
  const { settings } = view.shown;
  const list = useInfiniteQuery(groupItemsQuery(view.group.key, settings));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);

  if (list.isPending) return <LoadingLines lines={6} height={28} />;
  if (!list.data) {
    return <ProblemAlert error={list.error} title={t('groupViews.problem')} onRetry={() => void list.refetch()} />;
  }
  const items: readonly GroupItem[] = list.data;
  if (items.length === 0) {
    const kind = filterCount(settings) > 0 ? 'noMatch' : 'nothing';
    return <EmptyState icon={IconTable} title={t(`groupViews.${kind}.title`)} hint={t(`groupViews.${kind}.hint`)} />;
  }
  const ids = items.map(({ id }) => id);
  const seen = items.filter(({ id }) => chosen.has(id));
  return (
    <>
      {seen.length > 0 && <BulkBar view={view} items={seen} onDone={() => setChosen(new Set())} />}
      <ItemTable
        items={items}
        group={view.group}
        settings={settings}
        chosen={chosen}
        label={t('groupViews.tab.table')}
        onSettings={view.set}
        onChoose={(id, isRange) => {
          setChosen(chosenAfter(chosen, ids, { id, from: isRange ? last : null }));
          setLast(id);
        }}
        onChooseAll={(isAll) => setChosen(new Set(isAll ? ids : []))}
      />
      <LoadMore query={list} of={t('groupViews.tab.table')} />
    </>
  );
}
