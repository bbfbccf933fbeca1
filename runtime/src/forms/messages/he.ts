import type { ErrorMessages } from './error-messages.ts';

const count = (number: number, one: string, many: string): string => (number === 1 ? one : `${number} ${many}`);

/** Hebrew messages about answers. They address the reader in the plural, which fits everyone. */
export const he: ErrorMessages = {
  required: (field) => `נא למלא את השדה „${field}”.`,
  requiredChoice: (field) => `נא לבחור תשובה בשאלה „${field}”.`,
  requiredGroup: (field) => `נא למלא את החלק „${field}”.`,
  consent: (field) => `כדי להמשיך יש לסמן „${field}”.`,
  undeclared: (key) => `אין בטופס הזה שאלה בשם „${key}”. יש להשמיט אותה ולשלוח שוב.`,
  type: {
    number: (field) => `בשדה „${field}” צריך מספר, למשל 12 או 3.5.`,
    integer: (field) => `בשדה „${field}” צריך מספר שלם, למשל 12.`,
    boolean: (field) => `בשאלה „${field}” התשובה היא כן או לא.`,
    array: (field) => `בשדה „${field}” צריכה להיות רשימה.`,
    object: (field) => `החלק „${field}” מורכב מכמה שדות; נא למלא אותם אחד אחד.`,
    string: (field) => `בשדה „${field}” צריך טקסט.`,
    other: (field) => `התשובה בשדה „${field}” אינה מהסוג שציפינו לו.`,
  },
  choice: (field) => `נא לבחור אחת מהתשובות שמופיעות תחת „${field}”.`,
  exactly: (field, value) => `בשדה „${field}” התשובה צריכה להיות „${value}”.`,
  format: {
    email: (field) => `הכתובת בשדה „${field}” לא נראית כמו כתובת דוא״ל. היא צריכה להיראות כך: name@example.org`,
    uri: (field) => `בשדה „${field}” צריך כתובת אתר מלאה, למשל https://example.org`,
    date: (field) => `בשדה „${field}” צריך תאריך, למשל 2026-01-31.`,
    time: (field) => `בשדה „${field}” צריכה שעה, למשל 14:30.`,
    'date-time': (field) => `בשדה „${field}” צריכים תאריך ושעה.`,
    phone: (field) => `„${field}” לא נראה כמו מספר טלפון. הוא אמור להיראות כך: 054-123-4567 או +972 54 123 4567.`,
    'israeli-id': (field) => `המספר בשדה „${field}” אינו מספר תעודת זהות: אחת הספרות שגויה. כדאי להשוות לתעודה.`,
    file: (field) => `הקובץ של „${field}” לא הגיע אלינו. אפשר לצרף אותו שוב.`,
    other: (field) => `השדה „${field}” לא כתוב כמו שציפינו. כדאי לבדוק אותו.`,
  },
  pattern: (field) => `השדה „${field}” לא כתוב כמו שציפינו. כדאי לבדוק אותו.`,
  minLength: (field, limit) => `התשובה בשדה „${field}” קצרה מעט: נא לכתוב לפחות ${count(limit, 'תו אחד', 'תווים')}.`,
  maxLength: (field, limit) => `התשובה בשדה „${field}” ארוכה מדי: יש מקום ל־${count(limit, 'תו אחד', 'תווים')}.`,
  minimum: (field, limit) => `בשדה „${field}” צריך מספר שהוא ${limit} או יותר.`,
  maximum: (field, limit) => `בשדה „${field}” צריך מספר שהוא ${limit} או פחות.`,
  exclusiveMinimum: (field, limit) => `בשדה „${field}” צריך מספר גדול מ־${limit}.`,
  exclusiveMaximum: (field, limit) => `בשדה „${field}” צריך מספר קטן מ־${limit}.`,
  multipleOf: (field, step) => `בשדה „${field}” צריך מספר שהוא כפולה של ${step}.`,
  minItems: (field, limit) => `נא להוסיף ל„${field}” לפחות ${count(limit, 'תשובה אחת', 'תשובות')}.`,
  maxItems: (field, limit) => `ב„${field}” אפשר לכל היותר ${count(limit, 'תשובה אחת', 'תשובות')}.`,
  uniqueItems: (field) => `ב„${field}” אותה תשובה מופיעה פעמיים. נא להשאיר אחת מהן.`,
  oneOfThese: (fields) => `נא למלא לפחות אחד מאלה: ${fields.map((field) => `„${field}”`).join(', ')}.`,
  severalMatch: (field) => `התשובות בחלק „${field}” מתאימות ליותר מאפשרות אחת. נא להוסיף פרט שיבהיר לאיזו מהן הכוונה.`,
  noneMatch: (field) => `התשובות בחלק „${field}” לא מתיישבות זו עם זו. כדאי לבדוק אותן.`,
  other: (field) => `כדאי לבדוק את השדה „${field}”.`,
};
