import type { ReactionCount, ReactionKind } from '@nativ/schemas';
import { type Icon, IconEye, IconHeart, IconHeartHandshake, IconThumbUp } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reactTo, type Said } from '../api/feed-queries.ts';
import classes from './feed.module.css';

const icons: Readonly<Record<ReactionKind, Icon>> = {
  thanks: IconHeartHandshake,
  withYou: IconHeart,
  agree: IconThumbUp,
  seen: IconEye,
};
const kinds = Object.keys(icons) as ReactionKind[];

interface ReactionsProps {
  readonly said: Said;
  readonly reactions: readonly ReactionCount[];
}

/** A few quiet words to what somebody said, in place of a comment. Pressing one's own takes it back. */
export function Reactions({ said, reactions }: ReactionsProps) {
  const { t } = useTranslation();
  const [answered, setAnswered] = useState<{ readonly of: readonly ReactionCount[]; readonly now: ReactionCount[] }>();
  // What the server said last, until the feed itself is newer.
  const shown = answered?.of === reactions ? answered.now : reactions;
  const react = useMutation({
    mutationFn: (kind: ReactionKind | null) => reactTo(said, kind),
    onSuccess: (now) => setAnswered({ of: reactions, now }),
  });
  return (
    <fieldset className={classes.reactions}>
      <legend>{t('feed.react.label')}</legend>
      {kinds.map((kind) => {
        const KindIcon = icons[kind];
        const { count = 0, mine = false } = shown.find((one) => one.kind === kind) ?? {};
        return (
          <button
            key={kind}
            type="button"
            aria-pressed={mine}
            aria-label={t(`feed.react.${kind}`, { count })}
            title={t(`feed.react.name.${kind}`)}
            disabled={react.isPending}
            onClick={() => react.mutate(mine ? null : kind)}
          >
            <KindIcon size={18} aria-hidden fill={mine ? 'currentColor' : 'none'} fillOpacity={0.25} />
            {count > 0 && <span aria-hidden>{count}</span>}
          </button>
        );
      })}
      <span role="status" className={classes.reactError}>
        {react.error && t('feed.react.failed')}
      </span>
    </fieldset>
  );
}
