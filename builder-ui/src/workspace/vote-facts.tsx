import type { TaskVote } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import classes from './task-desk.module.css';

/** How an approval stands and how it is decided; never who voted how. */
export function VoteFacts({ vote: { decision, given, asked } }: { vote: TaskVote }) {
  const { t } = useTranslation();
  return (
    <p className={classes.note}>
      {t('vote.stands', { given, asked })} {t(`vote.decision.${decision}`)}
    </p>
  );
}
