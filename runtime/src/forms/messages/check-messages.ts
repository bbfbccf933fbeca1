import { formLimits } from '../form-limits.ts';

/** What a designer reads about a form that cannot be published. `place` is a JSON Pointer into the form document. */
export interface CheckMessages {
  readonly notAnObject: string;
  readonly title: string;
  readonly tooDeepDocument: string;
  readonly schemaMissing: string;
  readonly rootType: string;
  readonly rootProperties: string;
  readonly tooManyFields: (count: number) => string;
  readonly tooDeep: (place: string) => string;
  readonly tooManyOptions: (place: string, count: number) => string;
  readonly emptyOptions: (place: string) => string;
  readonly subschema: (place: string) => string;
  readonly requiredList: (place: string) => string;
  readonly requiredEmpty: (place: string) => string;
  readonly danglingReference: (place: string, reference: string) => string;
  readonly foreignReference: (place: string, reference: string) => string;
  readonly circularReference: (place: string, reference: string) => string;
  readonly patternText: (place: string) => string;
  readonly patternLong: (place: string, length: number) => string;
  readonly patternSyntax: (place: string, reason: string) => string;
  readonly typeName: (place: string) => string;
  readonly keywordType: (
    place: string,
    expected: 'number' | 'text' | 'list' | 'object' | 'trueOrFalse' | 'count',
  ) => string;
  readonly prototypeKey: (place: string) => string;
  readonly uiSchema: string;
  readonly translations: string;
  readonly translationPlace: (place: string) => string;
  readonly translationText: (place: string) => string;
}

const expectedEn = {
  number: 'a number',
  text: 'a text',
  list: 'a list',
  object: 'an object',
  trueOrFalse: 'true or false',
  count: 'a whole number that is not negative',
};

const expectedHe = {
  number: 'מספר',
  text: 'טקסט',
  list: 'רשימה',
  object: 'אובייקט',
  trueOrFalse: 'true או false',
  count: 'מספר שלם שאינו שלילי',
};

const { maximumFields, maximumNesting, maximumOptions, maximumPatternLength } = formLimits;

/** English messages about forms. */
export const checkEn: CheckMessages = {
  notAnObject: 'Expected a form document, but found something else. Send an object with "title" and "schema".',
  title: 'Expected "title" to be a text or a text per language. Give the form a name.',
  tooDeepDocument: 'The document is nested too deeply to be a form. Flatten it.',
  schemaMissing: 'Expected "schema" to be a JSON Schema object. Add the questions of the form.',
  rootType: 'Expected the schema to describe an object ("type": "object"). Put the questions into its "properties".',
  rootProperties: 'Expected the schema to have "properties". Add at least one question.',
  tooManyFields: (count) => `Expected at most ${maximumFields} fields, but found ${count}. Split the form in two.`,
  tooDeep: (place) => `Expected groups to nest at most ${maximumNesting} deep, but "${place}" lies deeper. Move it up.`,
  tooManyOptions: (place, count) =>
    `Expected at most ${maximumOptions} options at "${place}", but found ${count}. Shorten the list, or ask for a text.`,
  emptyOptions: (place) =>
    `Expected at least one option at "${place}", but found none. Add the options, or remove the list.`,
  subschema: (place) =>
    `Expected a schema (an object, true or false) at "${place}", but found something else. Mend it.`,
  requiredList: (place) =>
    `Expected "${place}" to be a list of different field names, but found something else. Name each required field once.`,
  requiredEmpty: (place) =>
    `Expected "${place}" to name at least one field, but it is empty, which draft-04 forbids. Name the required fields, or remove it.`,
  danglingReference: (place, reference) =>
    `Expected "${reference}" at "${place}" to lead to a part of this schema, but there is none. Define it, or correct the reference.`,
  foreignReference: (place, reference) =>
    `Expected only references within the form, but "${place}" refers to "${reference}". Copy what it refers to into "definitions".`,
  circularReference: (place, reference) =>
    `Expected "${reference}" at "${place}" to lead to questions, but it leads back to itself. Break the circle.`,
  patternText: (place) => `Expected "${place}" to be a text with a regular expression. Write one, or remove it.`,
  patternLong: (place, length) =>
    `Expected the pattern at "${place}" to have at most ${maximumPatternLength} characters, but it has ${length}. Shorten it.`,
  patternSyntax: (place, reason) =>
    `The pattern at "${place}" is not a regular expression that can be used (${reason}). Correct it; look-behind and back references are not available.`,
  typeName: (place) =>
    `Expected "${place}" to be string, number, integer, boolean, object, array or null. Choose one of them.`,
  keywordType: (place, expected) =>
    `Expected "${place}" to be ${expectedEn[expected]}, but found something else. Correct it.`,
  prototypeKey: (place) => `"${place}" has a name that no field may have. Rename it.`,
  uiSchema: 'Expected "uiSchema" to be an object, but found something else. Remove or correct it.',
  translations:
    'Expected "translations" to hold an object per language, but found something else. Remove or correct it.',
  translationPlace: (place) =>
    `Expected "${place}" to lead to a title, a description, a help text or an option. Only texts can be translated.`,
  translationText: (place) => `Expected the translation of "${place}" to be a text. Write one, or remove it.`,
};

