import { Button, NativeSelect } from '@mantine/core';
import { IconBookmark, IconSettings } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeView, savedViewsQuery } from '../api/group-view-queries.ts';
import { showToast } from '../ui/toast.ts';
import { isSame } from './group-search.ts';
import { KeptViewDialog } from './kept-view-dialog.tsx';
import classes from './view-bar.module.css';
import type { ViewParts } from './view-parts.ts';

/** The views that were kept in a group: to choose one, to keep what is shown now, and to change what was kept. */
export function KeptViews({ view }: { readonly view: ViewParts }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [dialog, setDialog] = useState<'new' | 'change' | null>(null);
  const { shown, saved, group } = view;
  const chosen = shown.saved;
  const isChanged = chosen !== null && (chosen.view !== shown.part || !isSame(chosen.settings, shown.settings));
  const keep = useMutation({
    mutationFn: (id: string) =>
      changeView(group.key, id, {
        settings: shown.settings,
        ...(shown.part !== 'members' && { view: shown.part }),
      }),
    onSuccess: () => {
      showToast(t('groupViews.kept.saved'));
      return queries.invalidateQueries({ queryKey: savedViewsQuery(group.key).queryKey });
    },
    onError: () => showToast(t('groupViews.kept.failed')),
  });
  return (
    <div className={classes.kept}>
      {saved.length > 0 && (
        <NativeSelect
          aria-label={t('groupViews.kept.choose')}
          value={chosen?.id ?? ''}
          onChange={({ currentTarget }) => view.choose(saved.find(({ id }) => id === currentTarget.value) ?? null)}
        >
          <option value="">{t('groupViews.kept.none')}</option>
          {([true, false] as const).map((isShared) => {
            const ofKind = saved.filter((one) => one.isShared === isShared);
            return (
              ofKind.length > 0 && (
                <optgroup
                  key={String(isShared)}
                  label={t(isShared ? 'groupViews.kept.shared' : 'groupViews.kept.mine')}
                >
                  {ofKind.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </optgroup>
              )
            );
          })}
        </NativeSelect>
      )}
      {chosen?.mayChange && isChanged && (
        <Button variant="light" loading={keep.isPending} onClick={() => keep.mutate(chosen.id)}>
          {t('groupViews.kept.update')}
        </Button>
      )}
      {chosen?.mayChange && (
        <Button
          variant="default"
          leftSection={<IconSettings size={18} aria-hidden />}
          onClick={() => setDialog('change')}
        >
          {t('groupViews.kept.settings')}
        </Button>
      )}
      {(chosen === null || isChanged) && (
        <Button variant="default" leftSection={<IconBookmark size={18} aria-hidden />} onClick={() => setDialog('new')}>
          {t('groupViews.kept.keep')}
        </Button>
      )}
      {dialog !== null && (
        <KeptViewDialog view={view} of={dialog === 'change' ? chosen : null} onClose={() => setDialog(null)} />
      )}
    </div>
  );
}
