import type { MissedTarget, OpenCases } from '@nativ/schemas';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type MetricsScope, openCasesQuery } from '../api/metrics-queries.ts';
import { useLanguage, useText } from '../i18n/use-language.ts';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import { TimeText } from '../ui/time-text.tsx';
import { Reference } from '../workspace/reference.tsx';
import { AgeingTable } from './ageing-table.tsx';
import classes from './dashboard.module.css';
import { Figure } from './figure.tsx';
import { scopeOf } from './headline.tsx';

/** Who waits now, whose first response is late, and whose is about to be. */
export function OpenCasesSection({ scope }: { readonly scope: MetricsScope }) {
  const { t } = useTranslation();
  const cases = useQuery(openCasesQuery(scope));
  return (
    <>
      <Section title={t('dashboards.open.title')}>
        {cases.isPending && <LoadingLines lines={3} height={24} />}
        {cases.error && !cases.data && (
          <ProblemAlert error={cases.error} title={t('dashboards.failed')} onRetry={() => void cases.refetch()} />
        )}
        {cases.data && <Waiting cases={cases.data} scope={scope} />}
      </Section>
      {cases.data && cases.data.open > 0 && (
        <Section title={t('dashboards.ageing.title')}>
          <AgeingTable buckets={cases.data.ageing} scope={scope} />
        </Section>
      )}
    </>
  );
}

function Waiting({ cases, scope }: { readonly cases: OpenCases; readonly scope: MetricsScope }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { open, waiting, oldestReceivedAt, late, lateCount, soon, soonCount, dueSoon, expectedMisses } = cases;
  const of = (which: 'open' | 'waiting') => (
    <Figure
      count={which === 'open' ? open : waiting}
      cases={{ ...scopeOf(scope), which }}
      of={t(`dashboards.which.${which}`)}
    />
  );
  return (
    <>
      <dl className={classes.numbers}>
        <div>
          <dt>{t('dashboards.which.waiting')}</dt>
          <dd>{of('waiting')}</dd>
        </div>
        <div>
          <dt>{t('dashboards.open.late')}</dt>
          <dd data-alarm={lateCount > 0}>
            <Figure count={lateCount} cases={{ ...scopeOf(scope), which: 'late' }} of={t('dashboards.which.late')} />
          </dd>
        </div>
        <div>
          <dt>{t('dashboards.open.soon')}</dt>
          <dd>{expectedMisses === null ? t('dashboards.unknown') : soonCount}</dd>
        </div>
        <div>
          <dt>{t('dashboards.which.open')}</dt>
          <dd>{of('open')}</dd>
        </div>
      </dl>
      {oldestReceivedAt && (
        <p className={classes.note}>
          {t('dashboards.open.oldest')} <TimeText at={oldestReceivedAt} />
        </p>
      )}
      <p className={classes.note}>
        {expectedMisses === null
          ? t('dashboards.open.noPace')
          : t('dashboards.open.expected', {
              due: new Intl.NumberFormat(language).format(dueSoon),
              misses: new Intl.NumberFormat(language).format(expectedMisses),
              learnt: new Intl.NumberFormat(language).format(cases.learntFrom),
            })}
      </p>
      <Misses title={t('dashboards.open.lateList')} misses={late} />
      <Misses title={t('dashboards.open.soonList')} misses={soon} />
    </>
  );
}

/** So many stand on the dashboard; the rest are in the list behind the figure. */
const MOST_SHOWN = 10;

function Misses({ title, misses }: { readonly title: string; readonly misses: readonly MissedTarget[] }) {
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
  if (misses.length === 0) return null;
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <div className={classes.misses}>
      <h3>{title}</h3>
      <ul>
        {misses.slice(0, MOST_SHOWN).map(({ instanceId, reference, group, targetAt, stage, chance }) => (
          <li key={instanceId}>
            <Link to="/cases/$id" params={{ id: instanceId }}>
              {reference === null ? t('dashboards.aCase') : <Reference code={reference} />}
            </Link>
            {group && <bdi>{text(group.name)}</bdi>}
            <span>
              {t('dashboards.open.due')} <TimeText at={targetAt} />
            </span>
            <span>{t(`dashboards.stage.${stage}`)}</span>
            {chance < 1 && <span>{t('dashboards.open.chance', { chance: percent.format(chance) })}</span>}
          </li>
        ))}
      </ul>
      {misses.length > MOST_SHOWN && (
        <p className={classes.note}>{t('dashboards.open.more', { count: misses.length - MOST_SHOWN })}</p>
      )}
    </div>
  );
}
