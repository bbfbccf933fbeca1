import type { ProblemKind } from './problem-kind.ts';

/** What can stand in the way of those who teach and those who learn. */
export const lessonProblems = {
  'lesson.not-found': {
    status: 404,
    title: { en: 'Lesson not found', he: 'השיעור לא נמצא' },
    detail: {
      en: 'Expected a lesson that you may take, but found none at this address. Go back to the list of lessons.',
      he: 'לא מצאנו שיעור בכתובת הזאת. כדאי לחזור לרשימת השיעורים.',
    },
  },
  'lesson.not-here': {
    status: 404,
    title: { en: 'No lesson is taken here', he: 'כאן לא לומדים שיעור' },
    detail: {
      en: 'Expected a practice room in which a lesson is taken, but this is none. Open the lesson from the list.',
      he: 'לומדים שיעור בחדר תרגול שנפתח בשבילו. אפשר לפתוח את השיעור מהרשימה.',
    },
  },
  'lesson.not-yours': {
    status: 403,
    title: { en: 'This lesson is somebody else’s', he: 'השיעור הזה לא שלך' },
    detail: {
      en: 'Expected whoever began the lesson to end it, but you joined them. Let them press the button when they are ready.',
      he: 'את השיעור מסיימים רק מי שהתחילו אותו. אפשר לעזור, והכפתור נשאר שלהם.',
    },
  },
  'lesson.no-such-case': {
    status: 404,
    title: { en: 'There is no such case to teach', he: 'אין פנייה כזאת ללמד ממנה' },
    detail: {
      en: 'Expected a case in a practice room of yours, but found none. Do one in practice first.',
      he: 'שיעור מכינים מפנייה בחדר תרגול שלכם. כדאי קודם לטפל בפנייה בתרגול.',
    },
  },
  'lesson.key-taken': {
    status: 409,
    title: { en: 'The key is taken', he: 'המפתח תפוס' },
    detail: {
      en: 'Expected a key that no lesson has yet, but another one has it. Choose another.',
      he: 'לשיעור אחר כבר יש מפתח כזה. יש לבחור מפתח אחר.',
    },
  },
  'lesson.not-to-be-taught': {
    status: 422,
    title: { en: 'This case does not make a lesson', he: 'מהפנייה הזאת אי אפשר להכין שיעור' },
    detail: {
      en: 'Expected a case that went its way to the end in one flow, but this one called another flow, was moved to another version, was mended or was cancelled. Do the case again without that.',
      he: 'שיעור מכינים מפנייה שעברה כסדרה בתהליך אחד. הפנייה הזאת נכנסה לתהליך נוסף, הועברה לגרסה אחרת, תוקנה או בוטלה. כדאי לטפל בפנייה חדשה בלי אלה.',
    },
  },
  'lesson.nothing-done': {
    status: 422,
    title: { en: 'You have done nothing in this case', he: 'עוד לא עשיתם דבר בפנייה הזאת' },
    detail: {
      en: 'Expected at least one step that you did yourself, but found none. Do a step, then make the lesson.',
      he: 'בשיעור צריך להיות לפחות שלב אחד שעשיתם בעצמכם. עשו שלב, ואז הכינו את השיעור.',
    },
  },
  'lesson.changed-meanwhile': {
    status: 409,
    title: { en: 'Somebody else has changed the lesson', he: 'מישהו אחר שינה את השיעור' },
    detail: {
      en: 'Expected the lesson as you opened it, but it has changed since. Reload it, then change it again.',
      he: 'השיעור השתנה מאז שפתחתם אותו. יש לרענן ולשנות שוב.',
    },
  },
  'lesson.does-not-fit': {
    status: 409,
    title: { en: 'The lesson no longer fits its flow', he: 'השיעור כבר לא מתאים לתהליך' },
    detail: {
      en: 'Expected a lesson that can be followed in the published flow, but the flow has changed or is out of use. Whoever leads training can take the changes over.',
      he: 'התהליך השתנה או יצא משימוש, ולכן אי אפשר ללכת לפי השיעור. מי שמובילים את ההדרכה יכולים לעדכן אותו.',
    },
  },
  'lesson.nothing-to-do': {
    status: 422,
    title: { en: 'There is nothing to do in this lesson', he: 'אין מה לעשות בשיעור הזה' },
    detail: {
      en: "Expected at least one step of the learner's that is shown, but all are hidden or done by others. Show one.",
      he: 'צריך להיות לפחות שלב אחד גלוי שעושה מי שלומד. כרגע כולם מוסתרים או נעשים בידי אחרים.',
    },
  },
  'lesson.no-attempt-left': {
    status: 409,
    title: { en: 'No attempt is left', he: 'לא נשארו ניסיונות' },
    detail: {
      en: 'Expected an attempt that is left, but all have been used. Practise as often as you like, and talk to whoever leads training.',
      he: 'כל הניסיונות של המבחן הקצר נוצלו. אפשר להמשיך לתרגל בלי הגבלה, ולדבר עם מי שמובילים את ההדרכה.',
    },
  },
  'lesson.too-many-rooms': {
    status: 409,
    title: { en: 'You have many practice rooms open', he: 'יש לכם הרבה חדרי תרגול פתוחים' },
    detail: {
      en: 'Expected room for one more practice room, but you have as many as there may be. Close one that you no longer need.',
      he: 'פתחתם כבר את כל חדרי התרגול שאפשר. סגרו חדר שאין בו עוד צורך.',
    },
  },
  'lesson.media-not-found': {
    status: 404,
    title: { en: 'The lesson has no such picture', he: 'אין בשיעור תמונה כזאת' },
    detail: {
      en: 'Expected a picture or a video of the lesson, but found none at this address. Reload the lesson.',
      he: 'לא מצאנו בשיעור תמונה או סרטון בכתובת הזאת. כדאי לרענן את השיעור.',
    },
  },
  'lesson.media-unknown': {
    status: 415,
    title: { en: 'This is no picture or video that a lesson shows', he: 'זו לא תמונה או סרטון ששיעור יודע להציג' },
    detail: {
      en: 'Expected a PNG, JPEG, WebP or GIF picture, or an MP4 or WebM video, but found something else. Save it as one of these.',
      he: 'אפשר להוסיף תמונה מסוג PNG, JPEG, WebP או GIF, או סרטון מסוג MP4 או WebM. יש לשמור את הקובץ באחד מאלה.',
    },
  },
  'lesson.media-too-large': {
    status: 413,
    title: { en: 'The file is too large', he: 'הקובץ גדול מדי' },
    detail: {
      en: 'Expected 16 MB at most, but the file is larger. A minute of video, or a smaller picture, will do.',
      he: 'הקובץ גדול מ־16 מגה. דקה של סרטון או תמונה קטנה יותר יספיקו.',
    },
  },
  'lesson.media-full': {
    status: 409,
    title: { en: 'The lesson has as many pictures as it may', he: 'בשיעור כבר יש כל התמונות שאפשר' },
    detail: {
      en: 'Expected at most 60 pictures and videos, but the lesson has them already. Take some out of its steps first.',
      he: 'בשיעור יש כבר 60 תמונות וסרטונים. יש להסיר כמה מהשלבים קודם.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
