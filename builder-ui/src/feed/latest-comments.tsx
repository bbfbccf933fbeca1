import type { Comment } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { PersonName } from '../ui/person-name.tsx';
import { TimeText } from '../ui/time-text.tsx';
import classes from './feed.module.css';
import { useTakenBack } from './taken-back.tsx';

/** The last comments in short, so that one sees where a discussion stands without opening it. */
export function LatestComments({ comments }: { comments: readonly Comment[] }) {
  const { t } = useTranslation();
  const { isTakenBack } = useTakenBack();
  const shown = comments.filter(({ id }) => !isTakenBack(id));
  if (shown.length === 0) return null;
  return (
    <ol className={classes.latest} aria-label={t('feed.latest')}>
      {shown.map((comment) => (
        <li key={comment.id}>
          <PersonName name={comment.author?.name ?? ''} />
          <span className={classes.time}>
            <TimeText at={comment.createdAt} />
          </span>
          <p dir="auto">{comment.text}</p>
        </li>
      ))}
    </ol>
  );
}
