import { IconAlertTriangle, IconHourglass, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { spanInWords } from './span-words.ts';
import type { StepFacts } from './step-facts.ts';
import classes from './step-marks.module.css';

interface StepMarksProps {
  readonly step: StepFacts;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly isChosen: boolean;
}

/** What lies over a step in the drawing. The table tells the same to those who do not see it. */
export function StepMarks({ step: { stats, heat }, box, isChosen }: StepMarksProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { x, y, width, height } = box;
  return (
    <div
      aria-hidden
      className={classes.marks}
      data-heat={heat}
      data-chosen={isChosen}
      style={{ transform: `translate(${x}px, ${y}px)`, width, height }}
    >
      <div className={classes.above}>
        {stats.waiting > 0 && (
          <span className={classes.waiting}>
            <IconUsers size={16} />
            {stats.waiting}
          </span>
        )}
        {stats.incidents > 0 && (
          <span className={classes.incidents}>
            <IconAlertTriangle size={16} />
            {stats.incidents}
          </span>
        )}
      </div>
      {stats.timeSpent && (
        <span className={classes.time}>
          <IconHourglass size={14} />
          {spanInWords(stats.timeSpent.medianMs, language, t('live.atOnce'))}
        </span>
      )}
    </div>
  );
}
