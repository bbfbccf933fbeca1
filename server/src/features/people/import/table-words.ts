import type { WorkspaceRole } from '@nativ/schemas';
import type { Language } from '../../../http/problem-kind.ts';
import type { ImportField } from './import-types.ts';

/** What people write over the columns, in both languages; compared without marks and capitals. */
const headers: Readonly<Record<Exclude<ImportField, 'ignored'>, readonly string[]>> = {
  name: [
    'name',
    'full name',
    'first name',
    'last name',
    'surname',
    'family name',
    'שם',
    'שם מלא',
    'שם פרטי',
    'שם משפחה',
  ],
  email: [
    'email',
    'e mail',
    'mail',
    'email address',
    'e mail address',
    'אימייל',
    'מייל',
    'דואל',
    'דוא ל',
    'כתובת מייל',
    'כתובת אימייל',
    'דואר אלקטרוני',
  ],
  role: ['role', 'roles', 'workspace role', 'תפקיד', 'תפקיד במערכת', 'הרשאה'],
  groups: ['group', 'groups', 'קבוצה', 'קבוצות'],
};

const roles: Readonly<Record<WorkspaceRole, readonly string[]>> = {
  admin: ['admin', 'administrator', 'אדמין', 'מנהל מערכת', 'מנהלת מערכת', 'ניהול מערכת', 'ניהול המערכת', 'הנהלת מערכת'],
  designer: ['designer', 'מעצב', 'מעצבת', 'עיצוב', 'עיצוב טפסים ותהליכים'],
  champion: ['champion', 'מוביל', 'מובילה', 'מוביל שטח', 'מובילת שטח', 'הובלה', 'הובלה והדרכה'],
  member: [
    'member',
    'צוות',
    'staff',
    'volunteer',
    'חבר',
    'חברה',
    'חבר צוות',
    'חברת צוות',
    'מתנדב',
    'מתנדבת',
    'עובד',
    'עובדת',
  ],
};

/** What a column holds, by its header; 'ignored' when the header says nothing that we know. */
export function fieldOf(header: string): ImportField {
  const words = plain(header);
  const found = Object.entries(headers).find(([, spellings]) =>
    spellings.some((spelling) => plain(spelling) === words),
  );
  return (found?.[0] as ImportField | undefined) ?? 'ignored';
}

/** The role that a cell names; a member when it is empty, null when nobody is called so. */
export function roleOf(cell: string): WorkspaceRole | null {
  const words = plain(cell);
  if (words === '') return 'member';
  const found = Object.entries(roles).find(([, spellings]) => spellings.some((spelling) => plain(spelling) === words));
  return (found?.[0] as WorkspaceRole | undefined) ?? null;
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

type Message = Readonly<Record<Language, string>>;

/** What can be wrong with a cell or with the table, in words that say how to mend it. */
export const tableWords = {
  nameMissing: { en: 'The name is missing.', he: 'חסר שם.' },
  nameTooLong: { en: 'The name is longer than 120 characters.', he: 'השם ארוך מ־120 תווים.' },
  nameFormula: {
    en: 'The name looks like a formula. Write it as plain text.',
    he: 'השם נראה כמו נוסחה. יש לכתוב אותו כטקסט רגיל.',
  },
  emailMissing: { en: 'The e-mail address is missing.', he: 'חסרה כתובת אימייל.' },
  emailWrong: { en: 'This is not one e-mail address.', he: 'זאת אינה כתובת אימייל אחת תקינה.' },
  emailTwice: { en: 'The same address stands in line {line} too.', he: 'אותה כתובת מופיעה גם בשורה {line}.' },
  roleUnknown: {
    en: "There is no role '{text}'. Write admin, designer, champion or member.",
    he: 'אין תפקיד "{text}". אפשר לכתוב: מנהל מערכת, מעצב, מוביל או חבר.',
  },
  groupUnknown: {
    en: "There is no group '{text}' to which you may add people.",
    he: 'אין קבוצה "{text}" שאפשר לצרף אליה אנשים.',
  },
  tableUnreadable: {
    en: 'The table could not be read: a quotation mark is opened and never closed.',
    he: 'לא הצלחנו לקרוא את הטבלה: יש בה מירכאות שנפתחו ולא נסגרו.',
  },
  tableEmpty: {
    en: 'There is nothing under the headers. Add a line for each person.',
    he: 'אין שורות מתחת לכותרות. יש להוסיף שורה לכל אדם.',
  },
  tableTooLong: {
    en: 'The table has {count} rows, and {most} can be imported at once. Split it into several.',
    he: 'יש בטבלה {count} שורות, ואפשר לייבא {most} בכל פעם. כדאי לפצל אותה.',
  },
  columnMissing: {
    en: "No column holds the {field}. Choose which one does, or call it '{field}'.",
    he: 'אין עמודה של {field}. אפשר לבחור איזו עמודה היא, או לקרוא לה כך בכותרת.',
  },
} as const satisfies Readonly<Record<string, Message>>;

export const fieldWords: Readonly<Record<'name' | 'email', Message>> = {
  name: { en: 'name', he: 'שם' },
  email: { en: 'email', he: 'אימייל' },
};
