import type { PanelSetting, Said } from './node-panel.ts';

/** The settings that several node types have alike. */

/** What a designer reads where a text may take in answers. */
export const mayHoldAnswers: Said = {
  he: 'אפשר לשלב תשובות מהטופס עם הכפתור שליד השדה.',
  en: 'Answers of the form can be put in with the button beside it.',
};

export const timingSettings: Readonly<Record<string, PanelSetting<unknown>>> = {
  duration: { title: { he: 'אחרי זמן', en: 'After a time' }, editor: 'duration' },
  businessDuration: { title: { he: 'אחרי זמן עבודה', en: 'After working time' }, editor: 'duration' },
  until: {
    title: { he: 'במועד', en: 'At a moment' },
    hint: { he: 'תאריך או רגע מתוך הפנייה.', en: 'A date or a moment of the case.' },
    editor: 'expression',
  },
  calendar: { title: { he: 'לפי הלוח', en: 'By the calendar' }, editor: 'calendar' },
};

export const assignmentSettings: Readonly<Record<string, PanelSetting<unknown>>> = {
  variable: { title: { he: 'שם', en: 'Name' }, editor: 'name' },
  expression: { title: { he: 'ערך', en: 'Value' }, editor: 'expression' },
};

/** A name under which something is kept with the case. */
export const keptAs = (title: Said, hint: Said): PanelSetting<unknown> => ({ title, hint, editor: 'name' });
