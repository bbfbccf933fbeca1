import type { Language, SubmissionReceipt, TaskSummary } from '@nativ/schemas';
import type { Session } from './browser.ts';
import { furnishFeed } from './furnish-feed.ts';
import { type FurnishedFlows, furnishFlows } from './furnish-flows.ts';
import { type FurnishedLesson, furnishLesson } from './furnish-lesson.ts';
import { furnishLetters } from './furnish-letters.ts';
import { sendInquiry, taskOf } from './inquiries.ts';
import type { Nativ } from './nativ.ts';
import { emailOf, sessionOf, tell } from './people.ts';

/** A workspace in the middle of a working day, with something on every screen. */
export interface Furnished {
  readonly language: Language;
  readonly sessions: Readonly<Record<'champion' | 'admin' | 'psychologist' | 'social' | 'legal', Session>>;
  /** Waits for anybody of the legal group. */
  readonly free: TaskSummary;
  /** The champion's own, open. */
  readonly mine: TaskSummary;
  readonly completed: TaskSummary;
  /** With the number that only its inquirer has. */
  readonly answered: SubmissionReceipt;
  readonly flows: FurnishedFlows;
  readonly lesson: FurnishedLesson;
}

/** Everything in it is invented. Nobody has sent the social group anything, so that its member has an empty screen. */
export async function furnish(nativ: Nativ, language: Language): Promise<Furnished> {
  const told = stories[language];
  const [champion, admin, psychologist, social, legal] = await Promise.all(
    (['champion', 'admin', 'psychologist', 'social', 'legal'] as const).map((person) => sessionOf(nativ, person)),
  );
  if (!champion || !admin || !psychologist || !social || !legal) throw new Error('Expected five sessions.');
  const say = (path: string, body: unknown) => tell<TaskSummary>(nativ.address, champion, `/api/v1${path}`, body);

  const answered = await sendInquiry(nativ, { description: told.documents, legalArea: 'documents' });
  const completed = await taskOf(nativ, champion, answered.reference);
  await say(`/tasks/${completed.id}/claim`, {});
  await say(`/tasks/${completed.id}/complete`, { data: { outcome: 'answered', summary: told.summary } });

  const phoned = { contactBy: 'phone', phone: '050-555-0123', safeToCall: told.evenings, name: told.name };
  const urgent = await sendInquiry(nativ, { description: told.work, legalArea: 'work', urgency: 'today', ...phoned });
  const mine = await taskOf(nativ, champion, urgent.reference);
  await say(`/tasks/${mine.id}/claim`, {});
  await say(`/tasks/${mine.id}/comments`, { text: told.comment });

  const waiting = await sendInquiry(nativ, { description: told.family, legalArea: 'family' });
  const free = await taskOf(nativ, champion, waiting.reference);
  await sendInquiry(nativ, { kind: 'other', description: unknown, urgency: 'anyTime' });
  await sendInquiry(nativ, { kind: 'psychological', description: told.alone });
  await say('/posts', { group: 'legal', text: told.post });
  await furnishFeed(nativ, champion, language);
  // Only members know what a classified group is called, and this one stands in the flow that the admin looks at.
  const member = { email: emailOf('admin'), role: 'classifiedMember' };
  await tell(nativ.address, psychologist, '/api/v1/groups/psychological/members', member);
  const flows = await furnishFlows(nativ, admin, champion);
  await furnishLetters(nativ, admin);
  const connection = { origin: 'https://crm.example.org', headers: { Authorization: 'Bearer invented' } };
  await tell(nativ.address, admin, '/api/v1/connectors/crm', connection, 'PUT');
  const lesson = await furnishLesson(nativ, legal);
  return {
    language,
    flows,
    lesson,
    sessions: { champion, admin, psychologist, social, legal },
    free,
    mine,
    completed,
    answered,
  };
}

/** No classifier of the sample knows the language, so that it waits to be sorted. */
const unknown = 'Bonjour, je ne parle pas hébreu. Quelqu’un peut-il m’aider ?';

const stories = {
  he: {
    name: 'נועם',
    work: 'המעסיק ביטל לי משמרות אחרי שסיפרתי על עצמי בעבודה, ואמר שאם זה לא נוח לי אפשר למצוא מקום אחר. השימוע מחר בבוקר ואני לא יודע מה מותר לי להגיד.',
    evenings: 'רק בערב, אחרי שמונה',
    family: 'אנחנו שתי אימהות, ובבית החולים סירבו לרשום את שתינו.',
    documents: 'איך משנים את השם בתעודת הזהות, וכמה זמן זה לוקח?',
    alone: 'קשה לי לישון בשבועות האחרונים ואין לי עם מי לדבר.',
    summary: 'הסברנו את שלבי הבקשה ושלחנו קישור לטופס. אין צורך בהמשך.',
    comment: 'דיברתי עם עורכת הדין התורנית, היא פנויה הערב לשיחה לפני השימוע.',
    post: 'עדכנו את דף המידע על רישום הורות. כדאי לקרוא לפני שעונים לפניות בנושא.',
  },
  en: {
    name: 'Noam',
    work: 'My employer cancelled my shifts after I came out at work, and told me to look elsewhere if I do not like it. The hearing is tomorrow morning and I do not know what I may say.',
    evenings: 'Evenings only, after eight',
    family: 'We are two mothers, and the hospital refused to register both of us.',
    documents: 'How do I change my name on my identity card, and how long does it take?',
    alone: 'I have slept badly for weeks and have nobody to talk to.',
    summary: 'Explained the steps and sent a link to the form. Nothing further is needed.',
    comment: 'I spoke with the lawyer on duty. She is free this evening, before the hearing.',
    post: 'We have updated the page on registering parents. Please read it before you answer questions about it.',
  },
} as const satisfies Record<Language, Record<string, string>>;
