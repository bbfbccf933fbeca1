import type { FlowDocument, FlowNode } from '@nativ/schemas';

const STEP = 340;
const ROW = 180;

type Words = { readonly he: string; readonly en: string };

/** A step that somebody of the volunteers' group does. */
const step = (
  id: string,
  column: number,
  title: Words,
  why: Words,
  more: Readonly<Record<string, unknown>>,
): FlowNode => ({
  id,
  type: 'userTask',
  name: title,
  config: { group: 'volunteers', title, why, ...more },
  position: { x: column * STEP, y: ROW },
});

/** Goes with somebody who offers a hand from their CV to the end of the hand-over, and says a kind no to those whom it does not suit. */
export const volunteerRecruitmentFlow: FlowDocument = {
  title: { he: 'גיוס והכשרה של מתנדבים', en: 'Volunteer recruitment' },
  nodes: [
    {
      id: 'applied',
      type: 'formStart',
      name: { he: 'התקבלה הצעה להתנדב', en: 'Somebody offers a hand' },
      status: { he: 'קיבלנו, ואנחנו קוראים.', en: 'We have it, and are reading it.' },
      config: { form: 'volunteer-application' },
      position: { x: 0, y: ROW },
    },
    step(
      'screening',
      1,
      { he: 'קריאת קורות חיים', en: 'Read the CV' },
      { he: 'מי שהציעו יד מחכים לדעת שראו אותם.', en: 'Whoever offers a hand waits to know that they were seen.' },
      { form: 'screening', dueIn: 'P3D', keepPersonAs: 'reader' },
    ),
    gateway('invited', 2, { he: 'להזמין לשיחה?', en: 'Invite them?' }),
    step(
      'interview',
      3,
      { he: 'שיחת היכרות', en: 'Meet and talk' },
      { he: 'בשיחה מחליטים יחד, לא עליהם.', en: 'In the talk we decide together, not about them.' },
      { form: 'interview', dueIn: 'P7D' },
    ),
    gateway('suits', 4, { he: 'ממשיכים יחד?', en: 'Go on together?' }),
    step(
      'references',
      5,
      { he: 'שיחה עם ממליצים', en: 'Call the references' },
      { he: 'אנשים במצוקה יסמכו על מי שנצרף.', en: 'People in distress will trust whom we take in.' },
      { dueIn: 'P5D' },
    ),
    {
      id: 'approval',
      type: 'approval',
      name: { he: 'אישור', en: 'Approval' },
      config: {
        groups: ['volunteers'],
        title: { he: 'לצרף כמתנדב או כמתנדבת?', en: 'Take them in as a volunteer?' },
        why: {
          he: 'זוג עיניים נוסף, שלא קרא את קורות החיים.',
          en: 'A second pair of eyes, not those that read the CV.',
        },
        notBy: ['vars.reader'],
      },
      position: { x: 6 * STEP, y: ROW },
    },
    gateway('approved', 7, { he: 'אושר?', en: 'Approved?' }),
    step(
      'training',
      8,
      { he: 'הכשרה', en: 'Training' },
      { he: 'מי שיודעים מה לעשות מפחדים פחות.', en: 'Whoever knows what to do is less afraid.' },
      { dueIn: 'P30D' },
    ),
    step(
      'mentor',
      9,
      { he: 'בחירת מלווה', en: 'Choose a mentor' },
      { he: 'אף אחד לא מתחיל לבד.', en: 'Nobody begins alone.' },
      { form: 'mentor', dueIn: 'P7D' },
    ),
    step(
      'handOver',
      10,
      { he: 'סיום החפיפה', en: 'End of the hand-over' },
      { he: 'עכשיו זה שלהם, ואנחנו לידם.', en: 'Now it is theirs, and we are beside them.' },
      { dueIn: 'P30D' },
    ),
    letter('welcome', 11, 1, {
      he: 'ברוכים הבאים! מהיום אתם מהצוות. המלווה שלכם ידבר אתכם השבוע.',
      en: 'Welcome! From today you are one of us. Your mentor will talk with you this week.',
    }),
    { id: 'joined', type: 'end', name: { he: 'הצטרפו', en: 'Joined' }, position: { x: 12 * STEP, y: ROW } },
    letter('thanks', 5, 3, {
      he: 'תודה שהצעתם יד. הפעם לא מצאנו מקום שמתאים לכם, ונשמח לשמוע מכם שוב.',
      en: 'Thank you for offering a hand. We did not find the right place for you this time, and would be glad to hear from you again.',
    }),
    { id: 'parted', type: 'end', name: { he: 'נפרדנו יפה', en: 'Parted well' }, position: { x: 6 * STEP, y: 3 * ROW } },
  ],
  edges: [
    { id: 'e1', source: 'applied', target: 'screening' },
    { id: 'e2', source: 'screening', target: 'invited' },
    yes('e3', 'invited', 'interview', "tasks.screening.goesOn == 'yes'"),
    no('e4', 'invited'),
    { id: 'e5', source: 'interview', target: 'suits' },
    yes('e6', 'suits', 'references', "tasks.interview.goesOn == 'yes'"),
    no('e7', 'suits'),
    { id: 'e8', source: 'references', target: 'approval' },
    { id: 'e9', source: 'approval', target: 'approved' },
    yes('e10', 'approved', 'training', "tasks.approval.outcome == 'approved'"),
    no('e11', 'approved'),
    { id: 'e12', source: 'training', target: 'mentor' },
    { id: 'e13', source: 'mentor', target: 'handOver' },
    { id: 'e14', source: 'handOver', target: 'welcome' },
    { id: 'e15', source: 'welcome', target: 'joined' },
    { id: 'e16', source: 'thanks', target: 'parted' },
  ],
  settings: {
    description: {
      he: 'מקורות החיים ועד סוף החפיפה: קריאה, שיחה, ממליצים, אישור, הכשרה ומלווה.',
      en: 'From the CV to the end of the hand-over: reading, a talk, references, approval, training and a mentor.',
    },
  },
};

function gateway(id: string, column: number, name: Words): FlowNode {
  return { id, type: 'exclusiveGateway', name, position: { x: column * STEP, y: ROW } };
}

function letter(id: string, column: number, row: number, text: Words): FlowNode {
  const name = row === 1 ? { he: 'מכתב קבלה', en: 'Words of welcome' } : { he: 'מכתב תודה', en: 'Words of thanks' };
  return { id, type: 'messageInquirer', name, config: { text }, position: { x: column * STEP, y: row * ROW } };
}

function yes(id: string, source: string, target: string, condition: string) {
  return { id, source, target, name: { he: 'כן', en: 'Yes' }, condition };
}

function no(id: string, source: string) {
  return { id, source, target: 'thanks', name: { he: 'לא הפעם', en: 'Not this time' }, default: true };
}
