/** What an import has to say about what it found. Everything is kept, also what is not understood. */
export type ImportNoticeCode =
  | 'unknown-keyword'
  | 'keyword-without-effect'
  | 'unknown-format'
  | 'unknown-widget'
  | 'own-field'
  | 'remote-reference'
  | 'custom-questions'
  | 'answers-left-out'
  | 'title-made-up';

/** Something that whoever imports a form should know. */
export interface ImportNotice {
  readonly code: ImportNoticeCode;
  /** Where it is first found: a JSON Pointer into the document. */
  readonly path: string;
  /** In how many places. */
  readonly count: number;
  readonly messages: { readonly he: string; readonly en: string };
}

type Words = (what: string, count: number) => { readonly he: string; readonly en: string };

const words: Readonly<Record<ImportNoticeCode, Words>> = {
  'unknown-keyword': (what) => ({
    en: `'${what}' is no keyword that we know. It is kept and has no effect.`,
    he: `'${what}' אינה מילה שאנחנו מכירים. היא נשמרת, ואין לה השפעה.`,
  }),
  'keyword-without-effect': (what) => ({
    en: `'${what}' is kept, but answers are not judged by it.`,
    he: `'${what}' נשמר, אבל תשובות לא נבדקות לפיו.`,
  }),
  'unknown-format': (what) => ({
    en: `The format '${what}' is kept, but answers are not judged by it.`,
    he: `התבנית '${what}' נשמרת, אבל תשובות לא נבדקות לפיה.`,
  }),
  'unknown-widget': (what) => ({
    en: `There is no widget '${what}' here. It is kept, and the question is shown in the usual way.`,
    he: `אין כאן רכיב '${what}'. ההגדרה נשמרת, והשאלה תוצג בצורה הרגילה.`,
  }),
  'own-field': (what) => ({
    en: `'${what}' belongs to the program the form comes from. It is kept, and the question is shown in the usual way.`,
    he: `'${what}' שייך לתוכנה שממנה הטופס הגיע. ההגדרה נשמרת, והשאלה תוצג בצורה הרגילה.`,
  }),
  'remote-reference': (what) => ({
    en: `The form refers to '${what}', which is not part of the file. Put it into 'definitions' before publishing.`,
    he: `הטופס מפנה אל '${what}', שאינו חלק מהקובץ. צריך להכניס אותו ל־'definitions' לפני הפרסום.`,
  }),
  'custom-questions': (_what, count) => ({
    en: `${count} questions are of no kind that we have. They are shown and kept as they are, and edited as JSON.`,
    he: `${count} שאלות אינן מאף סוג שיש לנו. הן מוצגות ונשמרות כפי שהן, ועורכים אותן כ־JSON.`,
  }),
  'answers-left-out': () => ({
    en: 'The file holds answers too. They are not part of the form and were left out.',
    he: 'בקובץ יש גם תשובות. הן אינן חלק מהטופס, ולכן לא נכללו.',
  }),
  'title-made-up': () => ({
    en: 'The form has no title. Give it one.',
    he: 'לטופס אין כותרת. כדאי לתת לו אחת.',
  }),
};

/** Gathers notices; the same about the same thing is said once, with how often. */
export class ImportNotices {
  private readonly found = new Map<string, { code: ImportNoticeCode; what: string; path: string; count: number }>();

  add(code: ImportNoticeCode, path: string, what = ''): void {
    const key = code === 'custom-questions' ? code : `${code} ${what}`;
    const known = this.found.get(key);
    if (known) known.count += 1;
    else if (this.found.size < 100) this.found.set(key, { code, what, path, count: 1 });
  }

  list(): readonly ImportNotice[] {
    return [...this.found.values()].map(({ code, what, path, count }) => ({
      code,
      path,
      count,
      messages: words[code](what.length > 80 ? `${what.slice(0, 79)}…` : what, count),
    }));
  }
}
