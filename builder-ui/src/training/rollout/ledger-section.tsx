import { Button } from '@mantine/core';
import type { LedgerEntry } from '@nativ/schemas';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ledgerFile, ledgerQuery } from '../../api/rollout-queries.ts';
import { useLanguage, useText } from '../../i18n/use-language.ts';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Section } from '../../ui/section.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import classes from './rollout.module.css';

/** So many stand here at first, and so many more at each press. */
const STEP = 20;

/** Who was taught what, by whom, when; whole as a file. */
export function LedgerSection({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [shown, setShown] = useState(STEP);
  const ledger = useQuery(ledgerQuery(id, language));
  const count = ledger.data?.items.length ?? 0;
  return (
    <Section title={t('rollout.ledger.title')}>
      {ledger.isPending && <LoadingLines lines={3} />}
      {ledger.error && !ledger.data && (
        <ProblemAlert error={ledger.error} title={t('rollout.problem')} onRetry={() => void ledger.refetch()} />
      )}
      {ledger.data?.items.length === 0 && <p className={classes.note}>{t('rollout.ledger.none')}</p>}
      <ul className={classes.rows}>
        {ledger.data?.items.slice(0, shown).map((entry) => (
          <Entry key={`${entry.kind}${entry.at}${entry.person}`} entry={entry} />
        ))}
      </ul>
      {count > STEP && <p className={classes.note}>{t('rollout.ledger.newest', { count: Math.min(shown, count) })}</p>}
      <div className={classes.buttons}>
        {count > shown && (
          <Button
            size="md"
            variant="default"
            aria-label={t('action.loadMoreOf', { of: t('rollout.ledger.title') })}
            onClick={() => setShown(shown + STEP)}
          >
            {t('action.loadMore')}
          </Button>
        )}
        <Button
          component="a"
          variant="default"
          size="md"
          href={ledgerFile(id, language)}
          download
          leftSection={<IconDownload size={18} aria-hidden />}
        >
          {t('rollout.ledger.file')}
        </Button>
      </div>
    </Section>
  );
}

function Entry({ entry }: { readonly entry: LedgerEntry }) {
  const { t } = useTranslation();
  const text = useText();
  const parts = [entry.person, entry.group === null ? null : text(entry.group), entry.what].filter(Boolean);
  return (
    <li className={classes.row}>
      <span>
        <strong>{t(`rollout.ledger.kind.${entry.kind}`)}</strong> <bdi>{parts.join(' · ')}</bdi>
        {entry.result !== null && <> · {t(`rollout.ledger.result.${entry.result}`)}</>}
      </span>
      <span className={classes.note}>
        {entry.by !== null && <>{t('rollout.ledger.by', { name: entry.by })} </>}
        <TimeText at={entry.at} />
      </span>
    </li>
  );
}
