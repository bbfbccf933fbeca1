import type { WaitFigures } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import { Section } from '../ui/section.tsx';
import classes from './dashboard.module.css';
import { waitInWords } from './wait-words.ts';

interface SplitSectionProps {
  readonly figures: WaitFigures;
  readonly clock: 'wall' | 'business';
}

/** Where the waiting goes: one bar, and beside it the same as a table, which is what a screen reader gets. */
export function SplitSection({ figures: { split, meanMs }, clock }: SplitSectionProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (split === null || !meanMs) return null;
  const share = (ms: number) =>
    new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(ms / meanMs);
  return (
    <Section title={t('dashboards.split.title')}>
      <p className={classes.note}>{t('dashboards.split.lead')}</p>
      <div className={classes.bar} aria-hidden>
        {split.map(({ part, meanMs: ms }) => (
          <span key={part} className={classes.segment} data-part={part} style={{ flexGrow: ms }} />
        ))}
      </div>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('dashboards.split.part')}</th>
            <th scope="col">{t('dashboards.mean')}</th>
            <th scope="col">{t('dashboards.split.share')}</th>
          </tr>
        </thead>
        <tbody>
          {split.map(({ part, meanMs: ms }) => (
            <tr key={part}>
              <th scope="row">
                <span className={classes.swatch} data-part={part} aria-hidden />
                {t(`dashboards.part.${part}`)}
              </th>
              <td>{waitInWords(ms, t, clock)}</td>
              <td>{share(ms)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('dashboards.split.whole')}</th>
            <td>{waitInWords(meanMs, t, clock)}</td>
            <td>{share(meanMs)}</td>
          </tr>
        </tfoot>
      </table>
    </Section>
  );
}
