import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readAll } from '../../api/watching-queries.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import type { BulkDeed, BulkItem } from './bulk-run.ts';
import classes from './live.module.css';
import type { Bulk } from './use-bulk-run.ts';

interface BulkStartProps<Entry> {
  readonly bulk: Bulk;
  /** The list to read to its end, where all are meant. */
  readonly all: string | null;
  readonly chosen: readonly Entry[];
  readonly itemOf: (entry: Entry) => BulkItem;
  readonly deeds: readonly { readonly deed: BulkDeed; readonly means: string }[];
  readonly onBegun: () => void;
  /** What else a deed asks for. */
  readonly children?: ReactNode;
}

/** As many as one begins with at once: each is a step of its own, and a list of more is begun again for the rest. */
const mostAtOnce = 2000;

/** The deeds for what is chosen. Each says what it means and asks once more, with how many. */
export function BulkStart<Entry>(props: BulkStartProps<Entry>) {
  const { bulk, all, chosen, itemOf, deeds, onBegun, children } = props;
  const { t } = useTranslation();
  const [asked, setAsked] = useState<BulkDeed['kind'] | null>(null);
  const begin = useMutation({
    mutationFn: async () => (all === null ? chosen : await readAll<Entry>(all, mostAtOnce)),
    onSuccess: (entries) => {
      const found = deeds.find(({ deed }) => deed.kind === asked);
      if (!found || entries.length === 0) return;
      bulk.begin(found.deed, entries.map(itemOf));
      onBegun();
    },
  });
  const wanted = deeds.find(({ deed }) => deed.kind === asked);
  return (
    <div className={classes.start}>
      <div className={classes.buttons}>
        {deeds.map(({ deed }) => (
          <Button
            key={deed.kind}
            variant="light"
            aria-expanded={asked === deed.kind}
            disabled={bulk.isRunning}
            onClick={() => setAsked(deed.kind)}
          >
            {t(all === null ? `live.bulk.some.${deed.kind}` : `live.bulk.all.${deed.kind}`, { count: chosen.length })}
          </Button>
        ))}
      </div>
      {wanted && (
        <div className={classes.ask}>
          <p className={classes.note}>{wanted.means}</p>
          {wanted.deed.kind !== 'retry' && children}
          {begin.error && <ProblemAlert error={begin.error} title={t('problem.page')} />}
          <div className={classes.buttons}>
            <Button loading={begin.isPending} disabled={bulk.isRunning} onClick={() => begin.mutate()}>
              {t(`live.bulk.yes.${wanted.deed.kind}`)}
            </Button>
            <Button variant="default" onClick={() => setAsked(null)}>
              {t('incident.notNow')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
