import { Button, Checkbox, TextInput } from '@mantine/core';
import type { SavedView } from '@nativ/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeView, keepView, removeView, savedViewsQuery } from '../api/group-view-queries.ts';
import '../ui/choice-styles.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import classes from './view-bar.module.css';
import type { ViewParts } from './view-parts.ts';

interface KeptViewDialogProps {
  readonly view: ViewParts;
  /** The kept view to change; null to keep what is shown as a new one. */
  readonly of: SavedView | null;
  readonly onClose: () => void;
}

/** Names a view, says who has it, and whether the group opens with it. */
export function KeptViewDialog({ view, of, onClose }: KeptViewDialogProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { group, shown, manages } = view;
  const [isShared, setShared] = useState(of?.isShared ?? false);
  const [isDefault, setDefault] = useState(of?.isDefault ?? false);
  const [name, setName] = useState(of?.name ?? '');
  const refresh = () => queries.invalidateQueries({ queryKey: savedViewsQuery(group.key).queryKey });
  const save = useMutation({
    mutationFn: async () => {
      const kept =
        of ??
        (await keepView(group.key, {
          name,
          view: shown.part === 'members' ? 'feed' : shown.part,
          settings: shown.settings,
          isShared,
        }));
      const isFirst = isShared && isDefault;
      if (of === null && !isFirst) return kept;
      return changeView(group.key, kept.id, { name, isShared, isDefault: isFirst });
    },
    onSuccess: async (kept) => {
      await refresh();
      if (of === null) view.choose(kept);
      onClose();
    },
  });
  const remove = useMutation({
    mutationFn: (id: string) => removeView(group.key, id),
    onSuccess: async () => {
      await refresh();
      view.set(shown.settings);
      onClose();
    },
  });
  const error = save.error ?? remove.error;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Dialog title={t(of === null ? 'groupViews.kept.keep' : 'groupViews.kept.settings')} onClose={onClose}>
      <form onSubmit={submit} className={classes.dialog}>
        <TextInput
          data-first
          label={t('groupViews.kept.name')}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          required
          maxLength={80}
          dir="auto"
        />
        {manages && (
          <Checkbox
            label={t('groupViews.kept.share')}
            description={t('groupViews.kept.shareHint')}
            checked={isShared}
            onChange={({ currentTarget }) => setShared(currentTarget.checked)}
          />
        )}
        {manages && isShared && (
          <Checkbox
            label={t('groupViews.kept.first')}
            checked={isDefault}
            onChange={({ currentTarget }) => setDefault(currentTarget.checked)}
          />
        )}
        {error && <ProblemAlert error={error} title={t('groupViews.kept.failed')} />}
        <div className={classes.line}>
          <Button type="submit" loading={save.isPending}>
            {t('action.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          {of && (
            <Button color="red" variant="outline" loading={remove.isPending} onClick={() => remove.mutate(of.id)}>
              {t('groupViews.kept.remove')}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
