import { Button } from '@mantine/core';
import { IconForms, IconList, IconPlus, IconWorld } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formsQuery } from '../api/design-queries.ts';
import { Page } from '../app/page.tsx';
import { useText } from '../i18n/use-language.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import cards from '../ui/item-card.module.css';
import { DesignCard } from './design-card.tsx';
import { DesignList } from './design-list.tsx';

/** Every form of the workspace. */
export function FormsPage() {
  const { t } = useTranslation();
  const text = useText();
  const forms = useInfiniteQuery(formsQuery);
  return (
    <Page
      title={t('forms.title')}
      actions={
        <>
          <Button
            variant="default"
            component={Link}
            to="/option-lists"
            leftSection={<IconList size={20} aria-hidden />}
          >
            {t('optionLists.title')}
          </Button>
          <Button component={Link} to="/new-form" leftSection={<IconPlus size={20} aria-hidden />}>
            {t('forms.new')}
          </Button>
        </>
      }
    >
      <DesignList
        query={forms}
        label={t('forms.title')}
        empty={<EmptyState icon={IconForms} title={t('forms.empty.title')} hint={t('forms.empty.hint')} />}
      >
        {forms.data?.map((form) => (
          <DesignCard
            key={form.key}
            of={form}
            title={
              <Link to="/forms/$key" params={{ key: form.key }} className={cards.link}>
                <bdi>{text(form.title)}</bdi>
              </Link>
            }
          >
            {form.public && (
              <span className={cards.fact}>
                <IconWorld size={18} aria-hidden />
                {t('forms.public')}
              </span>
            )}
          </DesignCard>
        ))}
      </DesignList>
    </Page>
  );
}
