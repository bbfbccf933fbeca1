import type { Words } from '../../../http/problem-kind.ts';

/** What is said of a table of examples and of its rows. */
export const importWords = {
  tableUnreadable: {
    en: 'Expected a table whose quotes close, but it is not one. Save it anew as CSV.',
    he: 'לא הצלחנו לקרוא את הטבלה: יש בה מירכאות שאינן נסגרות. כדאי לשמור אותה שוב כ־CSV.',
  },
  tableEmpty: {
    en: 'Expected a line of headers and at least one example below it, but found none.',
    he: 'צריכות להיות שורת כותרות ולפחות דוגמה אחת מתחתיה, ולא מצאנו כאלה.',
  },
  tableTooLong: {
    en: 'Expected at most {most} rows, but found {count}. Import it in parts.',
    he: 'אפשר לייבא עד {most} שורות בפעם אחת, ומצאנו {count}. כדאי לייבא בחלקים.',
  },
  noText: {
    en: 'Expected a column with the texts, but found none. Say which column it is.',
    he: 'לא מצאנו עמודה של טקסטים. יש לבחור איזו עמודה היא.',
  },
  noLabel: {
    en: 'Expected a column with the labels, or one label for all rows, but found neither. Say which column it is, or choose a label.',
    he: 'לא מצאנו עמודה של תוויות. יש לבחור איזו עמודה היא, או תווית אחת לכל השורות.',
  },
  tooManyLabels: {
    en: 'Expected at most {most} labels, but with those of this table there would be {count}. Choose which labels its names stand for, or another column.',
    he: 'אפשר להחזיק עד {most} תוויות, ועם אלה שבטבלה יהיו {count}. כדאי לבחור לאילו תוויות השמות שייכים, או עמודה אחרת.',
  },
  withoutWords: {
    en: 'Expected a text with at least one word, but found none.',
    he: 'אין בשורה הזאת טקסט עם מילה אחת לפחות.',
  },
  withoutLabel: {
    en: 'Expected the name of a label, but the cell is empty.',
    he: 'אין בשורה הזאת תווית.',
  },
  unknownLabel: {
    en: "Expected a label of this classifier, but found '{name}'. Choose the label it stands for, or let it be added.",
    he: 'אין כאן תווית בשם „{name}”. אפשר לבחור לאיזו תווית היא שייכת, או להוסיף אותה.',
  },
} as const satisfies Readonly<Record<string, Words>>;
