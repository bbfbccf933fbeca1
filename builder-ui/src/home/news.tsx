import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { newsQuery } from '../api/notification-queries.ts';
import { NotificationEntry } from '../notifications/notification-entry.tsx';
import list from '../notifications/notifications-page.module.css';
import { Section } from '../ui/section.tsx';
import classes from './home-page.module.css';

/** What was said to me and is new: replies, mentions, what an inquirer wrote. There is nothing here when there is nothing. */
export function News() {
  const { t } = useTranslation();
  const { data: news = [] } = useQuery(newsQuery);
  if (news.length === 0) return null;
  return (
    <div className={classes.news}>
      <Section title={t('home.news')}>
        <ul className={list.list} aria-label={t('home.news')}>
          {news.map((one) => (
            <NotificationEntry key={one.id} notification={one} />
          ))}
        </ul>
        <Link to="/notifications" className={classes.all}>
          {t('home.allNews')}
        </Link>
      </Section>
    </div>
  );
}
