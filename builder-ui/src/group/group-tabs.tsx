import { Tabs } from '@mantine/core';
import {
  IconCalendar,
  IconChartBar,
  IconLayoutKanban,
  IconMessages,
  IconTable,
  IconTimeline,
  IconUsersGroup,
} from '@tabler/icons-react';
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { FeedList } from '../feed/feed-list.tsx';
import { useText } from '../i18n/use-language.ts';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { Members } from '../workspace/members.tsx';
import classes from './group-page.module.css';
import type { GroupPart } from './group-search.ts';
import { useViewKeys } from './use-view-keys.ts';
import { ViewBar } from './view-bar.tsx';
import type { ViewParts } from './view-parts.ts';

type View = ComponentType<{ readonly view: ViewParts }>;
/** Each view comes with what it needs, when it is first shown. */
const BoardView = lazy(
  async (): Promise<{ default: View }> => ({ default: (await import('./board-view.tsx')).BoardView }),
);
const TableView = lazy(
  async (): Promise<{ default: View }> => ({ default: (await import('./table-view.tsx')).TableView }),
);
const CalendarView = lazy(
  async (): Promise<{ default: View }> => ({ default: (await import('./calendar-view.tsx')).CalendarView }),
);
const TimelineView = lazy(
  async (): Promise<{ default: View }> => ({ default: (await import('./timeline-view.tsx')).TimelineView }),
);
const DashboardView = lazy(
  async (): Promise<{ default: View }> => ({ default: (await import('./dashboard-view.tsx')).DashboardView }),
);

const icons = {
  feed: IconMessages,
  board: IconLayoutKanban,
  table: IconTable,
  calendar: IconCalendar,
  timeline: IconTimeline,
  dashboard: IconChartBar,
  members: IconUsersGroup,
} as const;
const parts = Object.keys(icons) as GroupPart[];
const withFilters: ReadonlySet<GroupPart> = new Set(['board', 'table', 'calendar', 'timeline']);

/** The views of a group, one at a time. */
export function GroupTabs({ view }: { readonly view: ViewParts }) {
  const { t } = useTranslation();
  const text = useText();
  const { part } = view.shown;
  useViewKeys(view.show);
  return (
    <Tabs
      value={part}
      onChange={(next) => {
        const wanted = parts.find((one) => one === next);
        if (wanted !== undefined) view.show(wanted);
      }}
      keepMounted={false}
    >
      <Tabs.List className={classes.tabs} aria-label={text(view.group.name)}>
        {parts.map((one) => {
          const Icon = icons[one];
          return (
            <Tabs.Tab key={one} value={one} leftSection={<Icon size={20} aria-hidden />}>
              {t(`groupViews.tab.${one}`)}
            </Tabs.Tab>
          );
        })}
      </Tabs.List>
      {parts.map((one) => (
        <Tabs.Panel key={one} value={one}>
          <div className={classes.view}>
            {withFilters.has(one) && <ViewBar view={view} />}
            <Suspense fallback={<LoadingLines lines={5} height={28} />}>{contentOf(one, view)}</Suspense>
          </div>
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function contentOf(part: GroupPart, view: ViewParts): ReactNode {
  switch (part) {
    case 'feed':
      return <FeedList group={view.group} />;
    case 'board':
      return <BoardView view={view} />;
    case 'table':
      return <TableView view={view} />;
    case 'calendar':
      return <CalendarView view={view} />;
    case 'timeline':
      return <TimelineView view={view} />;
    case 'dashboard':
      return <DashboardView view={view} />;
    case 'members':
      return <Members groupKey={view.group.key} />;
  }
}
