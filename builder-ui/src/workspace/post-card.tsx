import { Button } from '@mantine/core';
import type { Post } from '@nativ/schemas';
import { IconChevronDown, IconMessageCircle, IconRoute2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../i18n/use-language.ts';
import { PersonName } from '../ui/person-name.tsx';
import surface from '../ui/surface.module.css';
import { TimeText } from '../ui/time-text.tsx';
import classes from './post-card.module.css';
import { PostComments } from './post-comments.tsx';

/** An entry of a feed. Its discussion opens in place. */
export function PostCard({ post }: { post: Post }) {
  const { t } = useTranslation();
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const discussion = useId();
  const head = useId();
  return (
    <article className={surface.surface} aria-labelledby={head}>
      <div id={head} className={classes.head}>
        {post.author ? <PersonName name={post.author.name} /> : <ByFlow />}
        <span className={classes.time}>
          <TimeText at={post.createdAt} />
        </span>
      </div>
      <p className={classes.text} dir="auto">
        {text(post.text)}
      </p>
      <div className={classes.foot}>
        <Button
          variant="subtle"
          leftSection={<IconMessageCircle size={20} aria-hidden />}
          rightSection={<IconChevronDown size={18} aria-hidden className={classes.chevron} />}
          aria-expanded={isOpen}
          aria-controls={discussion}
          onClick={() => setOpen(!isOpen)}
        >
          {t('post.comments', { count: post.commentCount })}
        </Button>
        {post.instanceId && (
          <Link to="/cases/$id" params={{ id: post.instanceId }}>
            {t('post.toCase')}
          </Link>
        )}
      </div>
      <div id={discussion} hidden={!isOpen} className={classes.discussion}>
        {isOpen && <PostComments post={post} />}
      </div>
    </article>
  );
}

function ByFlow() {
  const { t } = useTranslation();
  return (
    <span className={classes.flow}>
      <IconRoute2 size={22} aria-hidden />
      {t('post.byFlow')}
    </span>
  );
}
