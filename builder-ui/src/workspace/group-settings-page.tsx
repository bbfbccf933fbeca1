import type { GroupSettings } from '@nativ/schemas';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { settingsQuery } from '../api/compartment-queries.ts';
import { meQuery } from '../api/session.ts';
import { Page } from '../app/page.tsx';
import { PendingPage } from '../app/pending-page.tsx';
import { ProblemPage } from '../app/problem-page.tsx';
import { useText } from '../i18n/use-language.ts';
import { Section } from '../ui/section.tsx';
import { ArchiveSection } from './archive-section.tsx';
import { GlassNotice } from './glass-notice.tsx';
import { GroupHistory } from './group-history.tsx';
import { GroupSettingsForm } from './group-settings-form.tsx';
import classes from './item-bar.module.css';
import { Openings } from './openings.tsx';

const route = getRouteApi('/staff/groups/$key/settings');

/** What a group is set to, for those who manage it: its names, who sees it, its lists, its history, and its rest. */
export function GroupSettingsPage() {
  const { key } = route.useParams();
  const settings = useQuery(settingsQuery(key));
  if (settings.isPending) return <PendingPage />;
  if (!settings.data) return <ProblemPage error={settings.error} onRetry={() => void settings.refetch()} />;
  return <SettingsView settings={settings.data} />;
}

function SettingsView({ settings }: { settings: GroupSettings }) {
  const { t } = useTranslation();
  const text = useText();
  const { data: me } = useSuspenseQuery(meQuery);
  const { key, access, manages } = settings;
  return (
    <Page
      title={t('groupSettings.title')}
      eyebrow={
        <Link to="/groups/$key" params={{ key }}>
          <bdi>{text(settings.name)}</bdi>
        </Link>
      }
    >
      <GlassNotice groupKey={key} meId={me.user.id} />
      {manages ? (
        <GroupSettingsForm key={JSON.stringify(settings)} settings={settings} />
      ) : (
        <Section title={t('groupSettings.title')}>
          <p className={classes.hint}>{t('groupSettings.managersOnly')}</p>
        </Section>
      )}
      {access === 'classified' && <Openings groupKey={key} title={t('glass.ofGroup')} />}
      {manages && <GroupHistory groupKey={key} />}
      {manages && <ArchiveSection settings={settings} />}
    </Page>
  );
}
