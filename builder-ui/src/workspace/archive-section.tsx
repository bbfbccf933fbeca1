import { Button, NativeSelect } from '@mantine/core';
import type { GroupSettings } from '@nativ/schemas';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { archiveGroup, restoreGroup } from '../api/compartment-queries.ts';
import { meQuery } from '../api/session.ts';
import { useText } from '../i18n/use-language.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import classes from './item-bar.module.css';

/** Puts a group to rest, its open tasks with another one where it has any, and brings it back. */
export function ArchiveSection({ settings }: { settings: GroupSettings }) {
  const { t } = useTranslation();
  const text = useText();
  const queries = useQueryClient();
  const { data: me } = useSuspenseQuery(meQuery);
  const refresh = { onSuccess: () => queries.invalidateQueries() };
  const archive = useMutation({ mutationFn: (to: string | null) => archiveGroup(settings.key, to), ...refresh });
  const restore = useMutation({ mutationFn: () => restoreGroup(settings.key), ...refresh });
  const error = archive.error ?? restore.error;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    archive.mutate(String(new FormData(event.currentTarget).get('group')) || null);
  };
  return (
    <Section title={t('archive.title')}>
      {settings.archivedAt ? (
        <div className={classes.fields}>
          <p className={classes.hint}>{t('archive.isArchived')}</p>
          <Button variant="default" loading={restore.isPending} onClick={() => restore.mutate()}>
            {t('archive.restore')}
          </Button>
        </div>
      ) : (
        <form onSubmit={submit} className={classes.fields}>
          <p className={classes.hint}>{t('archive.hint')}</p>
          <NativeSelect name="group" label={t('archive.moveTo')}>
            <option value="">{t('archive.nothingOpen')}</option>
            {me.groups
              .filter(({ key }) => key !== settings.key)
              .map(({ key, name }) => (
                <option key={key} value={key}>
                  {text(name)}
                </option>
              ))}
          </NativeSelect>
          <Button type="submit" color="red" variant="outline" loading={archive.isPending}>
            {t('archive.archive')}
          </Button>
        </form>
      )}
      {error && <ProblemAlert error={error} title={t('groupSettings.failed')} />}
    </Section>
  );
}