/** Hebrew messages about forms. */
export const checkHe: CheckMessages = {
  notAnObject: 'ציפינו למסמך של טופס ומצאנו משהו אחר. יש לשלוח אובייקט עם "title" ו־"schema".',
  title: '"title" צריך להיות טקסט, או טקסט לכל שפה. נא לתת לטופס שם.',
  tooDeepDocument: 'המסמך מקונן עמוק מדי בשביל טופס. יש לשטח אותו.',
  schemaMissing: '"schema" צריך להיות אובייקט של JSON Schema. יש להוסיף את שאלות הטופס.',
  rootType: 'הסכמה צריכה לתאר אובייקט ("type": "object"). יש לשים את השאלות ב־"properties".',
  rootProperties: 'בסכמה צריך להיות "properties". יש להוסיף לפחות שאלה אחת.',
  tooManyFields: (count) => `בטופס יכולים להיות עד ${maximumFields} שדות, ויש בו ${count}. כדאי לחלק אותו לשניים.`,
  tooDeep: (place) => `אפשר לקנן קבוצות עד עומק ${maximumNesting}, ו־"${place}" עמוק יותר. יש להעלות אותו למעלה.`,
  tooManyOptions: (place, count) =>
    `ב־"${place}" יכולות להיות עד ${maximumOptions} אפשרויות, ויש ${count}. כדאי לקצר את הרשימה או לבקש טקסט.`,
  emptyOptions: (place) =>
    `ב־"${place}" צריכה להיות לפחות אפשרות אחת, ואין אף אחת. יש להוסיף אפשרויות או להסיר את הרשימה.`,
  subschema: (place) => `ב־"${place}" צריכה להיות סכמה (אובייקט, true או false) ומצאנו משהו אחר. יש לתקן.`,
  requiredList: (place) => `"${place}" צריך להיות רשימה של שמות שדות שונים. יש לרשום כל שדה חובה פעם אחת.`,
  requiredEmpty: (place) => `"${place}" ריק, ו־draft-04 לא מתיר זאת. יש לרשום את שדות החובה או להסיר אותו.`,
  danglingReference: (place, reference) =>
    `ההפניה "${reference}" ב־"${place}" לא מובילה לשום מקום בסכמה. יש להגדיר את היעד או לתקן את ההפניה.`,
  foreignReference: (place, reference) =>
    `מותרות רק הפניות בתוך הטופס, ו־"${place}" מפנה אל "${reference}". יש להעתיק את היעד אל "definitions".`,
  circularReference: (place, reference) =>
    `ההפניה "${reference}" ב־"${place}" מובילה בחזרה אל עצמה. יש לשבור את המעגל.`,
  patternText: (place) => `"${place}" צריך להיות טקסט של ביטוי רגולרי. יש לכתוב אחד או להסיר אותו.`,
  patternLong: (place, length) =>
    `התבנית ב־"${place}" יכולה להיות באורך עד ${maximumPatternLength} תווים, ואורכה ${length}. יש לקצר אותה.`,
  patternSyntax: (place, reason) =>
    `אי אפשר להשתמש בביטוי הרגולרי ב־"${place}" (${reason}). יש לתקן אותו; אין תמיכה במבט לאחור ובהפניות לאחור.`,
  typeName: (place) =>
    `"${place}" צריך להיות string, number, integer, boolean, object, array או null. יש לבחור אחד מהם.`,
  keywordType: (place, expected) => `"${place}" צריך להיות ${expectedHe[expected]}. יש לתקן.`,
  prototypeKey: (place) => `ל־"${place}" יש שם שאסור לתת לשדה. יש לשנות אותו.`,
  uiSchema: '"uiSchema" צריך להיות אובייקט. יש להסיר אותו או לתקן.',
  translations: 'ב־"translations" צריך להיות אובייקט לכל שפה. יש להסיר אותו או לתקן.',
  translationPlace: (place) => `"${place}" צריך להוביל לכותרת, לתיאור, לטקסט עזרה או לאפשרות. רק טקסטים אפשר לתרגם.`,
  translationText: (place) => `התרגום של "${place}" צריך להיות טקסט. יש לכתוב אותו או להסיר.`,
};
