import type { ScenarioMessages, Words } from './scenario-messages.ts';

const ANEW = 'כדאי לבדוק מה מוביל לשם, או להקליט את התרחיש מחדש.';
const notThere = (what: string) => (words: Words) => `בשלב '${words.node}' ${what}, אבל ${words.standing}. ${ANEW}`;
const times = (count = '') => (count === '1' ? 'פעם אחת' : count === '2' ? 'פעמיים' : `${count} פעמים`);

export const hebrewScenarioMessages: ScenarioMessages = {
  breaks: {
    'node.unknown': ({ node }) =>
      `השלב '${node}' כבר אינו בתהליך. אפשר להסיר את הצעד הזה מהתרחיש, או להקליט אותו מחדש.`,
    'case.not-running': ({ node, standing }) =>
      node === undefined
        ? `התיק היה אמור להיות פתוח, אבל ${standing}. אפשר להסיר את הצעד הזה מהתרחיש, או להקליט אותו מחדש.`
        : `התהליך שהשלב '${node}' מפעיל היה אמור להיות פתוח, אבל ${standing}. ${ANEW}`,
    'answers.unfit': ({ node, reason }) =>
      `הטופס של השלב '${node}' אינו מקבל את התשובות האלה: ${reason} אפשר לשנות אותן, או את הטופס.`,
    'task.not-open': notThere('הייתה אמורה לחכות משימה'),
    'request.not-open': notThere('הייתה אמורה לחכות פנייה למערכת אחרת'),
    'timer.not-set': notThere('היה אמור לפעול שעון'),
    'wait.not-open': notThere('התיק היה אמור לחכות'),
    'incident.not-open': notThere('הייתה אמורה להיות תקלה'),
    'incident.not-possible': ({ node }) =>
      `אי אפשר לפתור בדרך הזאת את התקלה בשלב '${node}'. צריך לבחור אחת מהדרכים שמוצעות שם.`,
    'incident.edge-needed': ({ node }) => `צריך לומר באיזה חץ ממשיכים מהשלב '${node}', ואין חץ כזה שיוצא ממנו.`,
    'message.not-awaited': ({ message, standing }) =>
      `להודעה '${message}' היו אמורים לחכות, אבל ${standing}. אפשר לשלוח אותה אחר כך, או להקליט את התרחיש מחדש.`,
    'message.too-many': ({ message }) =>
      `נשמרו כבר יותר מדי הודעות '${message}' שאיש אינו לוקח. כדאי לבדוק למה לא מחכים להן.`,
    'approval.voted-already': ({ by, node }) =>
      `בשלב '${node}' כל אדם מחליט פעם אחת, ו-${by} כבר החליט/ה. צריך שמישהו אחר יחליט.`,
    'approval.by-author': ({ by, node }) =>
      `בשלב '${node}' צריך להחליט מישהו שלא פתח את התיק, ו-${by} פתח/ה אותו. צריך שמישהו אחר יחליט.`,
    'move.rejected': ({ reason }) => `הצעד הזה לא התקבל: ${reason}`,
    'clock.too-far': () => 'השעון אינו יכול לעבור את שנת 3000. צריך לתת לפחות זמן לעבור.',
    'run.too-long': () =>
      'ההרצה לא הגיעה למנוחה: קרו בה יותר דברים משהרצה אחת יכולה להכיל. כדאי לחפש שלבים שחוזרים זה אל זה, או לתת לפחות זמן לעבור.',
    'path.missed': ({ node, expected }) => `לשלב '${node}' היו אמורים להגיע ${times(expected)}, אבל לא הגיעו אליו.`,
    'path.extra': ({ node, found }) => `לשלב '${node}' לא היו אמורים להגיע, אבל הגיעו אליו ${times(found)}.`,
    'path.times': ({ node, expected, found }) =>
      `לשלב '${node}' היו אמורים להגיע ${times(expected)}, אבל הגיעו אליו ${times(found)}.`,
    'wait.missed': ({ node }) => `בסוף התיק היה אמור לחכות בשלב '${node}', אבל הוא אינו מחכה שם.`,
    'wait.extra': ({ node }) => `בסוף התיק לא היה אמור לחכות בשלב '${node}', אבל הוא מחכה שם.`,
    'wait.times': ({ node, expected, found }) =>
      `בסוף היו אמורים לחכות בשלב '${node}' ${expected} ענפים, אבל מחכים שם ${found}.`,
    'incident.missed': ({ node, what }) => `בשלב '${node}' הייתה אמורה להיות תקלה (${what}), אבל אין שם תקלה.`,
    'incident.extra': ({ node, what }) => `בשלב '${node}' לא הייתה אמורה להיות תקלה, אבל יש שם תקלה (${what}).`,
    'incident.times': ({ node, what, expected, found }) =>
      `בשלב '${node}' היו אמורות להיות ${expected} תקלות (${what}), אבל יש ${found}.`,
    'sent.missed': ({ node, what }) => `מהשלב '${node}' הייתה אמורה לצאת ${what}, אבל היא לא יצאה.`,
    'sent.extra': ({ node, what, found }) =>
      `מהשלב '${node}' לא הייתה אמורה לצאת ${what}, אבל היא יצאה ${times(found)}.`,
    'sent.times': ({ node, what, expected, found }) =>
      `מהשלב '${node}' הייתה אמורה לצאת ${what} ${times(expected)}, אבל היא יצאה ${times(found)}.`,
    'end.differs': ({ expected, found }) => `בסוף התיק היה אמור להיות ${expected}, אבל הוא ${found}.`,
  },
  waitsAt: (names) =>
    names.length === 0 ? 'דבר אינו מחכה שם' : `התיק מחכה בשלב ${names.map((name) => `'${name}'`).join(', ')}`,
  ended: { completed: 'התיק כבר הסתיים', cancelled: 'התיק כבר בוטל' },
  neverStarted: 'הוא לא הופעל',
  sent: {
    task: 'משימה',
    post: 'הודעה בפיד',
    message: 'הודעה לפונה',
    notification: 'התראה לצוות',
    request: 'פנייה למערכת אחרת',
    call: 'הפעלה של תהליך אחר',
  },
  status: {
    running: 'פתוח',
    completed: 'סגור',
    cancelled: 'מבוטל',
    incident: 'תקוע בתקלה',
  },
  withError: (status, code) => `${status} עם השגיאה '${code}'`,
};
