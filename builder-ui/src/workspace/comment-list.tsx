import type { Comment } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { PersonName } from '../ui/person-name.tsx';
import { TimeText } from '../ui/time-text.tsx';
import classes from './comment-list.module.css';

/** What was said, from first to last. */
export function CommentList({ comments, label }: { comments: readonly Comment[]; label: string }) {
  const { t } = useTranslation();
  if (comments.length === 0) return null;
  return (
    <ol className={classes.list} aria-label={label}>
      {comments.map((comment) => (
        <li key={comment.id} className={classes.comment}>
          <div className={classes.head}>
            <PersonName name={comment.author?.name ?? t('post.byFlow')} />
            <span className={classes.time}>
              <TimeText at={comment.createdAt} />
            </span>
          </div>
          <p className={classes.text} dir="auto">
            {comment.text}
          </p>
        </li>
      ))}
    </ol>
  );
}
