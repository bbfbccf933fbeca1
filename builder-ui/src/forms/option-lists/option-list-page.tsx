import { Button, TextInput } from '@mantine/core';
import type { OptionList } from '@nativ/schemas';
import { IconSearch, IconTrash } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  deleteOptionList,
  longestTyped,
  optionEntriesQuery,
  optionListQuery,
  optionListsQuery,
  readEntries,
  setOptionList,
} from '../../api/option-list-queries.ts';
import { Page } from '../../app/page.tsx';
import { PendingPage } from '../../app/pending-page.tsx';
import { ProblemPage } from '../../app/problem-page.tsx';
import { useText } from '../../i18n/use-language.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Section } from '../../ui/section.tsx';
import { csvOfEntries } from './csv-of-lines.ts';
import { OptionListForm } from './option-list-form.tsx';
import classes from './option-lists.module.css';

const route = getRouteApi('/staff/option-lists/$key');

/** One list: what it offers, and a way to change it. */
export function OptionListPage() {
  const { key } = route.useParams();
  const { t } = useTranslation();
  const text = useText();
  const list = useQuery(optionListQuery(key));
  if (list.isPending) return <PendingPage />;
  if (!list.data) return <ProblemPage error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <Page
      title={text(list.data.title)}
      eyebrow={<Link to="/option-lists">{t('optionLists.title')}</Link>}
      facts={t('optionLists.size', { count: list.data.size })}
    >
      <div className={classes.columns}>
        <Section title={t('optionLists.entries')}>
          <Entries list={list.data} />
        </Section>
        <Section title={t('optionLists.change')}>
          <Change list={list.data} />
        </Section>
      </div>
    </Page>
  );
}

function Entries({ list: { key } }: { readonly list: OptionList }) {
  const { t } = useTranslation();
  const text = useText();
  const [typed, setTyped] = useState('');
  const entries = useInfiniteQuery(optionEntriesQuery(key, useDeferredValue(typed.trim())));
  return (
    <div className={classes.stack}>
      <TextInput
        label={t('optionLists.search')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      {entries.isPending && <LoadingLines lines={5} />}
      {entries.error && <ProblemAlert error={entries.error} title={t('problem.page')} />}
      {entries.data?.length === 0 && <p className={classes.note}>{t('optionLists.noEntry')}</p>}
      <ul className={classes.entries} aria-label={t('optionLists.entries')}>
        {entries.data?.map(({ code, labels }) => (
          <li key={code}>
            <bdi>{text(labels)}</bdi> <span className="nativ-code">{code}</span>
          </li>
        ))}
      </ul>
      <LoadMore query={entries} of={t('optionLists.entries')} />
    </div>
  );
}

function Change({ list }: { readonly list: OptionList }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const change = useMutation({
    mutationFn: (wanted: Parameters<typeof setOptionList>[1]) => setOptionList(list.key, wanted),
    onSuccess: () => queries.invalidateQueries({ queryKey: optionListsQuery.queryKey }),
  });
  const remove = useMutation({
    mutationFn: () => deleteOptionList(list.key),
    onSuccess: async () => {
      await navigate({ to: '/option-lists' });
      await queries.invalidateQueries({ queryKey: optionListsQuery.queryKey });
    },
  });
  const [isSure, setSure] = useState(false);
  return (
    <div className={classes.stack}>
      <p className={classes.note}>{t('optionLists.changeHint')}</p>
      <OptionListForm
        key={list.version}
        title={list.title}
        submitLabel={t('action.save')}
        isBusy={change.isPending}
        error={change.error}
        onSubmit={({ title, csv }) => change.mutate({ title, csv })}
        {...(list.size <= longestTyped && { readPresent: () => readEntries(list.key).then(csvOfEntries) })}
      />
      <p role="status" className={classes.note}>
        {change.isSuccess && t('optionLists.saved')}
      </p>
      <Button
        variant="default"
        leftSection={<IconTrash size={18} aria-hidden />}
        loading={remove.isPending}
        onClick={() => (isSure ? remove.mutate() : setSure(true))}
      >
        {t(isSure ? 'optionLists.removeSure' : 'optionLists.remove')}
      </Button>
      {remove.error && <ProblemAlert error={remove.error} title={t('optionLists.removeFailed')} />}
    </div>
  );
}
