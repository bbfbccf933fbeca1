import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/api-problem.ts';
import { problemWords } from '../../ui/problem-words.ts';
import { Section } from '../../ui/section.tsx';
import { type BulkOutcome, type BulkRun, countOutcomes, isOver, lookAtFirst } from './bulk-run.ts';
import classes from './live.module.css';
import type { Bulk } from './use-bulk-run.ts';

/** As many as one reads; the counts speak of all. */
const mostShown = 100;

/** How far a deed to many cases has come, what became of each, and the buttons to stop it and to go on. */
export function BulkProgress({ bulk }: { bulk: Bulk }) {
  const { t } = useTranslation();
  const { run, isRunning, error } = bulk;
  if (!run) return null;
  const { items, outcomes, deed } = run;
  const label = t('live.bulk.progress', { done: outcomes.length, count: items.length });
  return (
    <Section title={t(`live.bulk.title.${deed.kind}`)}>
      <div className={classes.progress}>
        <progress aria-label={label} value={outcomes.length} max={items.length} />
        <span>{label}</span>
      </div>
      <p role="status" className={classes.state}>
        {stateWords()}
      </p>
      <div className={classes.buttons}>
        {isRunning && (
          <Button variant="default" onClick={bulk.stop}>
            {t('live.bulk.stop')}
          </Button>
        )}
        {!isRunning && !isOver(run) && <Button onClick={bulk.goOn}>{t('live.bulk.goOn')}</Button>}
        {!isRunning && (
          <Button variant="default" onClick={bulk.forget}>
            {t(isOver(run) ? 'live.bulk.close' : 'live.bulk.forget')}
          </Button>
        )}
      </div>
      <Outcomes run={run} />
    </Section>
  );

  /** Said aloud when it begins, stands still and ends, and not for every case. */
  function stateWords(): string {
    if (isRunning) return t('live.bulk.running');
    if (error) return `${problemWords(asProblem(error), t)} ${t('live.bulk.broken')}`;
    if (!isOver(run as BulkRun)) return t('live.bulk.stopped');
    const counts = countOutcomes(run as BulkRun);
    const kinds = (['done', 'again', 'refused', 'already'] as const).filter((kind) => counts[kind] > 0);
    return kinds.map((kind) => t(`live.bulk.sum.${kind}`, { count: counts[kind] })).join(' ');
  }
}

function Outcomes({ run }: { run: BulkRun }) {
  const { t } = useTranslation();
  const shown = lookAtFirst(run).slice(0, mostShown);
  if (shown.length === 0) return null;
  return (
    <details className={classes.outcomes}>
      <summary>{t('live.bulk.oneByOne')}</summary>
      <ul>
        {shown.map(({ item, outcome }, index) => (
          <li key={item.id}>
            <Link to="/cases/$id" params={{ id: item.instanceId }}>
              {item.reference === null ? (
                t('live.caseNumber', { number: index + 1 })
              ) : (
                <span className="nativ-code">{item.reference}</span>
              )}
            </Link>{' '}
            <OutcomeWords outcome={outcome} />
          </li>
        ))}
      </ul>
      {run.outcomes.length > shown.length && (
        <p className={classes.note}>{t('migration.more', { count: run.outcomes.length - shown.length })}</p>
      )}
    </details>
  );
}

function OutcomeWords({ outcome }: { outcome: BulkOutcome }) {
  const { t } = useTranslation();
  return (
    <>
      {t(`live.bulk.outcome.${outcome.kind}`)}
      {outcome.kind === 'refused' && outcome.why !== '' && (
        <bdi className={classes.why} dir="auto">
          {outcome.why}
        </bdi>
      )}
    </>
  );
}
