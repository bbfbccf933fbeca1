import { IconUsers } from '@tabler/icons-react';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { teamsQuery } from '../api/people-queries.ts';
import { meQuery } from '../api/session.ts';
import { Page } from '../app/page.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import classes from './people.module.css';
import { SkillList } from './skill-list.tsx';
import { TeamForm } from './team-form.tsx';
import { TeamSection } from './team-section.tsx';

/** Teams, which are named sets of people, and the skills that profiles are offered. */
export function TeamsPage() {
  const { t } = useTranslation();
  const { data: me } = useSuspenseQuery(meQuery);
  const isAdmin = me.user.role === 'admin';
  const teams = useInfiniteQuery(teamsQuery);
  return (
    <Page title={t('teams.title')} eyebrow={<Link to="/people">{t('people.title')}</Link>}>
      <div className={classes.stack}>
        <p className={classes.note}>{t('teams.lead')}</p>
        {teams.isPending && <LoadingLines lines={3} />}
        {teams.error && !teams.data && (
          <ProblemAlert error={teams.error} title={t('teams.problem')} onRetry={() => void teams.refetch()} />
        )}
        {teams.data?.length === 0 && (
          <EmptyState icon={IconUsers} title={t('teams.empty.title')} hint={t('teams.empty.hint')} />
        )}
        {teams.data?.map((team) => (
          <TeamSection key={team.id} team={team} mayChange={isAdmin} />
        ))}
        <LoadMore query={teams} of={t('teams.title')} />
        {isAdmin && (
          <Section title={t('teams.new')}>
            <TeamForm key={teams.data?.length} team={null} />
          </Section>
        )}
        <Section title={t('teams.skills.title')}>
          <SkillList mayChange={isAdmin} />
        </Section>
      </div>
    </Page>
  );
}
