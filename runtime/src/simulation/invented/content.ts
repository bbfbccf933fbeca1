import type { Language } from '@nativ/schemas';
import type { Meaning } from './meaning.ts';
import type { Chance } from './seeded.ts';
import { stories } from './stories.ts';
import type { Theme } from './theme.ts';

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
  readonly countries: readonly string[];
  readonly sites: readonly string[];
  readonly wishes: readonly string[];
  readonly impressions: readonly string[];
  readonly summaries: readonly string[];
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
  countries: ['ישראל', 'קנדה', 'גרמניה', 'יוון'],
  sites: ['קבוצת הודעות של הכיתה', 'אתר לשיתוף תמונות', 'רשת חברתית'],
  wishes: ['שיחה קצרה עם מישהו שכבר עשה את זה.', 'רשימה קצרה של מה שצריך להכין.', 'שמישהו יבוא יחד איתי בפעם הראשונה.'],
  impressions: ['הרושם נעים, והדברים ברורים.', 'התרשמתי מהכנות ומהרצון ללמוד. הזמן הפנוי מצומצם.'],
  summaries: ['דיברנו, והסברתי מה אפשר לעשות. הצעד הבא סוכם.', 'הקשבתי, עברנו יחד על מה שנכתב, ומסרתי למי אפשר לפנות.'],
  remarks: ['אין משהו מיוחד.', 'אפשר לפנות אליי בכל שאלה.', 'כל השאר כתוב למעלה.'],
  openings: ['שלום, אני פונה אליכם בפעם הראשונה.', 'היי, לא ידעתי למי לפנות.', 'שלום רב.', 'חברה המליצה לי לכתוב לכם.'],
  endings: ['אשמח לעזרה.', 'תודה על הזמן.', 'תודה שקראתם.', 'מה כדאי לעשות קודם?'],
  replies: [
    'תודה על התשובה המהירה. זה מתאים לי.',
    'תודה. יש לי עוד שאלה: צריך להביא משהו?',
    'לא ציפיתי שתענו כל כך מהר, תודה. אחכה להמשך.',
    'אפשר להמשיך עם זה מחר בבוקר?',
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
  countries: ['Israel', 'Canada', 'Germany', 'Greece'],
  sites: ['The message group of the class', 'A site for sharing pictures', 'A social network'],
  wishes: [
    'A short talk with somebody who has done this before.',
    'A short list of what to prepare.',
    'Somebody who comes along the first time.',
  ],
  impressions: [
    'A pleasant impression, and everything is clear.',
    'Honest, and glad to learn. There is little time at present.',
  ],
  summaries: [
    'We talked, and I explained what can be done. The next step is agreed.',
    'I listened, we went through it together, and I said whom to turn to.',
  ],
  remarks: ['Nothing in particular.', 'Please ask me if anything is not clear.', 'Everything else is written above.'],
  openings: [
    'Hello, this is the first time that I write to you.',
    'Hi, I did not know whom to turn to.',
    'Good morning.',
    'A friend said that you might be able to help.',
  ],
  endings: [
    'I would be glad of any help.',
    'Thank you for your time.',
    'Thank you for reading this far.',
    'What should I do first?',
  ],
  replies: [
    'Thank you for the quick answer. That works for me.',
    'Thank you. One more question: should I bring anything?',
    'I was not sure that anybody would answer, so thank you. I will wait.',
    'Could we go on with it tomorrow morning?',
  ],
};

const content: Readonly<Record<Language, Content>> = { he, en };

/** A text of this meaning, in words that nobody could take for somebody real. */
export function textOf(meaning: Meaning, language: Language, chance: Chance, theme: Theme = 'general'): string {
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
    case 'country':
      return chance.oneOf(words.countries);
    case 'site':
      return chance.oneOf(words.sites);
    case 'wish':
      return chance.oneOf(words.wishes);
    case 'impression':
      return chance.oneOf(words.impressions);
    case 'summary':
      return chance.oneOf(words.summaries);
    case 'story':
      return [words.openings, stories[language][theme], stories[language][theme], words.endings]
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
