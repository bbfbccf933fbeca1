import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { groupHistoryQuery } from '../api/compartment-queries.ts';
import { LoadMore } from '../ui/load-more.tsx';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { Section } from '../ui/section.tsx';
import { TimeText } from '../ui/time-text.tsx';
import { groupActions } from './group-actions.ts';
import classes from './item-bar.module.css';

/** Who changed what about a group, without content. */
export function GroupHistory({ groupKey }: { groupKey: string }) {
  const { t } = useTranslation();
  const history = useInfiniteQuery(groupHistoryQuery(groupKey));
  return (
    <Section title={t('groupHistory.title')}>
      {history.isPending && <LoadingLines lines={3} />}
      {history.data?.length === 0 && <p>{t('groupHistory.none')}</p>}
      <ol className={classes.list} aria-label={t('groupHistory.title')}>
        {history.data?.map(({ id, at, actor, action }) => {
          const known = groupActions.find((one) => one === action.replace('.', '_'));
          return (
            <li key={id} className={classes.line}>
              <span>
                <bdi>{actor?.name ?? t('post.byFlow')}</bdi> ·{' '}
                {known ? t(`groupHistory.action.${known}`) : <bdi dir="ltr">{action}</bdi>}
              </span>
              <TimeText at={at} />
            </li>
          );
        })}
      </ol>
      <LoadMore query={history} of={t('groupHistory.title')} />
    </Section>
  );
}
