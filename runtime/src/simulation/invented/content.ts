import type { Language } from '@nativ/schemas';
import type { Meaning } from './meaning.ts';
import type { Chance } from './seeded.ts';

interface Content {
  readonly names: readonly string[];
  readonly familyNames: readonly string[];
  readonly cities: readonly string[];
  readonly streets: readonly string[];
  readonly times: readonly string[];
  readonly organizations: readonly string[];
  readonly subjects: readonly string[];
  readonly jobs: readonly string[];
  readonly motives: readonly string[];
  readonly experiences: readonly string[];
  readonly remarks: readonly string[];
  readonly openings: readonly string[];
  readonly middles: readonly string[];
  readonly endings: readonly string[];
  readonly replies: readonly string[];
}

/** Common given names and words for places that are nowhere: nobody is meant. */
const he: Content = {
  names: ['נועה', 'אורי', 'מאיה', 'יונתן', 'תמר', 'איתי', 'רוני', 'שירה', 'עדי', 'גל'],
  familyNames: ['לדוגמה', 'תרגולי', 'דמיוני', 'בדיוני'],
  cities: ['עיר לדוגמה', 'כפר התרגול', 'קריית דמיון'],
  streets: ['רחוב הדוגמה 3', 'שדרות התרגול 12', 'סמטת הדמיון 7'],
  times: ['בערב, אחרי שש', 'בבוקר, עד עשר', 'לא להשאיר הודעה בבקשה', 'בסוף השבוע'],
  organizations: ['עמותה לדוגמה', 'בית ספר התרגול', 'חברת דמיון'],
  subjects: ['שאלה על הזכויות שלי', 'צריך עזרה עם טופס', 'בקשה לפגישה', 'משהו שקרה בשבוע שעבר', 'התלבטות'],
  jobs: ['עבודה במשרד', 'הוראה', 'נהיגה', 'לימודים', 'עבודה עצמאית'],
  motives: [
    'חשוב לי לעשות משהו שעוזר לאנשים אחרים.',
    'עזרו לי פעם, ועכשיו תורי לעזור.',
    'יש לי זמן פנוי, והנושא הזה קרוב אליי.',
  ],
  experiences: [
    'שנתיים של עבודה עם אנשים, ועוד לימוד מהדרך.',
    'עוד אין לי ניסיון בתחום, אבל יש רצון ללמוד.',
    'הדרכתי קבוצות, ולמדתי להקשיב.',
  ],
  remarks: ['אין משהו מיוחד.', 'אפשר לפנות אליי בכל שאלה.', 'תודה שאתם קוראים את זה.'],
  openings: ['שלום, אני פונה אליכם בפעם הראשונה.', 'היי, לא ידעתי למי לפנות.', 'שלום רב,', 'חברה המליצה לי לכתוב לכם.'],
  middles: [
    'לפני כמה שבועות השתנו דברים בעבודה, ומאז לא ברור לי מה מותר ומה אסור.',
    'קיבלתי מכתב שקשה לי להבין, ויש בו תאריך שמתקרב.',
    'המצב בבית מורכב, וחשוב לי להתייעץ עם מישהו שמבין בזה.',
    'ניסיתי לברר לבד בטלפון, והעבירו אותי ממקום למקום.',
    'זה לא דחוף, אבל זה מטריד אותי כבר זמן מה.',
  ],
  endings: ['אשמח לעזרה.', 'תודה על הזמן.', 'אפשר לחזור אליי מתי שנוח.', 'מה כדאי לעשות קודם?'],
  replies: [
    'תודה על התשובה המהירה. זה מתאים לי.',
    'תודה. יש לי עוד שאלה: צריך להביא משהו?',
    'לא ציפיתי שתענו כל כך מהר, תודה. אחכה להמשך.',
    'אפשר לדבר על זה בטלפון מחר בבוקר?',
  ],
};

