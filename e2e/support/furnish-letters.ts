import type { FlowScenarioCreate, LocalizedText } from '@nativ/schemas';
import type { Session } from './browser.ts';
import type { Nativ } from './nativ.ts';
import { tell } from './people.ts';

const both = (en: string, he: string): LocalizedText => ({ en, he });

const task = (id: string, group: string, name: LocalizedText) => ({
  id,
  type: 'userTask',
  name,
  config: { group, title: name },
});

/** A draft that runs: rules decide, a case is kept that comes to what it says and one that does not. */
const letters = {
  title: both('Letters', 'מכתבים'),
  nodes: [
    { id: 'came', type: 'formStart', name: both('A letter', 'מכתב'), config: { form: 'inquiry' } },
    {
      id: 'rules',
      type: 'decisionTable',
      name: both('Who reads it', 'מי קוראים'),
      config: {
        inputs: [
          { name: both('Kind', 'סוג'), expression: 'data.kind' },
          { name: both('Urgency', 'דחיפות'), expression: 'data.urgency' },
        ],
        outputs: [{ variable: 'reader' }],
        hitPolicy: 'first',
        rules: [
          { when: ["'legal'", "'today'"], answers: ["'lawyer'"] },
          { when: ["in ['legal', 'other']", '-'], answers: ["'clerk'"] },
          { when: ["'legal'", "'anyTime'"], answers: ["'clerk'"] },
        ],
        otherwise: ["'clerk'"],
      },
    },
    { id: 'who', type: 'exclusiveGateway', name: both('A lawyer?', 'עורכי דין?') },
    task('advise', 'legal', both('Advise', 'לייעץ')),
    task('answer', 'intake', both('Answer', 'לענות')),
    { id: 'done', type: 'end' },
  ],
  edges: [
    { id: 'a', source: 'came', target: 'rules' },
    { id: 'b', source: 'rules', target: 'who' },
    { id: 'c', source: 'who', target: 'advise', condition: "vars.reader == 'lawyer' && data.kind == 'legal'" },
    { id: 'd', source: 'who', target: 'answer', default: true },
    { id: 'e', source: 'advise', target: 'done' },
    { id: 'f', source: 'answer', target: 'done' },
  ],
};

/** What comes of a letter that somebody is to read. */
const scenario = (title: LocalizedText, urgency: string, reader: 'advise' | 'answer'): FlowScenarioCreate => ({
  title,
  startAt: '2026-03-01T08:00:00.000Z',
  start: { data: { kind: 'legal', urgency, description: '...', legalArea: 'work', contactBy: 'receipt' } },
  moves: [],
  expect: {
    path: ['came', 'rules', 'who', reader].map((node) => ({ node, times: 1 })),
    end: { status: 'running' },
    waits: [{ node: reader, times: 1 }],
    incidents: [],
    sent: [{ node: reader, kind: 'task', times: 1 }],
  },
});

/** Drafts a flow that is tried, not run. */
export async function furnishLetters(nativ: Nativ, admin: Session): Promise<void> {
  const say = (path: string, body: unknown) => tell(nativ.address, admin, `/api/v1${path}`, body);
  await say('/flows', { key: 'letters', ...letters });
  await say('/flows/letters/scenarios', scenario(both('An urgent letter', 'מכתב דחוף'), 'today', 'advise'));
  await say(
    '/flows/letters/scenarios',
    scenario(both('A letter that can wait', 'מכתב שיכול לחכות'), 'anyTime', 'advise'),
  );
}
