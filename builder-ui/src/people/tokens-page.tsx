import type { ApiTokenCreated } from '@nativ/schemas';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../api/session.ts';
import { Page } from '../app/page.tsx';
import { Section } from '../ui/section.tsx';
import { NewToken } from './new-token.tsx';
import classes from './people.module.css';
import { TokenForm } from './token-form.tsx';
import { TokenList } from './token-list.tsx';

/** The tokens by which programs ask in one's name; for admins also those of programs and of others. */
export function TokensPage() {
  const { t } = useTranslation();
  const { data: me } = useSuspenseQuery(meQuery);
  const isAdmin = me.user.role === 'admin';
  const [created, setCreated] = useState<ApiTokenCreated | null>(null);
  return (
    <Page title={t('tokens.title')}>
      <div className={classes.stack}>
        <p className={classes.note}>{t('tokens.lead')}</p>
        {created && <NewToken key={created.entry.id} created={created} />}
        <Section title={t('tokens.mine')}>
          <TokenList of="me" />
        </Section>
        {isAdmin && (
          <Section title={t('tokens.others')}>
            <TokenList of="others" />
          </Section>
        )}
        <Section title={t('tokens.new')}>
          <TokenForm key={created?.entry.id ?? 'first'} isAdmin={isAdmin} onCreated={setCreated} />
        </Section>
      </div>
    </Page>
  );
}
