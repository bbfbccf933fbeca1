import { Button } from '@mantine/core';
import { IconArrowsExchange, IconEye, IconEyeOff, IconUserShare } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ItemAddress, standingQuery, watchItem } from '../api/compartment-queries.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import classes from './item-bar.module.css';
import { MoveForm } from './move-form.tsx';
import { ShowForm } from './show-form.tsx';

interface ItemBarProps {
  readonly item: ItemAddress;
  /** The case that the item is of, or is. */
  readonly caseId?: string | undefined;
  readonly groupKey: string;
  /** When it has gone to another group, where the reader may not see it any more. */
  readonly onMoved: () => void;
}

/** What one can do with any item of a group: watch it, move it, and as a manager show it to somebody. */
export function ItemBar({ item, caseId, groupKey, onMoved }: ItemBarProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [open, setOpen] = useState<'move' | 'show' | null>(null);
  const standing = useQuery(standingQuery(item));
  const refresh = () => queries.invalidateQueries({ queryKey: standingQuery(item).queryKey });
  const watch = useMutation({ mutationFn: (watching: boolean) => watchItem(item, watching), onSuccess: refresh });
  if (!standing.data) return null;
  const { watching, mayMove, mayGrant, concerns } = standing.data;
  const toggle = (which: 'move' | 'show') => setOpen(open === which ? null : which);
  const WatchIcon = watching ? IconEyeOff : IconEye;
  return (
    <div className={classes.bar}>
      <div className={classes.buttons}>
        <Button
          variant="subtle"
          aria-pressed={watching}
          leftSection={<WatchIcon size={18} aria-hidden />}
          loading={watch.isPending}
          onClick={() => watch.mutate(!watching)}
        >
          {t(watching ? 'item.unwatch' : 'item.watch')}
        </Button>
        {mayMove && (
          <Button
            variant="subtle"
            aria-expanded={open === 'move'}
            leftSection={<IconArrowsExchange size={18} aria-hidden />}
            onClick={() => toggle('move')}
          >
            {t('item.move')}
          </Button>
        )}
        {mayGrant && (
          <Button
            variant="subtle"
            aria-expanded={open === 'show'}
            leftSection={<IconUserShare size={18} aria-hidden />}
            onClick={() => toggle('show')}
          >
            {t('item.show')}
          </Button>
        )}
      </div>
      {watch.error && <ProblemAlert error={watch.error} title={t('item.failed')} />}
      {open === 'move' && (
        <MoveForm item={item} caseId={caseId} from={groupKey} onMoved={onMoved} onCancel={() => setOpen(null)} />
      )}
      {open === 'show' && (
        <ShowForm item={item} groupKey={groupKey} concerns={concerns} onChanged={() => void refresh()} />
      )}
    </div>
  );
}
