import type { ProblemKind, Words } from './problem-kind.ts';

/** Hidden and missing give the same answer, so that nobody learns from it what they may not see. */
function notFound(en: string, he: string) {
  return {
    status: 404,
    title: { en: `There is no such ${en}`, he },
    detail: {
      en: `Expected a ${en} that exists and that you may see, but found none. Check the address, or go back to the list.`,
      he: `${he}, או שאין לך גישה. כדאי לבדוק את הכתובת או לחזור לרשימה.`,
    },
  } as const;
}

function conflict(title: Words, detail: Words) {
  return { status: 409, title, detail } as const;
}

function invalid(title: Words, detail: Words) {
  return { status: 422, title, detail } as const;
}

const keyTaken = conflict(
  { en: 'This key is taken', he: 'המפתח הזה כבר תפוס' },
  {
    en: "Expected a new key, but '{key}' exists already. Choose another.",
    he: 'המפתח "{key}" כבר קיים. יש לבחור אחר.',
  },
);

const changedMeanwhile = {
  status: 412,
  title: { en: 'Somebody else has changed it meanwhile', he: 'מישהו אחר שינה את זה בינתיים' },
  detail: {
    en: 'Expected the draft as it was when it was read, but it has been changed since. Read it again, then repeat the change.',
    he: 'הטיוטה השתנתה מאז שנקראה. צריך לקרוא אותה שוב ולחזור על השינוי.',
  },
} as const;

