/** The sentences of one language: expected, found, what to do. */
export interface CalendarMessages {
  readonly 'calendar.invalid': (params: { path: string }) => string;
  readonly 'calendar.unknown-time-zone': (params: { name: string; suggestion: string }) => string;
  readonly 'calendar.no-working-time': (params: Record<never, string>) => string;
  readonly 'calendar.shift-without-time': (params: { from: string; to: string }) => string;
  readonly 'calendar.shifts-overlap': (params: { first: string; second: string }) => string;
  readonly 'calendar.no-such-date': (params: { date: string }) => string;
  readonly 'calendar.date-twice': (params: { date: string }) => string;
  readonly 'calendar.eves-without-end': (params: Record<never, string>) => string;
}

/** The stable name of a problem. */
export type CalendarCode = keyof CalendarMessages;

/** The sentences in English. */
export const englishMessages: CalendarMessages = {
  'calendar.invalid': ({ path }) =>
    `Expected a calendar with a time zone and a week, but '${path}' does not fit the definition. Correct it there.`,
  'calendar.unknown-time-zone': ({ name, suggestion }) =>
    `Expected the name of a time zone such as Asia/Jerusalem, but found '${name}'. ${suggestion === '' ? 'Choose one from the list.' : `Did you mean '${suggestion}'?`}`,
  'calendar.no-working-time': () =>
    'Expected working hours on at least one day of the week, but found none, so nothing would ever be due. Add hours to a day.',
  'calendar.shift-without-time': ({ from, to }) =>
    `Expected hours to end after they begin, but found ${from} to ${to}. For work past midnight, end them at 24:00 and begin the next day at 00:00.`,
  'calendar.shifts-overlap': ({ first, second }) =>
    `Expected the hours of a day not to overlap, but ${first} and ${second} do. Make one of them shorter, or join them.`,
  'calendar.no-such-date': ({ date }) =>
    `Expected a date of the calendar, such as 2026-05-21, but found '${date}'. Correct it.`,
  'calendar.date-twice': ({ date }) =>
    `Expected each date once, but ${date} is listed several times. Leave one of them.`,
  'calendar.eves-without-end': () =>
    'Expected a time at which short eves end, but found none. Add one, such as 13:00, or make eves open or closed.',
};

/** The sentences in Hebrew. */
export const hebrewMessages: CalendarMessages = {
  'calendar.invalid': ({ path }) =>
    `לוח השנה צריך לכלול אזור זמן ושבוע עבודה, אבל '${path}' אינו במבנה הנכון. כדאי לתקן שם.`,
  'calendar.unknown-time-zone': ({ name, suggestion }) =>
    `כאן צריך שם של אזור זמן, למשל Asia/Jerusalem, אבל נמצא '${name}'. ${suggestion === '' ? 'אפשר לבחור אחד מהרשימה.' : `אולי הכוונה ל־'${suggestion}'?`}`,
  'calendar.no-working-time': () =>
    'צריך שעות עבודה לפחות ביום אחד בשבוע, אבל אין אף יום כזה, ולכן שום מועד לא יגיע לעולם. יש להוסיף שעות ליום כלשהו.',
  'calendar.shift-without-time': ({ from, to }) =>
    `השעות צריכות להסתיים אחרי שהתחילו, אבל כאן רשום מ־${from} עד ${to}. לעבודה שנמשכת אחרי חצות, סיימו ב־24:00 והתחילו את היום הבא ב־00:00.`,
  'calendar.shifts-overlap': ({ first, second }) =>
    `השעות של אותו יום לא אמורות לחפוף, אבל ${first} ו־${second} חופפות. אפשר לקצר אחת מהן או לאחד אותן.`,
  'calendar.no-such-date': ({ date }) =>
    `כאן צריך תאריך שקיים בלוח, למשל 2026-05-21, אבל נמצא '${date}'. יש לתקן אותו.`,
  'calendar.date-twice': ({ date }) => `כל תאריך צריך להופיע פעם אחת, אבל ${date} רשום כמה פעמים. יש להשאיר רק אחד.`,
  'calendar.eves-without-end': () =>
    'לערבי חג מקוצרים צריך שעת סיום, אבל אין כזו. אפשר להוסיף שעה, למשל 13:00, או לבחור שערבי החג פתוחים או סגורים.',
};
