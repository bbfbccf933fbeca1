import type { ProblemMessages } from './problem-messages.ts';

const KINDS: Readonly<Record<string, string>> = {
  string: 'טקסט',
  number: 'מספר',
  boolean: 'כן או לא',
  list: 'רשימה',
  object: 'קבוצת שדות',
  null: 'ערך ריק',
  any: 'ערך כלשהו',
  values: 'ערכים',
};

const SETTINGS: Readonly<Record<string, string>> = {
  title: 'הכותרת',
  text: 'הטקסט',
  why: 'הסיבה',
  instructions: 'ההסבר',
};

/** The sentences in Hebrew. A node is a step (שלב) and an edge an arrow (חץ), as people who draw say it. */
export const hebrewMessages: ProblemMessages = {
  drawing: {
    'document.invalid': ({ path }) => `המקום '${path}' אינו מתאים למבנה של תהליך. אפשר לתקן אותו שם.`,
    'node.unknown-type': ({ node, type, suggestion }) =>
      `השלב '${node}' הוא מסוג לא מוכר, '${type}'. ${meant(suggestion, 'אפשר לבחור סוג מהרשימה.')}`,
    'node.reserved-id': ({ id }) => `השם '${id}' שמור למערכת. צריך לבחור שם אחר לשלב או למשתנה.`,
    'node.duplicate-id': ({ id }) => `יש כמה שלבים עם המזהה '${id}'. צריך להשאיר אותו לאחד בלבד.`,
    'node.unreachable': ({ node }) => `אין דרך מההתחלה אל '${node}'. אפשר לצייר אליו חץ, או להסיר אותו.`,
    'node.dead-end': ({ node }) => `אין דרך מהשלב '${node}' אל סיום. צריך לצייר ממנו חץ שמוביל לסיום.`,
    'node.several-outgoing': ({ node }) =>
      `מהשלב '${node}' יוצאים כמה חצים, ואפשר רק אחד. כדי לבחור ביניהם, מוסיפים אחריו צומת החלטה.`,
    'config.missing': ({ node, setting }) => `בשלב '${node}' חסר '${setting}'. צריך למלא אותו.`,
    'config.unknown-setting': ({ node, setting }) => `בשלב '${node}' יש הגדרה לא מוכרת, '${setting}'. צריך להסיר אותה.`,
    'config.invalid': ({ node, setting }) => `בשלב '${node}' הערך של '${setting}' אינו תקין. צריך לתקן אותו.`,
    'edge.duplicate-id': ({ id }) => `יש כמה חצים עם המזהה '${id}'. צריך להשאיר אותו לאחד בלבד.`,
    'edge.unknown-node': ({ edge, id }) => `החץ '${edge}' מחובר לשלב '${id}', שאינו קיים. צריך לצייר את החץ מחדש.`,
    'edge.condition-not-on-gateway': ({ edge }) =>
      `תנאי או ברירת מחדל אפשריים רק על חץ שיוצא מצומת החלטה, והחץ '${edge}' יוצא משלב אחר. צריך להסיר אותם ממנו.`,
    'start.missing': () => 'אין לתהליך התחלה. צריך להוסיף התחלה ולבחור לה טופס.',
    'start.several': ({ node }) => `לתהליך יש התחלה אחת בלבד, וגם '${node}' הוא התחלה. צריך להשאיר רק אחת.`,
    'start.incoming-edge': ({ edge }) => `החץ '${edge}' נכנס אל ההתחלה. צריך להסיר אותו.`,
    'end.missing': () => 'אין לתהליך סיום. צריך להוסיף סיום ולצייר אליו חץ.',
    'end.outgoing-edge': ({ edge }) => `החץ '${edge}' יוצא מסיום. צריך להסיר אותו.`,
    'gateway.missing-default': ({ node }) =>
      `אין חץ שיוצא מ'${node}' כששום תנאי לא מתקיים: על כל החצים יש תנאי. צריך לסמן אחד מהם כברירת מחדל.`,
    'gateway.several-defaults': ({ node }) =>
      `מהשלב '${node}' יוצאים כמה חצים של ברירת מחדל. צריך להשאיר את הסימון על אחד.`,
    'gateway.missing-condition': ({ edge, node }) =>
      `על החץ '${edge}' אין תנאי, אף שמ'${node}' יוצא חץ אחר כברירת מחדל. צריך להוסיף תנאי.`,
    'gateway.default-with-condition': ({ edge }) =>
      `על חץ ברירת המחדל '${edge}' יש תנאי, ואיש אינו בודק אותו. אפשר להסיר את התנאי או את הסימון.`,
    'flow.endless-loop': ({ nodes }) =>
      `השלבים ${nodes} חוזרים זה אל זה בלי לחכות לאף אחד, ולכן לא ייעצרו לעולם. אפשר להוסיף ביניהם משימה, או להסיר חץ.`,
    'gateway.waits-for-more-than-come': ({ node, required, found }) =>
      `הצומת '${node}' מחכה ל-${required} ענפים, אבל מובילים אליו רק ${found}. אפשר לצייר עוד חצים, או לחכות לפחות ענפים.`,
    'gateway.event-target-passes': ({ edge, node }) =>
      `החץ '${edge}' מהצומת '${node}' מוביל לשלב שאינו מחכה לדבר. צריך להציע שם משימה, המתנה או הודעה.`,
    'boundary.unknown-host': ({ node, id }) =>
      `השלב '${node}' צריך להיות מוצמד לשלב אחר, אבל השלב '${id}' אינו קיים. צריך לבחור על איזה שלב הוא שומר.`,
    'boundary.not-a-host': ({ node, id }) =>
      `השלב '${node}' מוצמד ל-'${id}', שמסתיים מיד. צריך להצמיד אותו לשלב שנמשך זמן.`,
    'boundary.other-body': ({ node, id }) =>
      `השלב '${node}' מוצמד ל-'${id}', אבל אחד מהם נמצא בתוך חלק אחר. צריך להעביר אותו.`,
    'boundary.incoming-edge': ({ node, edge }) =>
      `השלב '${node}' קורה מעצמו, ולכן החץ '${edge}' לא יכול להיכנס אליו. צריך להסיר את החץ.`,
    'body.unknown-parent': ({ node, id }) =>
      `השלב '${node}' מסומן כנמצא בתוך '${id}', אבל אין שם שלב שמכיל אחרים. צריך להוציא אותו, או להעביר אותו לשלב אחר.`,
    'body.inside-itself': ({ node }) => `השלב '${node}' נמצא בתוך עצמו. צריך להוציא אותו.`,
    'body.crossing-edge': ({ edge }) => `החץ '${edge}' חוצה גבול של חלק בתהליך. צריך לצייר אותו אל החלק כולו.`,
    'body.missing-entry': ({ node }) => `בתוך '${node}' אין שלב ראשון. צריך להוסיף שלב ששום חץ לא מוביל אליו.`,
    'body.several-entries': ({ node, id }) =>
      `בתוך '${id}' יש שלב ראשון אחד בלבד, וגם '${node}' הוא כזה. צריך לצייר אליו חץ, או להתחיל בצומת מקבילי.`,
    'body.start-inside': ({ node }) =>
      `השלב '${node}' הוא התחלה, ואין התחלה בתוך שלב אחר. אפשר להסיר אותו: השלב הראשון מתחיל מעצמו.`,
    'timing.not-one': ({ node, setting }) =>
      `ב-'${setting}' של השלב '${node}' צריך למלא בדיוק אחד: זמן, זמן עבודה או מועד.`,
    'calendar.unknown': ({ node, calendar }) =>
      `השלב '${node}' סופר זמן עבודה לפי לוח השעות '${calendar}', שאינו קיים כאן. אפשר לבחור לוח אחר, או ליצור אותו.`,
    'wait.not-one': ({ node }) => `השלב '${node}' צריך לחכות לזמן או לתנאי. צריך למלא בדיוק אחד מהם.`,
    'notify.not-one': ({ node }) => `השלב '${node}' צריך ליידע קבוצה או אדם. צריך למלא בדיוק אחד מהם.`,
    'decision.cells-missing': ({ node, row, expected, found }) =>
      `בשורה ${row} של '${node}' צריכים להיות ${expected} תאים, ויש ${found}. צריך למלא את כל העמודות.`,
    'decision.rule-never': ({ node, row, question }) =>
      `שורה ${row} של '${node}' לא תתאים אף פעם: אין ערך של '${question}' שמתאים לה. אפשר לתקן את התא, או להסיר את השורה.`,
    'decision.rule-shadowed': ({ node, row, others }) =>
      `שורה ${row} של '${node}' לא תיבחר אף פעם: כל מה שמתאים לה מתאים קודם לשורות שלפניה (${others}). אפשר להעלות אותה, או להסיר אותה.`,
    'decision.overlap': ({ node, row, other, example }) =>
      `ב'${node}' צריכה להתאים שורה אחת, אבל השורות ${row} ו-${other} מתאימות שתיהן, למשל כאשר ${example}. אפשר להבדיל ביניהן, או לקבוע שהראשונה נבחרת.`,
    'decision.gap': ({ node, example }) =>
      `ב'${node}' אין שורה שמתאימה לכל מקרה, למשל כאשר ${example}. אפשר להוסיף שורה, או שורת 'אחרת'.`,
    'gateway.condition-never': ({ edge, condition }) =>
      `התנאי של החץ '${edge}', ‏'${condition}', לא יתקיים אף פעם. אפשר לתקן אותו, או להסיר את החץ.`,
    'gateway.condition-shadowed': ({ edge }) =>
      `בחץ '${edge}' לא יעברו אף פעם: בכל פעם שהתנאי שלו מתקיים, מתקיים גם תנאי שלפניו. אפשר להעלות אותו, או להסיר אותו.`,
    'task.without-why': ({ node }) => `השלב '${node}' לא אומר למה הוא חשוב. כדאי לכתוב משפט אחד למי שיקבל את המשימה.`,
    'wait.never': ({ node, condition }) =>
      `השלב '${node}' יחכה לעולם, כי התנאי '${condition}' לא יתקיים אף פעם. צריך לתקן את התנאי.`,
    'timer.never': ({ node, other }) =>
      `השעון '${node}' לא יפעל אף פעם, כי '${other}' תמיד מסיים את ההמתנה לפניו. אפשר לקצר את הזמן, או להסיר אותו.`,
    'flow.loop-may-not-end': ({ nodes }) =>
      `השלבים ${nodes} חוזרים זה אל זה בלי לחכות, עד שמשתנה משתנה. אם זה נמשך יותר מדי, התהליך ייעצר בתקלה; כדאי להוסיף ביניהם משימה, אלא אם ברור שהם מסתיימים.`,
    'call.recursion': ({ node, flow }) =>
      `השלב '${node}' מפעיל את '${flow}', שמוביל בחזרה אל התהליך הזה. כדאי לוודא שיש תנאי שעוצר זאת.`,
    'call.endless': ({ node, flow }) =>
      `השלב '${node}' מפעיל את '${flow}', שמוביל בחזרה לכאן בכל דרך, ולכן ההפעלות לא ייגמרו לעולם. צריך תנאי שעוקף אותו.`,
    'message.unknown': ({ node, message, suggestion }) =>
      `השלב '${node}' מחכה להודעה '${message}', ואיש אינו שולח הודעה כזאת. ${meant(suggestion, 'אפשר לבחור הודעה אחרת.')}`,
    'classifier.unknown': ({ node, classifier, suggestion }) =>
      `השלב '${node}' משתמש במסווג '${classifier}', שאינו קיים כאן. ${meant(suggestion, 'אפשר לבחור מסווג אחר, או ליצור אותו.')}`,
    'classifier.no-model': ({ node, classifier }) =>
      `למסווג '${classifier}' אין עדיין מודל מפורסם, ולכן השלב '${node}' ישאיר הכול למיון של אדם. כדאי ללמד אותו ולפרסם את מה שלמד.`,
    'classifier.sealed-left-out': ({ node, classifier }) =>
      `חלק ממה שהשלב '${node}' קורא חתום, והמסווג '${classifier}' לא יקרא אותו. אפשר לבחור שאלות אחרות, או לאפשר למסווג לקרוא תשובות חתומות.`,
    'classifier.result-unused': ({ node, variable }) =>
      `שום דבר לא תלוי בדרך שבה '${node}' ממיין: איש אינו קורא את 'vars.${variable}'. כדאי שצומת או טבלה יקראו את 'vars.${variable}.label'.`,
    'node.unknown-reference': ({ node, id }) => `השלב '${node}' מזכיר את השלב '${id}', שאינו קיים. צריך לבחור שלב אחר.`,
    'flow.unknown': ({ node, flow }) =>
      `השלב '${node}' מפעיל את התהליך '${flow}', שאינו מפורסם. אפשר לפרסם אותו, או לבחור תהליך אחר.`,
    'form.unknown': ({ node, form }) =>
      `השלב '${node}' משתמש בטופס '${form}', שאינו מפורסם. אפשר לפרסם אותו, או לבחור טופס אחר.`,
    'group.unknown': ({ node, group }) =>
      `השלב '${node}' משתמש בקבוצה '${group}', שאינה קיימת כאן. אפשר לבחור קבוצה אחרת, או ליצור אותה.`,
    'join.deadlock': ({ node, edges, path }) =>
      `הצומת '${node}' עלול לחכות לעולם: שום דבר כבר לא יגיע בחץ ${edges} אחרי: ${path}. כדאי לחבר כאן בדיוק את הענפים שנפרדו קודם, או לבחור צומת שאינו מחכה לכולם.`,
    'join.doubled': ({ node, path }) =>
      `לצומת '${node}' אותו ענף עלול להגיע פעמיים לפני שהאחרים הגיעו: ${path}. כדאי לחבר קודם את הענפים שלפניו.`,
    'merge.doubled': ({ node, path }) =>
      `דרך '${node}' עלולים לעבור כמה ענפים, ומה שאחריו ייעשה יותר מפעם אחת: ${path}. אם לא לכך הכוונה, כדאי לשים שם צומת מקבילי.`,
    'flow.tokens-left': ({ node, edges, path }) =>
      `בצומת '${node}' עלול להישאר ענף שמחכה לעולם, כי שום דבר כבר לא יגיע בחץ ${edges} אחרי: ${path}. צריך שכל ענף יגיע לכאן אותו מספר פעמים.`,
    'flow.cannot-complete': ({ node, path }) =>
      `כשהתהליך מגיע אל '${node}', אין משם דרך לסיום: ${path}. צריך לצייר דרך החוצה, או לשנות את התנאים.`,
    'flow.may-not-complete': ({ node, path }) =>
      `עם תשובות כאלה אין דרך לסיום מרגע שהתהליך מגיע אל '${node}', כי דבר לא משנה את מה שהתנאים קוראים: ${path}. כדאי שמשהו ישנה אותו, או לשנות את התנאים.`,
    'node.dead': ({ node }) => `השלב '${node}' לא יקרה אף פעם. אפשר לתקן את מה שמוביל אליו, או להסיר אותו.`,
    'edge.dead': ({ edge, node, reason }) =>
      reason === undefined
        ? `בחץ '${edge}' שיוצא מ'${node}' לא יעברו אף פעם. אפשר לתקן את התנאי שלו, או להסיר אותו.`
        : `בחץ '${edge}' שיוצא מ'${node}' לא יעברו אף פעם, כי עד אז כבר הוכרע: ${reason}. אפשר לתקן את התנאי שלו, או להסיר אותו.`,
    'soundness.gave-up': ({ states, steps }) =>
      `יש יותר מדי דרכים שבהן הענפים יכולים להתקדם זה לצד זה, והבדיקה נעצרה אחרי ${states}, שהן כל מה שיכול לקרות ב-${steps} צעדים. ייתכן שנשארו טעויות שלא נמצאו: כדאי לנסות את התהליך, או להעביר חלק ממנו לתהליך נפרד.`,
  },
  place: {
    condition: ({ edge }) => (edge === undefined ? 'בתנאי' : `בתנאי של החץ '${edge}'`),
    assignment: ({ node, variable }) => `בערך של '${variable}' בשלב '${node}'`,
    setting: ({ node, setting }) => `ב-'${setting}' של השלב '${node}'`,
    placeholder: ({ node, setting }) =>
      `ב${(SETTINGS[setting ?? ''] ?? `'${setting}'`).replace(/^ה/, '')} של השלב '${node}'`,
  },
  reason: {
    'too-long': ({ place, limit, found }) => `${place} יש ${found} תווים, ואפשר עד ${limit}. צריך לקצר.`,
    'too-complex': ({ place }) => `${place} יש יותר מדי חלקים. כדאי לחלק אותו לכמה חלקים פשוטים.`,
    syntax: ({ place, position, near }) => `${place} משהו לא ברור בתו ${position} (${near}). צריך לתקן שם.`,
    'unknown-name': ({ place, name, suggestion }) =>
      `${place} מופיע '${name}', ואפשר לקרוא רק מתוך data, ‏tasks או vars. ${meant(suggestion, 'למשל: data.name.')}`,
    'unknown-field': ({ place, path, owner, suggestion }) =>
      `${place} מופיע '${path}', ובטופס '${owner}' אין שדה כזה. ${meant(suggestion, 'אפשר לבחור שדה מהטופס.')}`,
    'unknown-task': ({ place, path, suggestion }) =>
      `${place} מופיע '${path}', ובתהליך אין משימה כזאת. ${meant(suggestion, 'אפשר לבחור משימה מהתהליך.')}`,
    'unknown-variable': ({ place, path, suggestion }) =>
      `${place} מופיע '${path}', ושום שלב אינו קובע משתנה כזה. ${meant(suggestion, 'צריך לקבוע אותו קודם, או לבחור אחר.')}`,
    'task-without-form': ({ place, path, owner }) =>
      `${place} מופיע '${path}', אבל למשימה '${owner}' אין טופס ולכן אין לה תשובות. אפשר לבחור לה טופס.`,
    'unknown-value': ({ place, value, at, suggestion }) =>
      `${place} מופיע '${value}', והטופס אינו מציע ערך כזה (${at}). ${meant(suggestion, 'אפשר לבחור ערך שהטופס מציע.')}`,
    'unknown-function': ({ place, name, suggestion }) =>
      `${place} מופיעה הפעולה '${name}', שאינה מוכרת. ${meant(suggestion, 'אפשר לבחור פעולה אחרת.')}`,
    'wrong-type': ({ place, at, expected, found }) =>
      `${place}, ליד '${at}', ${expected ? `צריך ${kinds(expected)}` : 'הערכים אינם מתאימים זה לזה'}, ונמצא ${kinds(found)}. צריך לתקן.`,
    'not-supported': ({ place, what }) => `${place} מופיע '${what}', שאינו נתמך כאן. צריך לכתוב זאת אחרת.`,
    'bad-pattern': ({ place, limit }) =>
      `${place} הפעולה matches צריכה תבנית במירכאות, עד ${limit} תווים ובתחביר של RE2. צריך לתקן את התבנית.`,
    'not-a-text': ({ place, path }) => `${place} מופיע '${path}', שיש בו יותר מתשובה אחת. צריך לבחור שדה שבתוכו.`,
    'may-be-absent': ({ place, path, example }) =>
      `${place} מופיע '${path}', וייתכן שלא תהיה לו תשובה, למשל ${example}. כדאי לומר מה קורה אז, בעזרת has(${path}).`,
    'sensitive-test': ({ place }) =>
      `${place} ההחלטה נשענת על תשובה רגישה, והדרך שהתיק עובר מגלה אותה לכל מי שרואה את התיק. כדאי לשאול על כך בשאלה נפרדת שאינה רגישה, אלא אם לכולם מותר לדעת.`,
    'sensitive-field': ({ place, path }) =>
      `${place} מופיעה התשובה הרגישה '${path}'. הצוות יראה ••• במקומה ויפתח אותה בתיק, אבל בהודעה לפונה או בפנייה למערכת אחרת היא תופיע. כדאי להשמיט אותה, אלא אם היא מיועדת להם.`,
  },
};

function meant(suggestion: string | undefined, otherwise: string): string {
  return suggestion === undefined ? otherwise : `האם הכוונה ל-'${suggestion}'?`;
}

function kinds(names: string | undefined): string {
  return (names ?? '').replace(/[a-z]+/g, (name) => KINDS[name] ?? name).replaceAll(' / ', ' או ');
}
