import type { ArticleCreate, TipCreate } from '@nativ/schemas';
import type { Knex } from 'knex';
import { ArticleService } from '../features/help/article-service.ts';
import { TipService } from '../features/help/tip-service.ts';
import type { Actor } from '../security/actor.ts';

/** The first pages of the handbook of the sample, and tips at two of its steps. */
export async function seedHelp(people: Knex, admin: Actor): Promise<void> {
  const handbook = new ArticleService({ people });
  for (const article of articles) {
    const outcome = await handbook.create(admin, { ...article, state: 'published' });
    if (outcome.kind !== 'there') throw new Error(`Expected to write '${article.key}', but found '${outcome.kind}'.`);
  }
  const beside = new TipService({ people });
  for (const tip of tips) {
    const outcome = await beside.create(admin, tip);
    if (outcome.kind !== 'there') throw new Error(`Expected to keep a tip, but found '${outcome.kind}'.`);
  }
}

const responses = ['legalResponse', 'socialResponse', 'psychologicalResponse'];

const tips: readonly TipCreate[] = [
  {
    text: {
      he: 'כדאי לפתוח במילה טובה. מי שפנו אליך אולי אספו אומץ במשך ימים.',
      en: 'Begin with a kind word. Whoever wrote may have gathered courage for days.',
    },
    at: { flow: 'inquiry-routing', nodeId: 'legalResponse' },
  },
  {
    text: {
      he: 'לא בטוחים לאן הפנייה שייכת? בוחרים את הקבוצה הקרובה ביותר. היא יכולה להעביר הלאה.',
      en: 'Not sure where it belongs? Choose the nearest group. It can pass the inquiry on.',
    },
    at: { flow: 'inquiry-routing', nodeId: 'triage' },
  },
];

const articles: readonly ArticleCreate[] = [
  {
    key: 'a-first-answer',
    title: { he: 'איך עונים תשובה ראשונה', en: 'How to give a first answer' },
    summary: {
      he: 'תשובה ראשונה לא צריכה לפתור הכול. היא אומרת: קראנו, ואנחנו כאן.',
      en: 'A first answer need not solve everything. It says: we have read this, and we are here.',
    },
    body: {
      he: `מי שפנו אלינו מחכים. תשובה קצרה היום טובה מתשובה שלמה בשבוע הבא.

## שלושה משפטים מספיקים

1. **קראנו.** במילים שלך, ולא בנוסח מוכן: מה הבנת שקרה.
2. **אנחנו כאן.** מי מטפלים בפנייה, ומתי יחזרו.
3. **מה אפשר כבר עכשיו.** צעד אחד קטן, אם יש.

## ממה כדאי להיזהר

- לא מבטיחים מה שלא תלוי בנו.
- לא שואלים דבר שכבר כתוב בפנייה.
- לפני שמתקשרים קוראים איך בטוח ליצור קשר.

לא בטוחים? כפתור העזרה בראש המסך מביא את השאלה למי שמלמדים את המערכת.`,
      en: `Whoever wrote to us is waiting. A short answer today is better than a whole one next week.

## Three sentences are enough

1. **We have read it.** In your own words: what you understood.
2. **We are here.** Who looks after it, and when they will be in touch.
3. **What can be done now.** One small step, if there is one.

## What to be careful about

- Promise nothing that is not up to us.
- Ask nothing that stands in the inquiry already.
- Before you call, read how the person can be reached safely.

Not sure? The help button at the top of the screen brings your question to somebody who teaches the system.`,
    },
    links: responses.map((nodeId) => ({ flow: 'inquiry-routing', nodeId })),
  },
  {
    key: 'who-sees-what',
    title: { he: 'מי רואים מה', en: 'Who sees what' },
    summary: {
      he: 'קבוצה פתוחה, סגורה וחסויה, ותשובות חתומות.',
      en: 'Open, closed and classified groups, and sealed answers.',
    },
    body: {
      he: `- בקבוצה **פתוחה** כולם קוראים.
- בקבוצה **סגורה** קוראים חברי הקבוצה.
- בקבוצה **חסויה** כל אחת ואחד רואים רק מה שנוגע להם.
- תשובה **חתומה** נפתחת רק למי שהתיק נוגע להם, וכל פתיחה נרשמת.

אם משהו לא מופיע אצלך, זה בדרך כלל בכוונה. אפשר לשאול, ואין בעיה.`,
      en: `- In an **open** group everybody reads along.
- In a **closed** group its members do.
- In a **classified** group each person sees only what concerns them.
- A **sealed** answer opens only for those whom the case concerns, and each opening is noted.

When you do not see something, that is usually meant. Just ask.`,
    },
    links: [{ screen: '/groups/$key' }, { screen: '/cases/$id' }],
  },
  {
    key: 'on-the-telephone',
    title: { he: 'פנייה בטלפון', en: 'An inquiry by telephone' },
    summary: {
      he: 'ממלאים את הטופס יחד, ומקריאים את המספר בסוף.',
      en: 'Fill the form together, and read the number aloud at the end.',
    },
    body: {
      he: `1. בתפריט בוחרים **קבלת פנייה**.
2. שואלים לאט, וכותבים במילים של מי שבצד השני.
3. בסוף מופיע **מספר של 16 ספרות**. מקריאים אותו פעמיים ומבקשים לרשום: זה המפתח היחיד לתשובה.

אם השיחה נותקה לפני כן, אין דרך למצוא את המספר. אפשר לפתוח פנייה חדשה.`,
      en: `1. Choose **Taking an inquiry** in the menu.
2. Ask slowly, and write in the words of whoever is on the line.
3. At the end there is a **number of 16 digits**. Read it aloud twice and ask them to write it down: it is the only key to the answer.

If the line breaks before that, the number cannot be found again. Take a new inquiry.`,
    },
    links: [{ screen: '/new-inquiry' }, { screen: '/new-inquiry/$form' }],
  },
];
