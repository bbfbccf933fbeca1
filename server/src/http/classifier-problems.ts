import type { ProblemKind } from './problem-kind.ts';

/** What can stand in the way of classifiers and of what they learn. */
export const classifierProblems = {
  'classifier.not-found': {
    status: 404,
    title: { en: 'There is no such classifier', he: 'המסווג אינו קיים' },
    detail: {
      en: 'Expected a classifier that exists, but found none. Check the address, or go back to the list.',
      he: 'לא מצאנו מסווג כזה. כדאי לבדוק את הכתובת או לחזור לרשימה.',
    },
  },
  'classifier.key-taken': {
    status: 409,
    title: { en: 'This key is taken', he: 'המפתח הזה כבר תפוס' },
    detail: {
      en: "Expected a new key, but there is a classifier '{key}' already. Choose another.",
      he: 'כבר יש מסווג בשם „{key}”. יש לבחור שם אחר.',
    },
  },
  'classifier.in-use': {
    status: 409,
    title: { en: 'A flow asks this classifier', he: 'תהליך משתמש במסווג הזה' },
    detail: {
      en: "Expected no flow in use to ask the classifier, but '{flow}' does. Publish that flow without it first.",
      he: 'התהליך „{flow}” משתמש במסווג הזה. קודם צריך לפרסם את התהליך בלעדיו.',
    },
  },
  'classifier.label-repeated': {
    status: 422,
    title: { en: 'A label stands there twice', he: 'תווית מופיעה פעמיים' },
    detail: {
      en: "Expected each label once, but '{label}' stands there more than once. Remove one, or give it another key.",
      he: 'התווית „{label}” מופיעה יותר מפעם אחת. יש להסיר אחת מהן, או לתת לה מפתח אחר.',
    },
  },
  'classifier.server-missing': {
    status: 422,
    title: { en: 'The model server is not set', he: 'שרת המודלים לא הוגדר' },
    detail: {
      en: "Expected a connector, a path and the name of a model, since answers are to come from a model server, but found none. Set them with 'server'.",
      he: 'כדי שהתשובות יגיעו משרת מודלים צריך לבחור חיבור, נתיב ושם של מודל.',
    },
  },
  'classifier.no-model': {
    status: 409,
    title: { en: 'It has not learned yet', he: 'עוד לא נלמד כאן דבר' },
    detail: {
      en: 'Expected a model to ask, but this classifier has none that can be read. Add examples and let it learn.',
      he: 'למסווג הזה אין עדיין מודל שאפשר לשאול. כדאי להוסיף דוגמאות וללמד אותו.',
    },
  },
  'example.not-found': {
    status: 404,
    title: { en: 'There is no such example', he: 'הדוגמה אינה קיימת' },
    detail: {
      en: 'Expected an example that you may see, but found none. Reload the list; somebody may have removed it.',
      he: 'לא מצאנו דוגמה כזו. אולי מישהו כבר הסיר אותה; כדאי לרענן את הרשימה.',
    },
  },
  'example.unknown-label': {
    status: 422,
    title: { en: 'There is no such label', he: 'אין תווית כזו' },
    detail: {
      en: "Expected a label of this classifier, but found '{label}'. Choose one of its labels, or add this one first.",
      he: 'למסווג הזה אין תווית „{label}”. אפשר לבחור תווית אחרת, או להוסיף אותה קודם.',
    },
  },
  'example.without-words': {
    status: 422,
    title: { en: 'There is nothing to learn from', he: 'אין כאן ממה ללמוד' },
    detail: {
      en: 'Expected a text with at least one word, but found none. Write what somebody would write.',
      he: 'בדוגמה צריכה להיות לפחות מילה אחת. כדאי לכתוב מה שמישהו היה כותב בפנייה.',
    },
  },
  'example.repeated': {
    status: 409,
    title: { en: 'This example is there already', he: 'הדוגמה הזאת כבר קיימת' },
    detail: {
      en: 'Expected a new example, but the same text stands under this label already. Nothing was changed.',
      he: 'אותו טקסט כבר רשום תחת התווית הזאת. דבר לא השתנה.',
    },
  },
  'example.of-a-case': {
    status: 409,
    title: { en: 'This text is somebody else’s', he: 'הטקסט הזה נכתב בפנייה' },
    detail: {
      en: 'Expected an example that was typed or imported, but this one was taken from an inquiry, whose words stay as they are. Change its label, or reject it.',
      he: 'הדוגמה נלקחה מפנייה, והמילים שלה נשארות כפי שנכתבו. אפשר לשנות את התווית או לדחות את הדוגמה.',
    },
  },
  'example.too-many': {
    status: 409,
    title: { en: 'There are as many examples as it can hold', he: 'המסווג מלא בדוגמאות' },
    detail: {
      en: 'Expected at most {most} examples, but with these there would be more. Remove some of the most frequent label first.',
      he: 'מסווג יכול להחזיק עד {most} דוגמאות. כדאי להסיר קודם כמה מן התווית הנפוצה ביותר.',
    },
  },
  'example-import.refused': {
    status: 422,
    title: { en: 'The table cannot be imported', he: 'אי אפשר לייבא את הטבלה' },
    detail: {
      en: 'Expected a table with a column of texts and one of labels, but it is not so. Ask for a preview, which says what is wrong.',
      he: 'צריכה להיות טבלה עם עמודת טקסטים ועמודת תוויות. התצוגה המקדימה אומרת מה חסר.',
    },
  },
  'training.not-found': {
    status: 404,
    title: { en: 'It has never learned', he: 'עוד לא הייתה כאן למידה' },
    detail: {
      en: 'Expected a learning of this classifier, but there was none yet. Start one.',
      he: 'המסווג הזה עוד לא למד. אפשר להתחיל למידה.',
    },
  },
  'training.under-way': {
    status: 409,
    title: { en: 'It is learning already', he: 'למידה כבר מתקיימת' },
    detail: {
      en: 'Expected no learning to be under way, but {name} started one. Wait for it to end, or stop it.',
      he: 'למידה שהופעלה על ידי {name} כבר מתקיימת. אפשר לחכות שתסתיים, או לעצור אותה.',
    },
  },
  'training.too-few-labels': {
    status: 422,
    title: { en: 'There is too little to learn from', he: 'אין עדיין ממה ללמוד' },
    detail: {
      en: 'Expected examples or words of at least two labels, but found them of fewer. Add a handful for each label first.',
      he: 'כדי ללמוד צריך דוגמאות או מילים לשתי תוויות לפחות. כדאי להוסיף קודם כמה לכל תווית.',
    },
  },
  'model.not-found': {
    status: 404,
    title: { en: 'There is no such model', he: 'המודל אינו קיים' },
    detail: {
      en: 'Expected a model of this classifier with that number, but found none. Go back to the list of its models.',
      he: 'לא מצאנו מודל במספר הזה. כדאי לחזור לרשימת המודלים.',
    },
  },
  'model.damaged': {
    status: 409,
    title: { en: 'This model is damaged', he: 'המודל הזה פגום' },
    detail: {
      en: 'Expected what was learned to be read back as it was written, but it is damaged or of another release. Publish another model, or let the classifier learn again.',
      he: 'מה שנלמד במודל הזה אינו נקרא עוד: הוא פגום, או נכתב בגרסה אחרת. אפשר לפרסם מודל אחר או ללמד שוב.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
