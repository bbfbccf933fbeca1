import type { LessonDocument } from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { asPerson } from '../db/person-transaction.ts';
import type { Published } from '../engine/published.ts';
import { flowIdOf, insertLesson, keepScenario, updateLesson } from '../features/lessons/lesson-store.ts';
import { flowNow, writtenScenario } from '../features/lessons/lesson-world.ts';
import type { Actor } from '../security/actor.ts';

type SampleLesson = Omit<LessonDocument, 'recordedVersion' | 'criterion'>;

/** A Sunday morning. */
const at = '2026-03-01T07:00:00.000Z';
const flow = 'inquiry-routing';

/** Two short lessons, each about the one thing that its group does. */
const lessons: Readonly<Record<string, SampleLesson>> = {
  'first-response': {
    title: { he: 'מענה ראשון לפנייה', en: 'A first response to an inquiry' },
    summary: {
      he: 'פותחים משימה שמחכה, קוראים, חוזרים לאדם שפנה, ומסכמים. זה כל מה שצריך לדעת כדי להתחיל.',
      en: 'Open a task that is waiting, read, get back to the person, and sum up. That is all one needs to begin.',
    },
    roles: [],
    groups: ['legal'],
    flow,
    start: {
      form: 'inquiry',
      language: 'he',
      at,
      answers: {
        kind: 'legal',
        legalArea: 'work',
        description: 'פוטרתי שבוע אחרי שסיפרתי בעבודה על עצמי. אני לא יודע אם מותר להם, ומה אפשר לעשות עכשיו.',
        urgency: 'thisWeek',
        contactBy: 'receipt',
      },
    },
    steps: [
      {
        id: 's1',
        nodeId: 'legalResponse',
        kind: 'task',
        by: 'learner',
        decision: { answers: { outcome: 'continuing', summary: 'שוחחנו. נבדוק יחד את מכתב הפיטורים ונקבע פגישה.' } },
        counts: ['outcome'],
        why: {
          he: 'אדם אחד אזר אומץ וכתב, ועכשיו הוא מחכה. המענה הראשון אומר לו שהוא לא לבד, עוד לפני שפתרנו משהו. כאן עוד יש מה לעשות, ולכן לא סוגרים: פותחים ליווי.',
          en: 'Somebody found the courage to write and is waiting now. The first response tells them that they are not alone, before anything is solved. There is more to do here, so the case is not closed: we go on supporting this person.',
        },
        say: {
          he: 'לוחצים „אני על זה”, קוראים את הפנייה, בוחרים „נפתח ליווי, וממשיכים” וכותבים סיכום קצר במילים שלכם.',
          en: "Press 'I'll take it', read the inquiry, choose 'We go on supporting this person' and write a short summary in your own words.",
        },
      },
    ],
  },
  'passing-on': {
    title: { he: 'מעבירים פנייה למי שיכולים לעזור', en: 'Passing an inquiry to those who can help' },
    summary: {
      he: 'קבוצה החזירה פנייה שלא התאימה לה. קוראים, בוחרים לאן, וכותבים מילה למי שיקבלו אותה.',
      en: 'A group gave back an inquiry that was not for them. Read it, choose where it goes, and leave a word for those who receive it.',
    },
    roles: [],
    groups: ['intake'],
    flow,
    start: {
      form: 'inquiry',
      language: 'he',
      at,
      answers: {
        kind: 'legal',
        legalArea: 'other',
        description: 'עברתי לעיר חדשה ואין לי כאן אף אחד. מחפשת קבוצה או מישהו לדבר איתו לפעמים.',
        urgency: 'anyTime',
        contactBy: 'receipt',
      },
    },
    steps: [
      {
        id: 's1',
        nodeId: 'legalResponse',
        kind: 'task',
        by: 'colleague',
        decision: { answers: { outcome: 'refer', summary: 'אין כאן שאלה משפטית. נראה שמתאים ליווי חברתי.' } },
        counts: [],
        why: {
          he: 'הצוות המשפטי קרא והבין שמישהו אחר יעזור כאן טוב יותר.',
          en: 'The legal team has read it and found that others can help better here.',
        },
      },
      {
        id: 's2',
        nodeId: 'triage',
        kind: 'task',
        by: 'learner',
        decision: { answers: { group: 'social', note: 'מחפשת חברה בעיר חדשה. אין דחיפות.' } },
        counts: ['group'],
        why: {
          he: 'היא ביקשה קשר עם אנשים, לא עורך דין. ליווי חברתי הוא הבית של פניות כאלה. כל העברה נכונה חוסכת לה יום של המתנה.',
          en: 'She asked for company, not for a lawyer, and social support is the home of such inquiries. Each time we pass one on well, somebody waits a day less.',
        },
        say: {
          he: 'פותחים את המשימה „מיון פנייה”, קוראים, בוחרים „ליווי חברתי” ומוסיפים מילה למי שיקבלו.',
          en: "Open the task 'Sort an inquiry', read, choose 'Social support' and add a word for those who receive it.",
        },
      },
      {
        id: 's3',
        nodeId: 'socialResponse',
        kind: 'task',
        by: 'colleague',
        decision: { answers: { outcome: 'answered', summary: 'דיברנו, והיא באה לערב הקרוב.' } },
        counts: [],
      },
    ],
  },
};

/** Publishes the lessons of the sample, once its flows are there. */
export async function seedLessons(
  { people, published }: { readonly people: Knex; readonly published: Published },
  admin: Actor,
): Promise<void> {
  const calendars = await published.calendars(admin.workspaceId);
  await asPerson(people, admin, async (transaction) => {
    const [flowId, now] = [await flowIdOf(transaction, flow), await flowNow(transaction, flow)];
    if (flowId === null || now === null)
      throw new Error(`Expected the sample's '${flow}' to be published, but it is not.`);
    for (const [key, lesson] of Object.entries(lessons)) {
      const id = uuidv7();
      const document = { ...lesson, recordedVersion: now.version, criterion: { atLeast: 1, attempts: 3 } };
      const scenario = writtenScenario(document, now.fits, calendars);
      if (scenario === null) throw new Error(`Expected the sample's lesson '${key}' to fit its flow, but it does not.`);
      const write = { document, fits: now.fits, judgement: null };
      await insertLesson(transaction, admin, { id, key, flowId, ...write });
      await updateLesson(transaction, id, { ...write, state: 'published' });
      await keepScenario(transaction, admin, { id, flowId }, scenario);
    }
  });
}
