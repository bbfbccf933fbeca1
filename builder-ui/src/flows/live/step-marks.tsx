import { IconAlertTriangle, IconHelpCircle, IconHourglass, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { type MarkBox, markStyle } from './mark-box.ts';
import { spanInWords } from './span-words.ts';
import type { StepFacts } from './step-facts.ts';
import classes from './step-marks.module.css';

interface StepMarksProps {
  readonly step: StepFacts;
  /** How often people asked for help here. */
  readonly questions: number;
  readonly box: MarkBox;
  readonly isChosen: boolean;
}

/** What lies over a step in the drawing. The table, and the list of questions, tell the same to those who do not see it. */
export function StepMarks({ step: { stats, heat, shape }, questions, box, isChosen }: StepMarksProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div
      aria-hidden
      className={classes.marks}
      data-heat={heat}
      data-chosen={isChosen}
      data-shape={shape}
      style={markStyle(box, shape)}
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
        {questions > 0 && (
          <span className={classes.questions}>
            <IconHelpCircle size={16} />
            {questions}
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
