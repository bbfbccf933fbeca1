import { nodeTypeNames } from '@nativ/runtime';
import type { FlowDocument, FlowSurroundings } from '@nativ/schemas';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import en from '../../../i18n/en.json';
import he from '../../../i18n/he.json';
import { flowAsText } from './flow-as-text.ts';
import { sentenceWords } from './sentence-words.ts';
import { tellFlow } from './tell-flow.ts';

beforeAll(() =>
  i18next.init({
    lng: 'he',
    resources: { en: { translation: en }, he: { translation: he } },
    interpolation: { escapeValue: false },
  }),
);

const surroundings: FlowSurroundings = {
  forms: [
    {
      key: 'inquiry',
      document: {
        title: { he: 'פנייה', en: 'Inquiry' },
        schema: {
          type: 'object',
          properties: { kind: { type: 'string', title: 'Kind', oneOf: [{ const: 'legal', title: 'Legal' }] } },
        },
        translations: {
          he: { '/schema/properties/kind/title': 'סוג', '/schema/properties/kind/oneOf/0/title': 'משפטי' },
        },
      },
    },
  ],
  groups: ['intake'],
  flows: [],
  calendars: [],
  classifiers: [],
};
const groups = [{ key: 'intake', name: { he: 'קליטה', en: 'Intake' } }];

const edge = (source: string, target: string, more: object = {}) => ({
  id: `${source}_${target}`,
  source,
  target,
  ...more,
});
const flow: FlowDocument = {
  title: { he: 'ניתוב', en: 'Routing' },
  nodes: [
    { id: 'start', type: 'formStart', name: { he: 'התחלה', en: 'Arrival' }, config: { form: 'inquiry' } },
    {
      id: 'check',
      type: 'userTask',
      name: { he: 'בדיקה', en: 'Check' },
      config: {
        group: 'intake',
        title: 'Check',
        why: { he: 'כדי שאף פנייה לא תלך לאיבוד.', en: 'So that no inquiry is lost.' },
        due: { businessDuration: 'P2D' },
      },
    },
    {
      id: 'late',
      type: 'boundaryTimer',
      config: { attachedTo: 'check', interrupting: false, when: { businessDuration: 'P2D' } },
    },
    { id: 'remind', type: 'notify', name: { he: 'תזכורת', en: 'Reminder' }, config: { group: 'intake', text: 'x' } },
    { id: 'which', type: 'exclusiveGateway', name: { he: 'איזה סוג?', en: 'Which kind?' } },
    { id: 'legal', type: 'end', name: { he: 'משפטי', en: 'Legal' } },
    { id: 'done', type: 'end', name: { he: 'סוף', en: 'Done' } },
  ],
  edges: [
    edge('start', 'check'),
    edge('check', 'which'),
    edge('late', 'remind'),
    edge('which', 'done', { default: true }),
    edge('which', 'legal', { condition: "data.kind == 'legal'" }),
  ],
  settings: { description: { he: 'כל פנייה מגיעה למי שיודע.', en: 'Every inquiry finds somebody who knows.' } },
};

const told = (document: FlowDocument, language: 'he' | 'en') => {
  const t = i18next.getFixedT(language);
  return flowAsText(tellFlow(document, sentenceWords(document, { surroundings, groups }, language, t)), 'v1', t);
};

