import { Tabs, VisuallyHidden } from '@mantine/core';
import type { Group } from '@nativ/schemas';
import { IconChecklist, IconLock, IconMessages, IconUsersGroup } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { groupQuery } from '../api/group-queries.ts';
import { meQuery } from '../api/session.ts';
import { groupTasksQuery } from '../api/task-queries.ts';
import { Page } from '../app/page.tsx';
import { PendingPage } from '../app/pending-page.tsx';
import { ProblemPage } from '../app/problem-page.tsx';
import { useText } from '../i18n/use-language.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { ClaimButton } from './claim-button.tsx';
import { Feed } from './feed.tsx';
import { GlassNotice } from './glass-notice.tsx';
import classes from './group-page.module.css';
import { Members } from './members.tsx';
import { TaskList } from './task-list.tsx';
import { UnplacedTasks } from './unplaced-tasks.tsx';

const route = getRouteApi('/staff/groups/$key');
const iconSize = 20;

/** A group: what is said in it, what is to be done, who is in it. */
export function GroupPage() {
  const { key } = route.useParams();
  const group = useQuery(groupQuery(key));
  if (group.isPending) return <PendingPage />;
  if (!group.data) return <ProblemPage error={group.error} onRetry={() => void group.refetch()} />;
  return <GroupView group={group.data} />;
}

function GroupView({ group }: { group: Group }) {
  const { t } = useTranslation();
  const text = useText();
  const navigate = useNavigate();
  const { data: me } = useSuspenseQuery(meQuery);
  const { tab = group.defaultView === 'feed' ? 'feed' : 'tasks' } = route.useSearch();
  const show = (next: string | null) =>
    void navigate({
      to: '/groups/$key',
      params: { key: group.key },
      search: next === 'tasks' || next === 'members' || next === 'feed' ? { tab: next } : {},
      replace: true,
    });

  return (
    <Page title={text(group.name)} eyebrow={t('group.eyebrow')} facts={<GroupFacts group={group} />}>
      {group.access === 'classified' && <GlassNotice groupKey={group.key} meId={me.user.id} />}
      <Tabs value={tab} onChange={show} keepMounted={false}>
        <Tabs.List className={classes.tabs} aria-label={text(group.name)}>
          <Tabs.Tab value="feed" leftSection={<IconMessages size={iconSize} aria-hidden />}>
            {t('group.feed')}
          </Tabs.Tab>
          <Tabs.Tab value="tasks" leftSection={<IconChecklist size={iconSize} aria-hidden />}>
            {t('group.tasks', { count: group.openTasks })}
          </Tabs.Tab>
          <Tabs.Tab value="members" leftSection={<IconUsersGroup size={iconSize} aria-hidden />}>
            {t('group.members')}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="feed">
          <Feed group={group} />
        </Tabs.Panel>
        <Tabs.Panel value="tasks">
          <GroupTasks groupKey={group.key} manages={group.myRole === 'manager' || me.user.role === 'admin'} />
        </Tabs.Panel>
        <Tabs.Panel value="members">
          <Members groupKey={group.key} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function GroupFacts({ group }: { group: Group }) {
  const { t } = useTranslation();
  const text = useText();
  const description = text(group.description);
  return (
    <>
      {group.access === 'classified' && (
        <StatusMark icon={IconLock} tone="attention">
          {t('group.classified')}
        </StatusMark>
      )}
      {description && <bdi className={classes.description}>{description}</bdi>}
      <Link to="/groups/$key/settings" params={{ key: group.key }}>
        {t('groupSettings.link')}
      </Link>
      {group.myRole === 'manager' && (
        <Link to="/groups/$key/reads" params={{ key: group.key }}>
          {t('readLog.link')}
        </Link>
      )}
    </>
  );
}

function GroupTasks({ groupKey, manages }: { groupKey: string; manages: boolean }) {
  const { t } = useTranslation();
  const tasks = useInfiniteQuery(groupTasksQuery(groupKey));
  return (
    <div className={classes.stack}>
      {manages && <UnplacedTasks groupKey={groupKey} />}
      <VisuallyHidden component="h2">{t('group.openTasks')}</VisuallyHidden>
      <TaskList
        query={tasks}
        label={t('group.openTasks')}
        showAssignee
        action={(task, place) => !task.assignee && <ClaimButton task={task} place={place} />}
        empty={<EmptyState icon={IconChecklist} title={t('group.noTasks.title')} hint={t('group.noTasks.hint')} />}
      />
    </div>
  );
}
