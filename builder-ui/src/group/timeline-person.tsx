import type { GroupItem, GroupTimelinePerson } from '@nativ/schemas';
import { IconBeach } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage, useText } from '../i18n/use-language.ts';
import { PersonName } from '../ui/person-name.tsx';
import { presentTime } from '../ui/present-time.ts';
import { StatusMark } from '../ui/status-mark.tsx';
import { shortDay } from './day-words.ts';
import { type Day, dayOf, plusDays, startOf } from './days.ts';
import classes from './timeline.module.css';
import { awayColumns, type Bar, layOut, loadOf } from './timeline-layout.ts';

interface TimelinePersonProps {
  readonly of: GroupTimelinePerson;
  readonly range: { readonly from: Day; readonly days: number; readonly today: Day };
  readonly rest: ReadonlySet<number>;
}

/** One person: their name and load, and beside it what they have in hand on each day. */
export function TimelinePerson({ of, range, rest }: TimelinePersonProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const laid = layOut(of.items, range);
  const load = loadOf(laid, range.days);
  const away = awayColumns(of.absences, range);
  const isFull = of.most !== null && of.openTasks >= of.most;
  return (
    <li className={classes.person}>
      <div className={classes.who}>
        <Link to="/people/$id" params={{ id: of.person.id }} className={classes.name}>
          <PersonName name={of.person.name} />
        </Link>
        <span className={classes.load} data-full={isFull || undefined}>
          {of.most === null
            ? t('groupViews.timeline.load', { count: of.openTasks })
            : t('groupViews.timeline.loadOf', { count: of.openTasks, most: of.most })}
        </span>
        {of.absences.map(({ fromOn, toOn }) => (
          <StatusMark key={fromOn} icon={IconBeach} tone="attention">
            {t('groupViews.timeline.away', { from: shortDay(fromOn, language), to: shortDay(toOn, language) })}
          </StatusMark>
        ))}
        {of.openTasks > of.items.length && (
          <span className={classes.hint}>{t('groupViews.timeline.firstOf', { count: of.items.length })}</span>
        )}
      </div>
      <div className={classes.track} style={{ '--lanes': Math.max(1, laid.lanes) } as React.CSSProperties}>
        <div className={classes.grid} aria-hidden>
          {load.map((count, column) => {
            const day = plusDays(range.from, column);
            return (
              <span
                key={day}
                className={classes.slot}
                data-away={away.has(column) || undefined}
                data-today={day === range.today || undefined}
                data-rest={rest.has(startOf(day).getDay()) || undefined}
              >
                {count > 0 && <span className={classes.count}>{count}</span>}
              </span>
            );
          })}
        </div>
        {laid.bars.length > 0 && (
          <ul className={classes.bars}>
            {laid.bars.map((bar) => (
              <TimelineBar key={bar.item.id} bar={bar} />
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

function TimelineBar({ bar }: { readonly bar: Bar<GroupItem> }) {
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
  const { item } = bar;
  const title = text(item.title);
  const isLate = item.dueAt !== null && new Date(item.dueAt) < presentTime();
  const day = (at: string) => shortDay(dayOf(new Date(at)), language);
  const times = t(item.dueAt === null ? 'groupViews.timeline.since' : 'groupViews.timeline.until', {
    from: day(item.startsAt ?? item.createdAt),
    to: item.dueAt === null ? '' : day(item.dueAt),
  });
  return (
    <li
      className={classes.bar}
      data-late={isLate || undefined}
      data-open={bar.isOpenEnded || undefined}
      data-cut-before={bar.isCutBefore || undefined}
      data-cut-after={bar.isCutAfter || undefined}
      style={{ gridColumn: `${bar.column + 1} / span ${bar.length}`, gridRow: bar.lane + 1 }}
    >
      <Link
        to="/tasks/$id"
        params={{ id: item.id }}
        title={`${title}, ${times}`}
        aria-label={`${title}, ${times}${isLate ? `, ${t('groupViews.calendar.kind.late')}` : ''}`}
      >
        <bdi>{title}</bdi>
      </Link>
    </li>
  );
}
