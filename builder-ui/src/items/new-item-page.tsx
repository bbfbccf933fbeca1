import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../app/page.tsx';
import { Section } from '../ui/section.tsx';
import { NewItem } from './new-item.tsx';

const route = getRouteApi('/staff/new-item');

/** Where the palette leads for a new task or event; whoever makes one goes home, and is told there where it stands. */
export function NewItemPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { kind = 'task' } = route.useSearch();
  const title = t(kind === 'task' ? 'search.newTask' : 'search.newGathering');
  return (
    <Page title={t('items.newTitle')}>
      <Section title={title}>
        <NewItem key={kind} kind={kind} onDone={() => void navigate({ to: '/' })} />
      </Section>
    </Page>
  );
}
