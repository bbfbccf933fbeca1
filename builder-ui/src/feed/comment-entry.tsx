import type { Comment } from '@nativ/schemas';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../api/session.ts';
import { ItemMenu } from '../group/item-menu.tsx';
import { PersonName } from '../ui/person-name.tsx';
import { TimeText } from '../ui/time-text.tsx';
import { AttachedFiles } from './attached-files.tsx';
import { EditWords } from './edit-words.tsx';
import classes from './feed.module.css';
import { Reactions } from './reactions.tsx';
import { useTakenBack } from './taken-back.tsx';

/** A remark in a discussion. */
export function CommentEntry({ comment, onChanged }: { comment: Comment; onChanged: () => void }) {
  const { t } = useTranslation();
  const { data: me } = useSuspenseQuery(meQuery);
  const head = useId();
  const [isEditing, setEditing] = useState(false);
  const { takeBack } = useTakenBack();
  const said = { kind: 'comment', id: comment.id } as const;
  return (
    <article aria-labelledby={head}>
      <div id={head} className={classes.head}>
        <PersonName name={comment.author?.name ?? t('post.byFlow')} />
        <span className={classes.time}>
          <TimeText at={comment.createdAt} />
          {comment.editedAt && ` · ${t('feed.edited')}`}
        </span>
        {comment.author?.id === me.user.id && !isEditing && (
          <span className={classes.menu}>
            <ItemMenu label={t('feed.actions')}>
              {[
                { label: t('feed.edit.start'), onChoose: () => setEditing(true) },
                { label: t('feed.archive'), onChoose: () => takeBack(said) },
              ]}
            </ItemMenu>
          </span>
        )}
      </div>
      {isEditing ? (
        <EditWords
          said={said}
          text={comment.text}
          onDone={() => {
            setEditing(false);
            onChanged();
          }}
        />
      ) : (
        <p className={classes.text} dir="auto">
          {comment.text}
        </p>
      )}
      <AttachedFiles files={comment.files} />
      <div className={classes.foot}>
        <Reactions said={said} reactions={comment.reactions} />
      </div>
    </article>
  );
}
