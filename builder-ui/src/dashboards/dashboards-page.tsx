import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../app/page.tsx';
import { DashboardBoard } from './dashboard-board.tsx';

const route = getRouteApi('/staff/dashboards');

/** How we are doing, over all that one may see. */
export function DashboardsPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page
      title={t('dashboards.title')}
      actions={
        <Button variant="default" renderRoot={(props) => <Link to="/adoption" {...props} />}>
          {t('rollout.adoption.title')}
        </Button>
      }
    >
      <DashboardBoard search={search} onSearch={(next) => void navigate({ search: next, resetScroll: false })} />
    </Page>
  );
}
