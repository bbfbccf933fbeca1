import { useTranslation } from 'react-i18next';
import { Page } from '../app/page.tsx';
import { InvitationsSection } from './invitations-section.tsx';
import { SecuritySection } from './security-section.tsx';

/** Who may come in, and what it takes: for admins. */
export function AccessPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('access.title')} eyebrow={t('access.eyebrow')}>
      <InvitationsSection />
      <SecuritySection />
    </Page>
  );
}
