import { IconAlertTriangle, IconHelpCircle, IconHourglass, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { questionDays } from '../../api/help-queries.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import type { HeatScale } from './heat.ts';
import classes from './live.module.css';
import { spanInWords } from './span-words.ts';

interface HeatLegendProps {
  readonly scale: HeatScale | null;
  /** Whether people asked for help at any step. */
  readonly hasQuestions: boolean;
}

/** What the marks and colours of the drawing mean, in words and spans. */
export function HeatLegend({ scale, hasQuestions }: HeatLegendProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = (ms: number) => spanInWords(ms, language, t('live.atOnce'));
  const last = (scale?.limitsMs.length ?? 0) - 1;
  return (
    <div className={classes.legend}>
      <ul className={classes.keys} aria-label={t('live.legend.title')}>
        <li>
          <IconUsers size={18} aria-hidden /> {t('live.legend.waiting')}
        </li>
        <li>
          <IconAlertTriangle size={18} aria-hidden /> {t('live.legend.incidents')}
        </li>
        <li>
          <IconHourglass size={18} aria-hidden /> {t('live.legend.time')}
        </li>
        {hasQuestions && (
          <li>
            <IconHelpCircle size={18} aria-hidden /> {t('live.legend.asked', { count: questionDays })}
          </li>
        )}
        <li>{t('live.legend.edges')}</li>
      </ul>
      {scale && (
        <ul className={classes.degrees} aria-label={t('live.legend.heat')}>
          {scale.limitsMs.map((limit, index) => (
            <li key={limit} data-heat={index + 1}>
              <span className={classes.swatch} aria-hidden />
              {index === last
                ? t('live.legend.above', { span: words(scale.limitsMs[index - 1] ?? 0) })
                : t('live.legend.upTo', { span: words(limit) })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