describe('a flow in sentences', () => {
  it('is told in English, whatever the language of the page', () => {
    expect(told(flow, 'en')).toMatchInlineSnapshot(`
      "Routing
      v1

      What it is for
      Every inquiry finds somebody who knows.

      Who does what
      - Intake: Check

      What happens
      1. Arrival. When somebody sends the form “Inquiry”, a case begins.
      2. Check. This is a task for Intake. It is to be done within 2 days of working time. Why: So that no inquiry is lost.
         – If it is not done after 2 days of working time: The step stays open. Go on to step 4 (“Reminder”).
      3. Which kind? If “Kind” is “Legal”, go on to step 6 (“Legal”). Otherwise, go on to step 5 (“Done”).
      4. Reminder. A notice goes to Intake. Nothing follows after it.
      5. Done. This way ends here.
      6. Legal. This way ends here.
      "
    `);
  });

  it('is told in Hebrew', () => {
    expect(told(flow, 'he')).toMatchInlineSnapshot(`
      "ניתוב
      v1

      לשם מה
      כל פנייה מגיעה למי שיודע.

      מי עושים מה
      - קליטה: בדיקה

      מה קורה
      1. התחלה. כשמישהו שולח את הטופס „פנייה”, נפתח תיק.
      2. בדיקה. זו משימה של קליטה. צריך לסיים אותה בתוך יומיים של זמן עבודה. למה: כדי שאף פנייה לא תלך לאיבוד.
         – אם זה לא נעשה אחרי יומיים של זמן עבודה: השלב נשאר פתוח. ממשיכים אל שלב 4 („תזכורת”).
      3. איזה סוג? אם התשובה ל„סוג” היא „משפטי”, ממשיכים אל שלב 6 („משפטי”). אחרת, ממשיכים אל שלב 5 („סוף”).
      4. תזכורת. הודעה נשלחת אל קליטה. אחרי זה לא קורה דבר.
      5. סוף. הדרך הזאת מסתיימת כאן.
      6. משפטי. הדרך הזאת מסתיימת כאן.
      "
    `);
  });

  it.each(['he', 'en'] as const)(
    'has something to say in %s about each type of step, also one just begun',
    (language) => {
      for (const type of nodeTypeNames()) {
        const document: FlowDocument = {
          title: 'T',
          nodes: [
            { id: 'one', type, config: { attachedTo: 'host' } },
            { id: 'host', type: 'userTask' },
          ],
          edges: [edge('one', 'host')],
        };
        const { steps } = tellFlow(
          document,
          sentenceWords(document, { surroundings, groups }, language, i18next.getFixedT(language)),
        );
        const said = steps.flatMap(({ sentences, meanwhile }) => [...sentences, ...meanwhile]).join(' ');
        expect(said).not.toMatch(/flowWords\.|\{\{|undefined|null|\[object/);
        expect(said.length, type).toBeGreaterThan(10);
      }
    },
  );

  it('tells where ways part, meet and wait for one another', () => {
    const document: FlowDocument = {
      title: 'T',
      nodes: [
        { id: 'split', type: 'parallelGateway', name: 'Split' },
        { id: 'a', type: 'wait', name: 'A', config: { when: { duration: 'P1D' } } },
        { id: 'b', type: 'wait', name: 'B', config: { condition: 'size(data.list) > 2' } },
        { id: 'meet', type: 'parallelGateway', name: 'Meet' },
        { id: 'end', type: 'end', name: 'End' },
      ],
      edges: [edge('split', 'a'), edge('split', 'b'), edge('a', 'meet'), edge('b', 'meet'), edge('meet', 'end')],
    };
    expect(told(document, 'en').split('\n').slice(4)).toEqual([
      '1. Split. These go on at the same time: step 2 (“A”), step 3 (“B”).',
      '2. A. The case waits here: 1 day. Go on to step 4 (“Meet”).',
      '3. B. The case waits here until this holds: size(data.list) > 2.',
      '4. Meet. Here the case waits until all open ways have arrived. Go on to step 5 (“End”).',
      '5. End. This way ends here.',
      '',
    ]);
  });

  it('tells what is inside a part under it', () => {
    const document: FlowDocument = {
      title: 'T',
      nodes: [
        { id: 'part', type: 'subProcess', name: 'Part' },
        { id: 'one', type: 'end', name: 'One', parent: 'part' },
      ],
      edges: [],
    };
    expect(told(document, 'en')).toContain(
      '1. Part. This part consists of these steps: Nothing follows after it.\n   1.1. One.',
    );
  });
});