/** What can be wrong with the things that requests are about: one line for each way, the noun first. */
export const resourceProblems = {
  'form.not-found': notFound('form', 'הטופס אינו קיים'),
  'form.key-taken': keyTaken,
  'form.changed-meanwhile': changedMeanwhile,
  'form.invalid': invalid(
    { en: 'The form cannot be published as it is', he: 'אי אפשר לפרסם את הטופס כפי שהוא' },
    {
      en: "Expected a form that can be filled in, but found mistakes. See 'errors' for each place.",
      he: 'נמצאו בטופס טעויות. הפירוט נמצא ב־errors.',
    },
  ),
  'form.breaks-flows': conflict(
    { en: 'Published flows need what the form no longer asks', he: 'תהליכים שפורסמו צריכים שאלות שהוסרו מהטופס' },
    {
      en: "Expected every published flow to fit the new version of the form, but some do not. See 'problems'; change those flows first, or put the fields back.",
      he: 'יש תהליכים שפורסמו ואינם מתאימים לגרסה החדשה של הטופס. הפירוט נמצא ב־problems: יש לשנות קודם את התהליכים, או להחזיר את השדות.',
    },
  ),
  'flow.form-taken': conflict(
    { en: 'Another flow handles this form', he: 'תהליך אחר כבר מטפל בטופס הזה' },
    {
      en: "Expected form '{form}' to be free, but another published flow takes its submissions. Unpublish that flow first, or start with another form.",
      he: 'תהליך אחר שפורסם כבר מקבל את הטופס "{form}". יש להוציא אותו משימוש קודם, או להתחיל מטופס אחר.',
    },
  ),
  'flow.not-found': notFound('flow', 'התהליך אינו קיים'),
  'flow.key-taken': keyTaken,
  'flow.no-previous-version': {
    status: 409,
    title: { en: 'There is no version before this one', he: 'אין גרסה קודמת' },
    detail: {
      en: 'Expected a version by which the groups go on that are not ready, but none was published. Publish this one for everybody.',
      he: 'עוד לא פורסמה גרסה שהקבוצות שאינן מוכנות יכולות להמשיך לפיה. אפשר לפרסם לכולם.',
    },
  },
  'flow.begins-otherwise': {
    status: 409,
    title: { en: 'This version begins otherwise than the one before', he: 'הגרסה הזאת מתחילה אחרת מהקודמת' },
    detail: {
      en: 'Expected both versions to begin the same way, since one form leads to both, but they do not. Publish it for everybody, or let it begin as before.',
      he: 'טופס אחד מוביל לשתי הגרסאות, ולכן הן צריכות להתחיל אותו דבר. אפשר לפרסם לכולם, או להחזיר את ההתחלה למה שהייתה.',
    },
  },
  'flow.changed-meanwhile': changedMeanwhile,
  'flow.edited-by-another': conflict(
    { en: 'Somebody else is editing this flow', he: 'מישהו אחר עורך את התהליך הזה' },
    {
      en: 'Expected nobody else to be editing this flow, but {name} is. Ask {name} to hand over, then repeat the change.',
      he: 'את התהליך הזה עורכים עכשיו במקום אחר: {name}. אפשר לבקש להעביר את העריכה, ואז לחזור על השינוי.',
    },
  ),
  'flow.tab-unnamed': {
    status: 400,
    title: { en: 'The tab that edits has no name', he: 'אין שם ללשונית העריכה' },
    detail: {
      en: "Expected the header 'Nativ-Editor' to name the tab that edits, with 8 to 64 letters and digits that nobody else uses. Make one up, and send it with each request.",
      he: 'הכותרת Nativ-Editor צריכה לתת שם ללשונית העריכה: 8 עד 64 אותיות וספרות שאיש אחר אינו משתמש בהן.',
    },
  },
  'flow.invalid': invalid(
    { en: 'The flow cannot be published as it is', he: 'אי אפשר לפרסם את התהליך כפי שהוא' },
    {
      en: "Expected a flow that can run to its end, but found mistakes. See 'problems' for each node.",
      he: 'נמצאו בתהליך טעויות. הפירוט נמצא ב־problems.',
    },
  ),
  'flow.scenarios-broken': invalid(
    { en: 'Scenarios of the flow are broken', he: 'יש תרחישים של התהליך שנשברו' },
    {
      en: "Expected every scenario to come to what it says, but these do not: {scenarios}. See 'scenarios' for where each broke. Mend the flow, or accept what was found; to publish nevertheless, send 'acceptBrokenScenarios': true.",
      he: 'התרחישים האלה אינם מגיעים למה שכתוב בהם: {scenarios}. הפירוט נמצא ב־scenarios. אפשר לתקן את התהליך, או לאשר את מה שנמצא; כדי לפרסם בכל זאת שולחים acceptBrokenScenarios: true.',
    },
  ),
  'flow.scenarios-full': conflict(
    { en: 'The flow keeps as many scenarios as it can', he: 'אין לתהליך מקום לעוד תרחישים' },
    {
      en: 'Expected at most 200 scenarios of 16 MB together, but this would be more. Remove one that you no longer need.',
      he: 'לתהליך יכולים להיות לכל היותר 200 תרחישים, ויחד 16 מגה־בייט. אפשר להסיר תרחיש שכבר אינו נחוץ.',
    },
  ),
  'flow.no-proof': notFound('proof of a version', 'אין לגרסה הזאת תוצאות של תרחישים'),
  'scenario.not-found': notFound('scenario', 'התרחיש אינו קיים'),
  'submission.not-found': notFound('submission', 'הטופס שנשלח אינו קיים'),
  'submission.invalid': invalid(
    { en: 'Some answers need another look', he: 'יש תשובות שכדאי לבדוק שוב' },
    {
      en: "Expected answers that fit the form, but some do not. See 'errors' for each field.",
      he: 'חלק מהתשובות אינן מתאימות לטופס. הפירוט נמצא ב־errors.',
    },
  ),
  'receipt.not-found': notFound('receipt', 'הקוד האישי אינו קיים'),
  'task.not-found': notFound('task', 'המשימה אינה קיימת'),
  'task.already-completed': conflict(
    { en: 'The task is done already', he: 'המשימה כבר הושלמה' },
    {
      en: "Expected task '{title}' to be open, but it is {status}. Reload the list.",
      he: 'המשימה "{title}" כבר אינה פתוחה. כדאי לרענן את הרשימה.',
    },
  ),
  'task.already-claimed': conflict(
    { en: 'Somebody else has taken the task', he: 'מישהו אחר כבר לקח את המשימה' },
    {
      en: "Expected task '{title}' to be free, but somebody else has taken it. Reload the list.",
      he: 'המשימה "{title}" כבר נלקחה. כדאי לרענן את הרשימה.',
    },
  ),
  'instance.not-found': notFound('case', 'התיק אינו קיים'),
  'instance.already-ended': conflict(
    { en: 'The case has ended already', he: 'התיק כבר הסתיים' },
    {
      en: 'Expected a case that is under way, but it has ended. Reload the list.',
      he: 'התיק כבר הסתיים. כדאי לרענן את הרשימה.',
    },
  ),
  'group.not-found': notFound('group', 'הקבוצה אינה קיימת'),
  // The same bytes for a key that is taken in sight, taken out of sight, and reserved: it does not say that a group is there.
  'group.key-taken': conflict(
    { en: 'This key cannot be used', he: 'אי אפשר להשתמש במפתח הזה' },
    {
      en: 'Expected a key that is free, but this one is in use or reserved. Choose another.',
      he: 'המפתח הזה תפוס או שמור למערכת. יש לבחור אחר.',
    },
  ),
  'post.not-found': notFound('post', 'הפוסט אינו קיים'),
  'user.not-found': notFound('person', 'לא נמצא אדם כזה'),
  'member.already-there': conflict(
    { en: 'This person is a member already', he: 'האדם הזה כבר חבר בקבוצה' },
    {
      en: 'Expected somebody who is not in the group yet, but this person is. Nothing was changed.',
      he: 'האדם הזה כבר חבר בקבוצה. דבר לא השתנה.',
    },
  ),
  'idempotency.key-malformed': {
    status: 400,
    title: { en: 'The Idempotency-Key is not readable', he: 'לא הצלחנו לקרוא את Idempotency-Key' },
    detail: {
      en: 'Expected an Idempotency-Key of 1 to 200 visible ASCII characters, but found another. Use a UUID, for instance.',
      he: 'ציפינו ל־Idempotency-Key של 1 עד 200 תווי ASCII גלויים. אפשר להשתמש למשל ב־UUID.',
    },
  },
  'idempotency.key-reused': invalid(
    { en: 'This key belongs to another request', he: 'המפתח הזה שייך לבקשה אחרת' },
    {
      en: 'Expected a repeat of the first request with this Idempotency-Key, but the content differs. Use a new key for new content.',
      he: 'התוכן שונה מהבקשה הראשונה עם אותו Idempotency-Key. לתוכן חדש דרוש מפתח חדש.',
    },
  ),
} as const satisfies Readonly<Record<string, ProblemKind>>;
