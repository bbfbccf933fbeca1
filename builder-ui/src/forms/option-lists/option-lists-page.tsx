import { Button } from '@mantine/core';
import { IconList, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { optionListsQuery } from '../../api/option-list-queries.ts';
import { Page } from '../../app/page.tsx';
import { useText } from '../../i18n/use-language.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import cards from '../../ui/item-card.module.css';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';

/** The lists of answers that several forms offer. */
export function OptionListsPage() {
  const { t } = useTranslation();
  return (
    <Page
      title={t('optionLists.title')}
      actions={
        <Button component={Link} to="/new-option-list" leftSection={<IconPlus size={20} aria-hidden />}>
          {t('optionLists.new')}
        </Button>
      }
    >
      <Lists />
    </Page>
  );
}

function Lists() {
  const { t } = useTranslation();
  const text = useText();
  const lists = useQuery(optionListsQuery);
  if (lists.isPending) return <LoadingLines lines={3} height={28} />;
  if (!lists.data) {
    return <ProblemAlert error={lists.error} title={t('problem.page')} onRetry={() => void lists.refetch()} />;
  }
  if (lists.data.length === 0) {
    return <EmptyState icon={IconList} title={t('optionLists.none')} hint={t('optionLists.noneHint')} />;
  }
  return (
    <ul className={cards.list} aria-label={t('optionLists.title')}>
      {lists.data.map(({ key, title, size }) => (
        <li key={key} className={cards.card}>
          <div className={cards.body}>
            <h2 className={cards.title}>
              <Link to="/option-lists/$key" params={{ key }} className={cards.link}>
                <bdi>{text(title)}</bdi>
              </Link>
            </h2>
            <div className={cards.facts}>
              <span className={cards.fact}>{t('optionLists.size', { count: size })}</span>
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
