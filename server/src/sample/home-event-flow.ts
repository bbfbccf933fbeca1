import type { FlowDocument } from '@nativ/schemas';

const STEP = 340;

/** An evening at somebody's home, from the offer to what was learned from it. */
export const homeEventFlow: FlowDocument = {
  title: { he: 'ערב בבית', en: 'An evening at home' },
  nodes: [
    {
      id: 'offered',
      type: 'formStart',
      name: { he: 'מישהו פותח את הבית', en: 'Somebody opens their home' },
      config: { form: 'home-event' },
      position: { x: 0, y: 0 },
    },
    {
      id: 'announced',
      type: 'post',
      name: { he: 'בשורה לקבוצה', en: 'News for the group' },
      config: {
        group: 'events',
        text: {
          he: 'ערב חדש בבית: {{data.city}}, {{data.eventOn}}.',
          en: 'A new evening at home: {{data.city}}, {{data.eventOn}}.',
        },
      },
      position: { x: STEP, y: 0 },
    },
    {
      id: 'prepare',
      type: 'userTask',
      name: { he: 'הכנות עם המארחים', en: 'Prepare with the hosts' },
      config: {
        group: 'events',
        title: { he: 'הכנת ערב ב{{data.city}}', en: 'Prepare an evening in {{data.city}}' },
        why: {
          he: 'מי שפותחים את הבית לא צריכים לדאוג לבד.',
          en: 'Whoever opens their home should not have to worry alone.',
        },
        instructions: {
          he: 'שיחה עם המארחים, דוברת או דובר, הזמנות ובטיחות.',
          en: 'A talk with the hosts, a speaker, invitations, and safety.',
        },
        dueIn: 'P7D',
      },
      position: { x: 2 * STEP, y: 0 },
    },
    {
      id: 'ready',
      type: 'messageInquirer',
      name: { he: 'הכול מוכן', en: 'Everything is ready' },
      config: {
        text: {
          he: 'הכול מוכן לערב אצלכם. תודה, ובהצלחה!',
          en: 'Everything is ready for the evening at your place. Thank you, and good luck!',
        },
      },
      position: { x: 3 * STEP, y: 0 },
    },
    {
      id: 'evening',
      type: 'wait',
      name: { he: 'עד הערב', en: 'Until the evening' },
      config: { when: { until: 'data.eventOn' } },
      position: { x: 4 * STEP, y: 0 },
    },
    {
      id: 'learned',
      type: 'userTask',
      name: { he: 'מה למדנו', en: 'What we learned' },
      config: {
        group: 'events',
        title: { he: 'סיכום הערב ב{{data.city}}', en: 'Sum up the evening in {{data.city}}' },
        why: { he: 'כל ערב מלמד את הבא אחריו.', en: 'Each evening teaches the next.' },
        dueIn: 'P5D',
      },
      position: { x: 5 * STEP, y: 0 },
    },
    { id: 'done', type: 'end', name: { he: 'הסתיים', en: 'Over' }, position: { x: 6 * STEP, y: 0 } },
  ],
  edges: [
    { id: 'e1', source: 'offered', target: 'announced' },
    { id: 'e2', source: 'announced', target: 'prepare' },
    { id: 'e3', source: 'prepare', target: 'ready' },
    { id: 'e4', source: 'ready', target: 'evening' },
    { id: 'e5', source: 'evening', target: 'learned' },
    { id: 'e6', source: 'learned', target: 'done' },
  ],
  settings: {
    description: {
      he: 'מההצעה לארח ועד הסיכום: הכנות עם המארחים, הערב עצמו ומה שלמדנו ממנו.',
      en: 'From the offer to the summing up: preparing with the hosts, the evening itself, and what we learned.',
    },
  },
};
