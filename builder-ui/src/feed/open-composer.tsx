import type { Group } from '@nativ/schemas';
import { IconPencil } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../api/session.ts';
import { withTexts } from '../i18n/i18n.ts';
import { LoadingLines } from '../ui/loading-lines.tsx';
import surface from '../ui/surface.module.css';
import classes from './feed.module.css';

const PostComposer = lazy(() =>
  withTexts(import('./post-composer.tsx')).then((module) => ({ default: module.PostComposer })),
);

/** The invitation to say something; the place to write comes when it is taken up, so that reading loads nothing of it. */
export function OpenComposer({ group, onSent }: { group?: Group; onSent: () => void }) {
  const { t } = useTranslation();
  const { data: me } = useSuspenseQuery(meQuery);
  const [isOpen, setOpen] = useState(false);
  const groups = group ? [group] : me.groups.filter(({ myRole }) => myRole !== null);
  if (groups.length === 0 || (group && group.myRole === null)) return null;
  if (!isOpen)
    return (
      <button type="button" className={classes.invite} onClick={() => setOpen(true)}>
        <IconPencil size={20} aria-hidden />
        {t(group ? 'feed.write' : 'feed.writeAnywhere')}
      </button>
    );
  return (
    <section className={surface.surface} aria-label={t('feed.write')}>
      <Suspense fallback={<LoadingLines lines={3} />}>
        <PostComposer groups={groups} onSent={onSent} onClose={() => setOpen(false)} />
      </Suspense>
    </section>
  );
}
