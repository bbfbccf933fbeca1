import type { BacklogPoint } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import classes from './dashboard.module.css';

const WIDTH = 600;
const HEIGHT = 180;

/**
 * Bars of what came and what ended, and a line of what was open. Time runs as the language is read. The table beneath says the same,
 * so that the drawing is not read out; what is hidden since it is few leaves a gap.
 */
export function BacklogChart({ points }: { readonly points: readonly BacklogPoint[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isMirrored = language === 'he';
  const most = Math.max(1, ...points.flatMap(({ opened, closed, open }) => [opened ?? 0, closed ?? 0, open ?? 0]));
  const slot = WIDTH / Math.max(1, points.length);
  const x = (index: number, within: number) => {
    const at = (index + within) * slot;
    return isMirrored ? WIDTH - at : at;
  };
  const y = (count: number) => HEIGHT - (count / most) * HEIGHT;
  const bar = (index: number, count: number | null, place: 0 | 1) => {
    const from = x(index, place === 0 ? 0.15 : 0.5);
    const width = slot * 0.33;
    return (
      <rect
        key={`${index}-${place}`}
        className={classes.count}
        data-place={place}
        x={isMirrored ? from - width : from}
        width={width}
        y={y(count ?? 0)}
        height={HEIGHT - y(count ?? 0)}
      />
    );
  };
  const day = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  const dateOf = (point: BacklogPoint | undefined) => point && day.format(new Date(`${point.from}T00:00:00Z`));
  const open = points.flatMap((point, index) => (point.open === null ? [] : [`${x(index, 0.5)},${y(point.open)}`]));
  return (
    <figure className={classes.chart} aria-hidden>
      <div className={classes.plot}>
        <span className={classes.most}>{new Intl.NumberFormat(language).format(most)}</span>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" focusable="false" aria-hidden="true">
          {points.map(({ opened, closed }, index) => [bar(index, opened, 0), bar(index, closed, 1)])}
          <polyline className={classes.line} points={open.join(' ')} vectorEffect="non-scaling-stroke" />
        </svg>
        <div className={classes.axis}>
          <span>{dateOf(points[0])}</span>
          <span>{dateOf(points.at(-1))}</span>
        </div>
      </div>
      <figcaption className={classes.legend}>
        <span data-place="0">{t('dashboards.backlog.opened')}</span>
        <span data-place="1">{t('dashboards.backlog.closed')}</span>
        <span data-place="line">{t('dashboards.backlog.open')}</span>
      </figcaption>
    </figure>
  );
}
