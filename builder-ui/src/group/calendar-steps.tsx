import { ActionIcon, Button, useDirection } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import { presentTime } from '../ui/present-time.ts';
import classes from './calendar.module.css';
import type { Span } from './calendar-grid.ts';
import { dayInWords, monthInWords } from './day-words.ts';
import { type Day, dayOf, plusDays, plusMonths } from './days.ts';
import type { ViewParts } from './view-parts.ts';

interface CalendarStepsProps {
  readonly view: ViewParts;
  readonly at: Day;
  readonly span: Span;
}

/** Which month or week is shown, and the ways to the next. */
export function CalendarSteps({ view, at, span }: CalendarStepsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isFromRight = useDirection().dir === 'rtl';
  const [Back, On] = isFromRight ? [IconChevronRight, IconChevronLeft] : [IconChevronLeft, IconChevronRight];
  const step = (by: number) => view.goTo(span === 'month' ? plusMonths(at, by) : plusDays(at, by * 7));
  const other = span === 'month' ? 'week' : 'month';
  return (
    <div className={classes.steps}>
      <ActionIcon
        variant="default"
        size={40}
        aria-label={t(`groupViews.calendar.before.${span}`)}
        onClick={() => step(-1)}
      >
        <Back size={20} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={40}
        aria-label={t(`groupViews.calendar.next.${span}`)}
        onClick={() => step(1)}
      >
        <On size={20} aria-hidden />
      </ActionIcon>
      <Button variant="default" onClick={() => view.goTo(dayOf(presentTime()))}>
        {t('groupViews.calendar.today')}
      </Button>
      <h2 className={classes.month} aria-live="polite">
        {span === 'month'
          ? monthInWords(at, language)
          : t('groupViews.calendar.weekOf', { day: dayInWords(at, language) })}
      </h2>
      <Button variant="default" onClick={() => view.set({ ...view.shown.settings, span: other })}>
        {t(`groupViews.calendar.${other}`)}
      </Button>
    </div>
  );
}
