import type { Notification } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { useNow } from '../ui/use-now.ts';
import { groupNotices } from './group-notices.ts';
import { NotificationEntry } from './notification-entry.tsx';
import classes from './notifications-page.module.css';

/** Notices under the day on which they came, those about one item together. */
export function NoticesByDay({ notices }: { readonly notices: readonly Notification[] }) {
  const dayWords = useDayWords();
  return groupNotices(notices).map(({ day, groups }) => (
    <section key={day} className={classes.day} aria-labelledby={`day-${day}`}>
      <h2 id={`day-${day}`} className={classes.dayName}>
        {dayWords(day)}
      </h2>
      <ul className={classes.list}>
        {groups.map(({ newest, more }) => (
          <NotificationEntry key={newest.id} notification={newest} more={more} />
        ))}
      </ul>
    </section>
  ));
}

function useDayWords() {
  const { t, i18n } = useTranslation();
  const now = useNow();
  return (day: string): string => {
    const [date, today] = [new Date(`${day}T12:00:00`), new Date(now)];
    const daysAgo = Math.round((today.setHours(12, 0, 0, 0) - date.getTime()) / 86_400_000);
    if (daysAgo === 0) return t('notifications.day.today');
    if (daysAgo === 1) return t('notifications.day.yesterday');
    const isThisYear = date.getFullYear() === today.getFullYear();
    const locale = i18n.language === 'en' ? 'en-GB' : i18n.language;
    return new Intl.DateTimeFormat(locale, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      ...(!isThisYear && { year: 'numeric' }),
    }).format(date);
  };
}
