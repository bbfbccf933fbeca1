import type { ResponseTimes } from '@nativ/schemas';
import { IconArrowDown, IconArrowUp, IconEqual } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MetricsScope } from '../api/metrics-queries.ts';
import { useLanguage } from '../i18n/use-language.ts';
import classes from './dashboard.module.css';
import type { CasesKind } from './dashboard-search.ts';
import { Figure } from './figure.tsx';
import { waitInWords } from './wait-words.ts';

interface HeadlineProps {
  readonly times: ResponseTimes;
  readonly scope: MetricsScope;
  readonly clock: ResponseTimes['clock'];
}

/** The one figure that matters most, against the period before, and what stands around it. */
export function Headline({ times, scope, clock }: HeadlineProps) {
  const { t } = useTranslation();
  const { now, before } = times;
  return (
    <section className={classes.headline} aria-labelledby="dashboard-headline">
      <h2 id="dashboard-headline" className={classes.headlineTitle}>
        {t('dashboards.headline')}
      </h2>
      <p className={classes.big} data-known={now.medianMs !== null}>
        {now.medianMs === null ? t('dashboards.unknown') : waitInWords(now.medianMs, t, clock)}
      </p>
      <Change now={now.medianMs} before={before.medianMs} clock={clock} />
      <p className={classes.note}>{t('dashboards.headlineHint')}</p>
      <Numbers times={times} scope={scope} clock={clock} />
    </section>
  );
}

interface ChangeProps {
  readonly now: number | null;
  readonly before: number | null;
  readonly clock: ResponseTimes['clock'];
}

/** Shorter is better: said in words and by an arrow, not by colour alone. */
function Change({ now, before, clock }: ChangeProps) {
  const { t } = useTranslation();
  if (now === null || before === null) return <p className={classes.change}>{t('dashboards.change.unknown')}</p>;
  const way = now < before ? 'shorter' : now > before ? 'longer' : 'same';
  const Arrow = { shorter: IconArrowDown, longer: IconArrowUp, same: IconEqual }[way];
  const by = waitInWords(Math.abs(now - before), t, clock);
  return (
    <p className={classes.change} data-way={way}>
      <Arrow size={20} aria-hidden />
      <span>{t(`dashboards.change.${way}`, { by, before: waitInWords(before, t, clock) })}</span>
    </p>
  );
}

function Numbers({ times: { now, period }, scope, clock }: HeadlineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const share = (value: number) => new Intl.NumberFormat(language, { style: 'percent' }).format(value);
  const words = (ms: number | null) => (ms === null ? t('dashboards.unknown') : waitInWords(ms, t, clock));
  const counts: readonly (readonly [CasesKind, number | null])[] = [
    ['received', now.received],
    ['answered', now.answered],
    ['unanswered', now.unanswered],
  ];
  return (
    <dl className={classes.numbers}>
      <div>
        <dt>{t('dashboards.within')}</dt>
        <dd>{now.withinShare === null ? t('dashboards.unknown') : share(now.withinShare)}</dd>
      </div>
      <div>
        <dt>{t('dashboards.p90')}</dt>
        <dd>{words(now.p90Ms)}</dd>
      </div>
      <div>
        <dt>{t('dashboards.mean')}</dt>
        <dd>{words(now.meanMs)}</dd>
      </div>
      {counts.map(([which, count]) => (
        <div key={which}>
          <dt>{t(`dashboards.which.${which}`)}</dt>
          <dd>
            <Figure count={count} cases={{ ...scopeOf(scope), ...period, which }} of={t(`dashboards.which.${which}`)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A scope without what it does not name. */
export function scopeOf({ group, form, person }: MetricsScope) {
  return {
    ...(group !== undefined && { group }),
    ...(form !== undefined && { form }),
    ...(person !== undefined && { person }),
  };
}