const en: Content = {
  names: ['Maya', 'Adam', 'Noa', 'Daniel', 'Ella', 'Jonah', 'Tamar', 'Leo', 'Ruth', 'Sam'],
  familyNames: ['Example', 'Sample', 'Practice', 'Placeholder'],
  cities: ['Exampleton', 'Practice Town', 'Sampleford'],
  streets: ['3 Example Street', '12 Practice Avenue', '7 Sample Lane'],
  times: ['Evenings, after six', 'Mornings until ten', 'Please leave no message', 'At the weekend'],
  organizations: ['Example Association', 'Practice School', 'Sample Company'],
  subjects: [
    'A question about my rights',
    'Help with a form',
    'Asking for a meeting',
    'Something that happened last week',
    'I am not sure what to do',
  ],
  jobs: ['Office work', 'Teaching', 'Driving', 'Studying', 'Working for myself'],
  motives: [
    'I would like to do something that helps others.',
    'Somebody helped me once, and now it is my turn.',
    'I have time to give, and this is close to my heart.',
  ],
  experiences: [
    'Two years of working with people, and still learning.',
    'None in this field yet, but I would like to learn.',
    'I have led groups, and I am used to listening.',
  ],
  remarks: ['Nothing in particular.', 'Please ask me if anything is not clear.', 'Thank you for reading this.'],
  openings: [
    'Hello, this is the first time that I write to you.',
    'Hi, I did not know whom to turn to.',
    'Good morning,',
    'A friend said that you might be able to help.',
  ],
  middles: [
    'Some weeks ago things changed at work, and since then I am not sure what is allowed.',
    'I got a letter that I do not understand, and it names a date that is coming closer.',
    'Things at home are complicated, and I would like to talk to somebody who knows about this.',
    'I tried to find out by telephone and was sent from one office to the next.',
    'It is not urgent, but it has been on my mind for a while.',
  ],
  endings: [
    'I would be glad of any help.',
    'Thank you for your time.',
    'Call back whenever it suits.',
    'What should I do first?',
  ],
  replies: [
    'Thank you for the quick answer. That works for me.',
    'Thank you. One more question: should I bring anything?',
    'I was not sure that anybody would answer, so thank you. I will wait.',
    'Could we talk about it on the phone tomorrow morning?',
  ],
};

const content: Readonly<Record<Language, Content>> = { he, en };

/** A text of this meaning, in words that nobody could take for somebody real. */
export function textOf(meaning: Meaning, language: Language, chance: Chance): string {
  const words = content[language];
  switch (meaning) {
    case 'name':
      return chance.oneOf(words.names);
    case 'familyName':
      return chance.oneOf(words.familyNames);
    case 'fullName':
      return `${chance.oneOf(words.names)} ${chance.oneOf(words.familyNames)}`;
    case 'phone':
      return phoneNumber(chance);
    case 'email':
      return emailAddress(chance);
    case 'city':
      return chance.oneOf(words.cities);
    case 'street':
      return chance.oneOf(words.streets);
    case 'when':
      return chance.oneOf(words.times);
    case 'organization':
      return chance.oneOf(words.organizations);
    case 'subject':
      return chance.oneOf(words.subjects);
    case 'job':
      return chance.oneOf(words.jobs);
    case 'motive':
      return chance.oneOf(words.motives);
    case 'experience':
      return chance.oneOf(words.experiences);
    case 'remark':
      return chance.oneOf(words.remarks);
    case 'story':
      return [words.openings, words.middles, words.middles, words.endings]
        .map((some) => chance.oneOf(some))
        .filter((sentence, index, all) => all.indexOf(sentence) === index)
        .join(' ');
  }
}

/** What an inquirer writes when they are asked something in a conversation. */
export function inventedReply(language: Language, chance: Chance): string {
  return chance.oneOf(content[language].replies);
}

/** Of the numbers that belong to nobody: 01632 960 000 to 960 999 are kept for fiction. */
export const phoneNumber = (chance: Chance): string => `+44 1632 960${String(chance.between(0, 999)).padStart(3, '0')}`;

/** Of a domain that reaches nobody (RFC 2606). */
export const emailAddress = (chance: Chance): string => `inquirer${chance.between(100, 999)}@example.org`;
