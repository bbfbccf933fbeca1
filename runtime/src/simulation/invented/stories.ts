import type { Language } from '@nativ/schemas';
import type { Theme } from './theme.ts';

type Stories = Readonly<Record<Theme, readonly string[]>>;

/**
 * What somebody tells, by what it is about. Any two of one theme stand together in either order, and none says how urgent it is,
 * how to answer, or who writes: other questions do.
 */
const he: Stories = {
  work: [
    'מאז שהתחלפה ההנהלה קיצצו לי במשמרות, והיחס אליי השתנה.',
    'ביקשתי הסבר פעמיים, ולא קיבלתי תשובה.',
    'שמרתי את המכתבים מהעבודה, אבל לא ברור לי מה מגיע לי.',
  ],
  family: [
    'אנחנו מגדלים ילדה יחד, ובמשרד מוכנים לרשום רק הורה אחד.',
    'קיבלנו מכתב שקשה להבין, ויש בו תאריך שמתקרב.',
    'חשוב לנו להבין מה אפשרי לפני שחותמים על משהו.',
  ],
  papers: [
    'השם במסמכים שלי הוא כבר לא השם שלי, ובכל דלפק צריך להסביר את זה מחדש.',
    'מילאתי את הטופס שנתנו לי, והוא חזר בלי הסבר.',
    'אמרו לי שחסר מסמך, אבל לא אמרו איזה.',
  ],
  harm: [
    'זה נמשך כבר כמה שבועות, והולך ומחמיר.',
    'זה חוזר שוב ושוב, ומי שרואים את זה לא אומרים דבר.',
    'מה שנכתב ונאמר שמור, עם התאריכים.',
  ],
  feelings: [
    'כבר כמה שבועות שכמעט אין לי שינה, והכול מרגיש כבד.',
    'אין סביבי מישהו שאפשר לדבר איתו על זה.',
    'חשוב לי לדבר עם מישהו שלא ישפוט אותי.',
  ],
  company: [
    'לפני כמה חודשים עברתי לעיר אחרת, וכמעט אין לי כאן חברים.',
    'בא לי להכיר אנשים כמוני, ולא ברור לי איפה מתחילים.',
    'קבוצות גדולות קשות לי, ובקבוצה קטנה נוח לי יותר.',
  ],
  rights: [
    'קיבלתי מכתב שקשה לי להבין, ויש בו תאריך שמתקרב.',
    'ניסיתי לברר לבד, והעבירו אותי ממקום למקום.',
    'חשוב לי לדעת מה הזכויות שלי לפני שעונים להם.',
  ],
  general: [
    'יש משהו שמטריד אותי כבר זמן מה, ולא ברור לי למי זה שייך.',
    'ניסיתי לברר לבד, והעבירו אותי ממקום למקום.',
    'יעזור לי להתייעץ עם מישהו שמבין בדברים כאלה.',
  ],
};

const en: Stories = {
  work: [
    'Since the management changed, my shifts have been cut and people treat me differently.',
    'I asked for an explanation twice and got no answer.',
    'I have kept the letters from work, but I do not know what I may ask for.',
  ],
  family: [
    'We are raising a daughter together, and the office will register only one parent.',
    'We got a letter that is hard to understand, and it names a date that is coming closer.',
    'We would like to know what is possible before anything is signed.',
  ],
  papers: [
    'The name in my papers is not mine any more, and at every counter I have to explain it again.',
    'I filled in the form that I was given, and it came back without a reason.',
    'I was told that a paper is missing, but not which one.',
  ],
  harm: [
    'It has been going on for some weeks, and it is getting worse.',
    'It happens again and again, and those who see it say nothing.',
    'What was written and said is kept, with the dates.',
  ],
  feelings: [
    'For some weeks there has been hardly any sleep, and everything feels heavy.',
    'There is nobody around me with whom I can talk about it.',
    'I would like to talk to somebody who does not judge.',
  ],
  company: [
    'I moved to another town some months ago, and I hardly know anybody here.',
    'I would like to meet people like me, and do not know where to begin.',
    'Big groups are hard for me, and a small one would suit me better.',
  ],
  rights: [
    'I got a letter that I do not understand, and it names a date that is coming closer.',
    'I tried to find out by myself and was sent from one office to the next.',
    'I would like to know what my rights are before I answer them.',
  ],
  general: [
    'Something has been on my mind for a while, and I am not sure whom to ask about it.',
    'I tried to find out by myself and was sent from one office to the next.',
    'It would help to talk it over with somebody who knows about such things.',
  ],
};

export const stories: Readonly<Record<Language, Stories>> = { he, en };
