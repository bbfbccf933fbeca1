import type { HeldSubmission } from '@nativ/schemas';
import { IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { quarantineQuery } from '../api/quarantine-queries.ts';
import { Page } from '../app/page.tsx';
import { PendingPage } from '../app/pending-page.tsx';
import { ProblemPage } from '../app/problem-page.tsx';
import { useText } from '../i18n/use-language.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Section } from '../ui/section.tsx';
import { TimeText } from '../ui/time-text.tsx';
import classes from './quarantine.module.css';
import { Reference } from './reference.tsx';

/** What looks like a machine's and waits for a person, and what was discarded and can still be let pass. */
export function QuarantinePage() {
  const { t } = useTranslation();
  const waiting = useQuery(quarantineQuery('waiting'));
  const discarded = useQuery(quarantineQuery('discarded'));
  if (waiting.isPending) return <PendingPage />;
  if (!waiting.data) return <ProblemPage error={waiting.error} onRetry={() => void waiting.refetch()} />;
  const past = discarded.data?.items ?? [];
  return (
    <Page title={t('quarantine.title')} facts={t('quarantine.hint')}>
      <Section title={t('quarantine.waiting')}>
        {waiting.data.items.length === 0 ? (
          <EmptyState icon={IconShieldCheck} title={t('quarantine.none.title')} hint={t('quarantine.none.hint')} />
        ) : (
          <HeldList items={waiting.data.items} label={t('quarantine.waiting')} />
        )}
      </Section>
      {past.length > 0 && (
        <Section title={t('quarantine.discarded')}>
          <HeldList items={past} label={t('quarantine.discarded')} />
        </Section>
      )}
    </Page>
  );
}

function HeldList({ items, label }: { items: readonly HeldSubmission[]; label: string }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <ul className={classes.list} aria-label={label}>
      {items.map((held) => (
        <li key={held.id} className={classes.entry}>
          <Link to="/quarantine/$id" params={{ id: held.id }} className={classes.link}>
            <bdi>{text(held.formTitle)}</bdi> <Reference code={held.reference} />
          </Link>
          <span>
            {t('quarantine.came')} <TimeText at={held.heldAt} />
          </span>
          <HeldFlags flags={held.flags} />
        </li>
      ))}
    </ul>
  );
}

/** Why it waits, in words. */
export function HeldFlags({ flags }: { flags: HeldSubmission['flags'] }) {
  const { t } = useTranslation();
  return <span className={classes.note}>{flags.map((flag) => t(`quarantine.flag.${flag}`)).join(' · ')}</span>;
}
