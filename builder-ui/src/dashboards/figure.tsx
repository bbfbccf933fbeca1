import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import type { CasesSearch } from './dashboard-search.ts';

interface FigureProps {
  /** Null where it must not be told, since it is fewer than five. */
  readonly count: number | null;
  readonly cases: CasesSearch;
  /** What it counts, for whoever hears it without its table. */
  readonly of: string;
}

/** A number of cases, which leads to them. */
export function Figure({ count, cases, of }: FigureProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (count === 0) return <>{0}</>;
  const shown = count === null ? t('dashboards.few') : new Intl.NumberFormat(language).format(count);
  return (
    <Link to="/dashboards/cases" search={cases} aria-label={t('dashboards.showCases', { of, count: shown })}>
      {shown}
    </Link>
  );
}
