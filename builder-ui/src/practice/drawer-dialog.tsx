import type { Drawer } from '@nativ/schemas';
import { IconInbox } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { drawerQuery } from '../api/practice-queries.ts';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { DrawerItem } from './drawer-item.tsx';
import classes from './practice.module.css';

/** Everything that real work would have sent, as it would have looked. */
export function DrawerDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const drawer = useQuery(drawerQuery);
  return (
    <Dialog title={t('practice.drawer.title')} onClose={onClose} isWide>
      <div className={classes.stack}>
        <p className={classes.lead}>{t('practice.drawer.lead')}</p>
        {drawer.isPending && <LoadingLines lines={4} />}
        {drawer.error && !drawer.data && (
          <ProblemAlert
            error={drawer.error}
            title={t('practice.drawer.problem')}
            onRetry={() => void drawer.refetch()}
          />
        )}
        {drawer.data && <Kept items={drawer.data.items} onClose={onClose} />}
      </div>
    </Dialog>
  );
}

function Kept({ items, onClose }: { readonly items: Drawer['items']; readonly onClose: () => void }) {
  const { t } = useTranslation();
  if (items.length === 0)
    return (
      <EmptyState icon={IconInbox} title={t('practice.drawer.empty.title')} hint={t('practice.drawer.empty.hint')} />
    );
  return (
    <ul className={classes.list} aria-label={t('practice.drawer.title')}>
      {items.map((entry) => (
        <DrawerItem key={entry.id} entry={entry} onClose={onClose} />
      ))}
    </ul>
  );
}
