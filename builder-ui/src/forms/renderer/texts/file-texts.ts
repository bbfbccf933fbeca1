/** What the questions for files and signatures say. */
export interface FileTexts {
  readonly attached: (name: string, size: string) => string;
  readonly attachedUnknown: string;
  readonly remove: (name: string) => string;
  readonly removeShort: string;
  readonly replace: string;
  readonly choose: string;
  readonly chooseMore: string;
  readonly atMost: (size: string) => string;
  readonly drop: string;
  readonly uploading: (name: string, percent: number) => string;
  readonly done: (name: string) => string;
  readonly failed: (name: string) => string;
  readonly tooLarge: (name: string, size: string) => string;
  readonly cancel: (name: string) => string;
  readonly cancelShort: string;
  readonly retry: (name: string) => string;
  readonly retryShort: string;
  readonly download: (name: string) => string;
  readonly hidden: string;
  readonly sign: string;
  readonly signHint: string;
  readonly signAgain: string;
  readonly undo: string;
  readonly signed: string;
  readonly keepSignature: string;
  readonly typeInstead: string;
  readonly pictureInstead: string;
}

const en: FileTexts = {
  attached: (name, size) => `Attached: ${name}, ${size}`,
  attachedUnknown: 'A file is attached',
  remove: (name) => `Remove ${name}`,
  removeShort: 'Remove',
  replace: 'Attach another file in its place',
  choose: 'Choose a file',
  chooseMore: 'Add a file',
  atMost: (size) => `Up to ${size}.`,
  drop: 'or drag it here',
  uploading: (name, percent) => `Sending ${name}: ${percent}%`,
  done: (name) => `${name} is attached`,
  failed: (name) => `${name} could not be sent.`,
  tooLarge: (name, size) => `${name} is larger than ${size}.`,
  cancel: (name) => `Stop sending ${name}`,
  cancelShort: 'Stop',
  retry: (name) => `Try again: ${name}`,
  retryShort: 'Try again',
  download: (name) => `Download ${name}`,
  hidden: 'A sealed file',
  sign: 'Your signature',
  signHint: 'Sign here with a finger, a pen or the mouse.',
  signAgain: 'Clear and sign again',
  undo: 'Take back the last line',
  signed: 'The signature is attached',
  keepSignature: 'Attach the signature',
  typeInstead: 'Or type your full name as a signature',
  pictureInstead: 'A picture of your signature',
};

/** Keeps a name or a size together, wherever its letters run. */
const kept = (text: string) => `\u2068${text}\u2069`;

const he: FileTexts = {
  attached: (name, size) => `צורף: ${kept(name)}, ${kept(size)}`,
  attachedUnknown: 'צורף קובץ',
  remove: (name) => `הסרה: ${name}`,
  removeShort: 'הסרה',
  replace: 'צירוף קובץ אחר במקומו',
  choose: 'בחירת קובץ',
  chooseMore: 'הוספת קובץ',
  atMost: (size) => `עד ${kept(size)}.`,
  drop: 'או גרירה לכאן',
  uploading: (name, percent) => `${kept(name)} בשליחה: ${percent}%`,
  done: (name) => `${kept(name)} צורף`,
  failed: (name) => `לא הצלחנו לשלוח את ${kept(name)}.`,
  tooLarge: (name, size) => `${kept(name)} גדול מ־${kept(size)}.`,
  cancel: (name) => `עצירה: השליחה של ${name}`,
  cancelShort: 'עצירה',
  retry: (name) => `לנסות שוב: ${name}`,
  retryShort: 'לנסות שוב',
  download: (name) => `הורדת ${name}`,
  hidden: 'קובץ חתום',
  sign: 'החתימה שלך',
  signHint: 'כאן חותמים: באצבע, בעט או בעכבר.',
  signAgain: 'ניקוי וחתימה מחדש',
  undo: 'ביטול הקו האחרון',
  signed: 'החתימה צורפה',
  keepSignature: 'צירוף החתימה',
  typeInstead: 'אפשר גם להקליד שם מלא במקום חתימה',
  pictureInstead: 'תמונה של החתימה',
};

export const fileTexts = (language: string): FileTexts => (language === 'he' ? he : en);

/** A size as people say it: `1.2 MB`. */
export function sizeText(bytes: number, language: string): string {
  const [unit, by] = bytes < 1024 * 1024 ? (['kilobyte', 1024] as const) : (['megabyte', 1024 * 1024] as const);
  // In Hebrew the unit is written in Latin letters, and browsers put it before numbers under one: `kB0.1`.
  const written = language === 'he' ? 'en' : language;
  return new Intl.NumberFormat(written, { style: 'unit', unit, maximumFractionDigits: 1 }).format(bytes / by);
}
