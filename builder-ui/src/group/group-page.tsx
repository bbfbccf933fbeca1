import type { Group, SavedView, ViewSettings } from '@nativ/schemas';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { groupQuery } from '../api/group-queries.ts';
import { savedViewsQuery } from '../api/group-view-queries.ts';
import { meQuery } from '../api/session.ts';
import { Page } from '../app/page.tsx';
import { PendingPage } from '../app/pending-page.tsx';
import { ProblemPage } from '../app/problem-page.tsx';
import { useText } from '../i18n/use-language.ts';
import { NewItemButton } from '../items/new-item-button.tsx';
import { GlassNotice } from '../workspace/glass-notice.tsx';
import type { Day } from './days.ts';
import { GroupFacts } from './group-facts.tsx';
import { type GroupPart, type GroupSearch, searchOf } from './group-search.ts';
import { GroupTabs } from './group-tabs.tsx';
import { shownView } from './shown-view.ts';

const route = getRouteApi('/staff/groups/$key');

/** A group: one set of items, in six views of it, and who is in it. */
export function GroupPage() {
  const { key } = route.useParams();
  const group = useQuery(groupQuery(key));
  const saved = useQuery(savedViewsQuery(key));
  if (group.isPending || saved.isPending) return <PendingPage />;
  if (!group.data) return <ProblemPage error={group.error} onRetry={() => void group.refetch()} />;
  // Kept views are a comfort: where they cannot be read, the group is shown without them.
  return <GroupView group={group.data} saved={saved.data ?? []} />;
}

function GroupView({ group, saved }: { readonly group: Group; readonly saved: readonly SavedView[] }) {
  const { t } = useTranslation();
  const text = useText();
  const navigate = useNavigate();
  const { data: me } = useSuspenseQuery(meQuery);
  const search = route.useSearch();
  const shown = shownView(search, group, saved);
  const go = (next: GroupSearch) =>
    void navigate({ to: '/groups/$key', params: { key: group.key }, search: next, replace: true, resetScroll: false });
  const place = shown.saved ? { saved: shown.saved.id } : {};
  const on = search.on === undefined ? {} : { on: search.on };

  return (
    <Page
      title={text(group.name)}
      eyebrow={t('group.eyebrow')}
      facts={<GroupFacts group={group} />}
      actions={group.myRole !== null && <NewItemButton groupKey={group.key} />}
      isWide={shown.part !== 'feed' && shown.part !== 'members'}
    >
      {group.access === 'classified' && <GlassNotice groupKey={group.key} meId={me.user.id} />}
      <GroupTabs
        view={{
          group,
          shown,
          saved,
          me: me.user,
          manages: group.myRole === 'manager' || (me.user.role === 'admin' && group.access !== 'classified'),
          on: search.on,
          show: (view: GroupPart) => go({ ...searchOf(shown.settings), ...on, view }),
          set: (settings: ViewSettings) => go({ ...searchOf(settings), ...place, ...on, view: shown.part }),
          choose: (one: SavedView | null) =>
            go(one === null ? { view: shown.part } : { ...searchOf(one.settings), view: one.view, saved: one.id }),
          goTo: (day: Day) => go({ ...searchOf(shown.settings), ...place, view: shown.part, on: day }),
        }}
      />
    </Page>
  );
}
