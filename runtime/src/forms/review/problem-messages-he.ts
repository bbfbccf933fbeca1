import type { FormProblemMessages } from './problem-codes.ts';

const meant = (suggestion: string | undefined, otherwise: string): string =>
  suggestion === undefined ? otherwise : `אולי הכוונה ל־'${suggestion}'?`;

/** Hebrew sentences about forms. */
export const formProblemsHe: FormProblemMessages = {
  problem: {
    'form.invalid': ({ message = '' }) => message,
    'form.at-risk-drafts': () =>
      'טופס לאנשים בסיכון לא ישאיר דבר במכשיר שלהם, אבל הטופס הזה שומר בו טיוטות. כדאי לכבות את הטיוטות.',
    'form.at-risk-prefill': () => 'טופס לאנשים בסיכון לא לוקח דבר מהכתובת שלו, ולכן למילוי מראש אין כאן השפעה.',
    'page.duplicate-id': ({ id }) => `לשני עמודים יש אותו מזהה '${id}', ואי אפשר לדעת לאיזה מהם כלל מתכוון.`,
    'page.unknown-question': ({ page, name, suggestion }) =>
      `בעמוד '${page}' רשומה שאלה '${name}' שאין בטופס. ${meant(suggestion, 'כדאי להוריד אותה מהעמוד.')}`,
    'page.question-twice': ({ page, question }) =>
      `השאלה „${question}” מופיעה בעמוד '${page}' וגם בעמוד שלפניו. אפשר לשאול אותה רק פעם אחת.`,
    'page.empty': ({ page }) => `אין דבר בעמוד '${page}', ולכן איש לא יראה אותו.`,
    'page.unreachable': ({ page }) =>
      `אי אפשר להגיע לעמוד '${page}': לפניו הטופס תמיד נגמר או מדלג עליו. כדאי לתקן את הכללים של העמודים הקודמים.`,
    'rule.duplicate-id': ({ id }) => `לשני כללים יש אותו מזהה '${id}'. לכל כלל צריך מזהה משלו.`,
    'rule.unknown-question': ({ rule, path, suggestion }) =>
      `${rule} עוסק בשאלה '${path}' שאין בטופס. ${meant(suggestion, 'כדאי לבחור אחרת, או להוציא אותה מהכלל.')}`,
    'rule.not-a-question': ({ rule, path }) =>
      `${rule} עוסק ב־'${path}', שהוא שורה שלמה ולא שאלה. אפשר לבחור את הרשימה או שאלה שבתוכה.`,
    'rule.unknown-page': ({ rule, page, suggestion }) =>
      `${rule} מזכיר עמוד '${page}' שאין בטופס. ${meant(suggestion, 'כדאי לבחור עמוד אחר.')}`,
    'rule.backwards': ({ rule, page, after }) =>
      `${rule} מוביל מעמוד '${after}' אל '${page}', שאינו בא אחריו. בטופס הולכים רק קדימה.`,
    'rule.never-fires': ({ rule }) =>
      `התנאי של ${rule} לא יכול להתקיים, לא משנה מה עונים. כדאי לתקן אותו או להסיר את הכלל.`,
    'rule.cycle': ({ chain }) =>
      `השאלות האלה תלויות זו בזו במעגל, והטופס לא יכול להתייצב: ${chain}. צריך לשבור את המעגל.`,
    'rule.reads-later-page': ({ rule, question, page }) =>
      `${rule} קורא את „${question}”, שנשאלת רק אחר כך, בעמוד '${page}'. עד אז היא נחשבת ללא תשובה.`,
    'rule.turns-on-later-page': ({ rule, question, page, after }) =>
      `${rule} מחליט אחרי עמוד '${after}' לפי „${question}”, שנשאלת רק אחר כך, בעמוד '${page}'. צריך לשאול אותה קודם.`,
    'rule.wrong-value': ({ rule, question, expected, found }) =>
      `${rule} קובע ב־„${question}” ערך מסוג ${found}, אבל השאלה מקבלת ${expected}. כדאי לתקן את הערך.`,
    'question.never-shows': ({ question }) =>
      `השאלה „${question}” לא תופיע אף פעם: שום כלל שמציג אותה לא יכול להתקיים. כדאי לתקן את הכללים או להסיר את השאלה.`,
    'question.required-never-shows': ({ question }) =>
      `חובה לענות על „${question}” אבל היא לא תופיע אף פעם: שום כלל שמציג אותה לא יכול להתקיים. צריך לתקן את הכללים.`,
    'question.option-twice': ({ question, value }) =>
      `בשאלה „${question}” התשובה '${value}' מוצעת פעמיים. צריך להסיר אחת מהן.`,
    'question.option-unanswerable': ({ question, value }) =>
      `בשאלה „${question}” התשובה '${value}' מוצעת פעמיים, ולכן אי אפשר לבחור בה: בדיוק אפשרות אחת צריכה להתאים. צריך להסיר אחת מהן.`,
    'question.option-title-twice': ({ question, value }) =>
      `בשאלה „${question}” שתי תשובות נקראות '${value}'. כדאי לתת להן שמות שונים.`,
    'question.sensitive-prefill': ({ question }) =>
      `השאלה „${question}” רגישה, וכתובת העמוד יכולה לענות עליה. כתובות נשמרות במקומות רבים: צריך להוציא אותה מהמילוי מראש.`,
    'question.unknown-prefill': ({ name }) => `הכתובת יכולה לענות על שאלה '${name}' שאין בטופס.`,
    'question.unknown-list': ({ list, suggestion }) =>
      `שאלה מציעה את רשימת האפשרויות '${list}', שאין בסביבת העבודה הזו. ${meant(suggestion, 'אפשר ליצור אותה, או לבחור אחרת.')}`,
    'question.list-too-long': ({ list, count, limit }) =>
      `ברשימת האפשרויות '${list}' יש ${count} ערכים; טופס מציע לכל היותר ${limit}. כדאי לבחור רשימה קצרה יותר.`,
    'translation.missing': ({ count, language }) =>
      `ל־${count} טקסטים אין תרגום ל${language}; מי שקורא בה יראה אותם בשפה שבה הטופס כתוב.`,
  },
  expression: {
    'too-long': ({ place, limit, found }) => `${place}: לכל היותר ${limit} תווים, ויש ${found}. כדאי לקצר.`,
    'too-complex': ({ place }) => `${place}: יש יותר מדי חלקים. כדאי לחלק לכמה כללים.`,
    syntax: ({ place, position, near }) => `${place}: לא הצלחנו לקרוא מעבר לתו ${position} (${near}). צריך לתקן שם.`,
    'unknown-name': ({ place, name, suggestion }) =>
      `${place}: אפשר לקרוא data, today, ובשורות גם row, אבל נמצא '${name}'. ${meant(suggestion, 'כדאי להתחיל באחד מהם, למשל data.name.')}`,
    'unknown-field': ({ place, path, suggestion }) =>
      `${place}: נקרא '${path}', שהטופס לא שואל. ${meant(suggestion, 'כדאי לבחור שאלה מהטופס.')}`,
    'unknown-value': ({ place, value, at, suggestion }) =>
      `${place}: יש השוואה ל־'${value}', שהשאלה לא מציעה (${at}). ${meant(suggestion, 'כדאי לבחור אחת מהתשובות שלה.')}`,
    'unknown-function': ({ place, name, suggestion }) =>
      `${place}: אין פונקציה בשם '${name}'. ${meant(suggestion, 'כדאי לבחור אחרת.')}`,
    'wrong-type': ({ place, at, found }) => `${place}: ב־'${at}' מצורפים דברים שלא הולכים יחד: ${found}.`,
    'not-supported': ({ place, what }) => `${place}: '${what}' לא נתמך כאן. כדאי לכתוב אחרת.`,
    'bad-pattern': ({ place, limit }) =>
      `${place}: ל־matches צריך לתת תבנית במירכאות, עד ${limit} תווים, בתחביר של RE2.`,
  },
  fix: {
    removeRule: () => 'להסיר את הכלל',
    removeQuestion: () => 'להוציא את השאלה מהכלל',
    removeFromPage: () => 'להוריד מהעמוד',
    renameId: ({ id }) => `לקרוא לו '${id}'`,
    removeOption: () => 'להסיר את השנייה',
    forbidDrafts: () => 'לכבות טיוטות',
    removePrefill: () => 'להוציא מהמילוי מראש',
    replaceText: ({ suggestion }) => `לכתוב '${suggestion}'`,
    removePage: () => 'להסיר את העמוד',
  },
};
