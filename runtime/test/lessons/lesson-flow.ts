import type { FlowDocument, FlowEdge, FlowNode, FormDocument, ScenarioMove } from '@nativ/schemas';
import {
  compileFlow,
  type FlowContext,
  formsJudge,
  type HistoryRecord,
  type LessonWorld,
  momentsUpTo,
  type RehearsalSetup,
} from '../../src/index.ts';
import { rehearse } from '../simulation/rehearsals.ts';

/** A flow and its forms, as a mutation changes them. */
export interface Drawn {
  readonly flow: FlowDocument;
  readonly forms: Readonly<Record<string, FormDocument>>;
}

const TRAINER = 'trainer';
/** Steps of the flow in their order: what they are follows from their names. */
const ORDER = [
  'task1', 'task2', 'post1', 'task3', 'choice3', 'task4', 'message1', 'task5', 'wait1', 'task6', 'choice6', 'task7',
  'colleague1', 'task8', 'reply1', 'task9', 'choice9', 'task10', 'colleague2', 'task11', 'approval1', 'task12',
  'task13', 'choice13', 'task14', 'task15', 'done',
] as const; // biome-ignore format: one line of the drawing per line of the text would say less
const SIDE = 'sideTask';

export const formOf = (title: string): FormDocument => ({
  title,
  schema: {
    type: 'object',
    required: ['decision'],
    properties: {
      decision: { type: 'string', title: 'What now?', enum: ['go', 'aside'] },
      note: { type: 'string', title: 'A note', maxLength: 200 },
    },
  },
  settings: { language: 'en', public: false },
});

/** The flow of a lesson of twenty steps, with gateways that decide by what its tasks were completed with. */
export function twentySteps(): Drawn {
  const nodes: FlowNode[] = [
    { id: 'start', type: 'formStart', name: 'Arrives', config: { form: 'inquiry' }, position: { x: 0, y: 0 } },
    ...ORDER.map((id, index) => nodeFor(id, index + 1)),
    nodeFor(SIDE, ORDER.length + 1),
    { id: 'ended', type: 'end', position: { x: 9000, y: 200 } },
  ];
  const edges: FlowEdge[] = [edge('start', 'task1')];
  for (const [index, id] of ORDER.entries()) {
    const next = ORDER[index + 1];
    if (next === undefined) continue;
    if (!id.startsWith('choice')) edges.push(edge(id, next));
    else {
      const of = `task${id.slice('choice'.length)}`;
      edges.push(
        { ...edge(id, next), condition: `tasks.${of}.decision == 'go'` },
        { ...edge(id, SIDE), default: true },
      );
    }
  }
  edges.push(edge(SIDE, 'ended'));
  const asked = nodes.flatMap(({ config }) => (typeof config?.form === 'string' ? [config.form] : []));
  return {
    flow: { title: 'Twenty steps', nodes, edges },
    forms: Object.fromEntries(asked.map((form) => [form, formOf(form)])),
  };
}

export const edge = (source: string, target: string): FlowEdge => ({ id: `${source}_${target}`, source, target });

export function nodeFor(id: string, column: number): FlowNode {
  const at = { id, name: id, position: { x: column * 300, y: 0 } };
  if (id.startsWith('choice')) return { ...at, type: 'exclusiveGateway' };
  if (id.startsWith('post')) return { ...at, type: 'post', config: { group: 'legal', text: id } };
  if (id.startsWith('message')) return { ...at, type: 'messageInquirer', config: { text: id } };
  if (id.startsWith('wait')) return { ...at, type: 'wait', config: { when: { duration: 'P1D' } } };
  if (id.startsWith('reply')) return { ...at, type: 'receiveMessage', config: { message: 'reply' } };
  if (id.startsWith('approval')) return { ...at, type: 'approval', config: { groups: ['legal'], title: id } };
  if (id === 'done') return { ...at, type: 'end' };
  return { ...at, type: 'userTask', config: { group: 'legal', title: id, form: `${id}-form`.toLowerCase() } };
}

/** Compiles a drawing. @throws Error when it may not be published: a mutation must leave a flow that a designer could publish */
export function worldOf({ flow, forms }: Drawn): LessonWorld {
  const documents = new Map(Object.entries(forms));
  const context: FlowContext = {
    forms: new Map([...documents].map(([key, { schema }]) => [key, { schema }])),
    groups: new Set(['legal', 'social']),
  };
  const compiled = compileFlow(flow, context);
  if (compiled.kind === 'refused') throw new Error(JSON.stringify(compiled.problems));
  return {
    document: flow,
    forms: documents,
    world: {
      flow: 'main',
      flows: new Map([['main', compiled.flow]]),
      documents: new Map([['main', flow]]),
      judge: formsJudge(documents),
    },
  };
}

/** What a champion and a colleague do in the flow from its start to its end, as history tells it. */
export function playedThrough({ world }: LessonWorld): readonly HistoryRecord[] {
  const setup: RehearsalSetup = {
    ...world,
    startAt: '2026-03-01T08:00:00.000Z',
    start: { data: { decision: 'go' } },
  };
  const moves = ORDER.flatMap((id): ScenarioMove[] => {
    const place = { node: id };
    if (id.startsWith('wait')) return [{ kind: 'fireTimer', place }];
    if (id.startsWith('reply')) return [{ kind: 'deliverMessage', name: 'reply', content: 'Thank you.' }];
    if (id.startsWith('approval')) return [{ kind: 'completeTask', place, by: 'manager', data: { approved: true } }];
    const data = { decision: 'go', note: `Because of ${id}.` };
    if (id.startsWith('task')) return [{ kind: 'completeTask', place, by: TRAINER, data }];
    return id.startsWith('colleague') ? [{ kind: 'completeTask', place, by: 'colleague', data }] : [];
  });
  return momentsUpTo(rehearse(setup, ...moves)).flatMap(({ steps }) => steps.map(({ step }) => step.history));
}

export const trainers = new Set([TRAINER]);
