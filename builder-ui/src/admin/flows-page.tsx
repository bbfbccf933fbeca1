import { Button } from '@mantine/core';
import { IconPlus, IconRoute2 } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { flowsQuery } from '../api/design-queries.ts';
import { Page } from '../app/page.tsx';
import { useText } from '../i18n/use-language.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import cards from '../ui/item-card.module.css';
import { DesignCard } from './design-card.tsx';
import { DesignList } from './design-list.tsx';

/** Every flow of the workspace. */
export function FlowsPage() {
  const { t } = useTranslation();
  const text = useText();
  const flows = useInfiniteQuery(flowsQuery);
  return (
    <Page
      title={t('flows.title')}
      actions={
        <Button component={Link} to="/new-flow" leftSection={<IconPlus size={20} aria-hidden />}>
          {t('flows.new')}
        </Button>
      }
    >
      <DesignList
        query={flows}
        label={t('flows.title')}
        empty={<EmptyState icon={IconRoute2} title={t('flows.empty.title')} hint={t('flows.empty.hint')} />}
      >
        {flows.data?.map((flow) => (
          <DesignCard
            key={flow.key}
            of={flow}
            title={
              <Link to="/flows/$key" params={{ key: flow.key }} className={cards.link}>
                <bdi>{text(flow.title)}</bdi>
              </Link>
            }
          />
        ))}
      </DesignList>
    </Page>
  );
}
