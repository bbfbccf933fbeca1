import type { UnplacedTask } from '@nativ/schemas';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { unplacedTasksQuery } from '../api/group-queries.ts';
import { useLanguage, useText } from '../i18n/use-language.ts';
import { languageName } from '../people/language-names.ts';
import classes from '../people/people.module.css';
import { LoadMore } from '../ui/load-more.tsx';
import { Section } from '../ui/section.tsx';
import { TimeText } from '../ui/time-text.tsx';

/** For managers: open tasks that their rule could give to nobody, and why, so that somebody does something about it. */
export function UnplacedTasks({ groupKey }: { groupKey: string }) {
  const { t } = useTranslation();
  const tasks = useInfiniteQuery(unplacedTasksQuery(groupKey));
  if (!tasks.data || tasks.data.length === 0) return null;
  return (
    <Section title={t('unplaced.title')}>
      <p className={classes.note}>{t('unplaced.lead')}</p>
      <ul className={classes.rows} aria-label={t('unplaced.title')}>
        {tasks.data.map((task) => (
          <Row key={task.id} task={task} />
        ))}
      </ul>
      <LoadMore query={tasks} of={t('unplaced.title')} />
    </Section>
  );
}

function Row({ task }: { task: UnplacedTask }) {
  const { t } = useTranslation();
  const text = useText();
  const why = useReasons(task);
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <Link to="/tasks/$id" params={{ id: task.id }}>
          <bdi>{text(task.title)}</bdi>
        </Link>
        <div className={classes.note} dir="auto">
          {t(`assignment.kind.${task.kind}`)} · <TimeText at={task.at} />
        </div>
        <div dir="auto">{why}</div>
      </div>
    </li>
  );
}

/** What stood in the way, the most common first: one sentence, since a manager reads many of these. */
function useReasons({ kind, skills, language, setAside }: UnplacedTask): string {
  const { t } = useTranslation();
  const reader = useLanguage();
  if (setAside.length === 0) return t(kind === 'named' || kind === 'field' ? 'unplaced.notHere' : 'unplaced.empty');
  const wants = [...skills, ...(language === null ? [] : [languageName(language, reader)])].join(', ');
  const counted = setAside.map(({ verdict, count }) =>
    t('unplaced.reason', { count, reason: t(`assignment.verdict.${verdict}`) }),
  );
  const reasons = new Intl.ListFormat(reader, { type: 'unit' }).format(counted);
  return wants === '' ? reasons : t('unplaced.wanted', { wants, reasons });
}
