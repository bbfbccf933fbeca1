import type { FlowDocument, FlowNode, FormDocument, LessonStepVerdict } from '@nativ/schemas';
import { type Drawn, edge, formOf, nodeFor } from './lesson-flow.ts';

/** A change of a flow, and what it must make of a lesson. */
export interface Mutation {
  readonly name: string;
  readonly change: (drawn: Drawn) => Drawn;
  readonly verdict: 'valid' | 'changed' | 'stale';
  /** By node of the lesson, as it is called after the change: what its step must get; all others are valid. */
  readonly steps?: Readonly<Record<string, LessonStepVerdict['verdict']>>;
  /** The steps after this one must be told as not reached. */
  readonly lostAfter?: string;
  readonly end?: 'goesOn' | 'endsOtherwise';
  readonly start?: 'asksOtherwise' | 'refused';
}

const flow = (change: (flow: FlowDocument) => FlowDocument) => (drawn: Drawn) => ({
  ...drawn,
  flow: change(drawn.flow),
});
const node = (id: string, change: (node: FlowNode) => FlowNode) =>
  flow((each) => ({ ...each, nodes: each.nodes.map((one) => (one.id === id ? change(one) : one)) }));
const config = (id: string, more: Record<string, unknown>) =>
  node(id, (one) => ({ ...one, config: { ...one.config, ...more } }));
const form =
  (key: string, change: (properties: Record<string, unknown>) => object, required = ['decision']) =>
  (drawn: Drawn) => {
    const before = drawn.forms[key] as FormDocument;
    const schema = { ...before.schema, required, properties: change({ ...(before.schema.properties as object) }) };
    return { ...drawn, forms: { ...drawn.forms, [key]: { ...before, schema } as FormDocument } };
  };

const renamed = (from: string, to: string) =>
  flow((each) => {
    const text = JSON.stringify(each);
    const whole = (name: string) => new RegExp(`"(id|source|target)":"${name}"`, 'g');
    return JSON.parse(text.replace(whole(from), `"$1":"${to}"`).replaceAll(`tasks.${from}.`, `tasks.${to}.`));
  });

/** Puts a step between a node and what follows it. */
const inserted = (after: string, id: string) => (drawn: Drawn) => {
  const made = { ...nodeFor(id, 70), position: { x: 77, y: 777 } };
  const edges = drawn.flow.edges.map((each) => (each.source === after ? { ...each, source: id } : each));
  const key = made.config?.form;
  return {
    flow: { ...drawn.flow, nodes: [...drawn.flow.nodes, made], edges: [...edges, edge(after, id)] },
    forms: { ...drawn.forms, ...(typeof key === 'string' && { [key]: formOf(key) }) },
  };
};

const removed = (id: string) =>
  flow((each) => {
    const next = each.edges.find(({ source }) => source === id)?.target ?? '';
    const edges = each.edges.filter(({ source }) => source !== id);
    return {
      ...each,
      nodes: each.nodes.filter((one) => one.id !== id),
      edges: edges.map((one) => (one.target === id ? { ...one, target: next } : one)),
    };
  });

/** Changes the places of two steps that follow each other. */
const swapped = (first: string, second: string) =>
  flow((each) => ({
    ...each,
    edges: each.edges.map((one) => {
      if (one.source === first && one.target === second) return { ...one, source: second, target: first };
      if (one.target === first) return { ...one, target: second };
      return one.source === second ? { ...one, source: first } : one;
    }),
  }));

const condition = (source: string, change: (text: string) => string) =>
  flow((each) => ({
    ...each,
    edges: each.edges.map((one) =>
      one.source === source && one.condition !== undefined ? { ...one, condition: change(one.condition) } : one,
    ),
  }));

const together =
  (...changes: readonly ((drawn: Drawn) => Drawn)[]) =>
  (drawn: Drawn) =>
    changes.reduce((made, change) => change(made), drawn);

const tasks = (...numbers: readonly number[]) => numbers.map((number) => `task${number}`);
const all = <Item>(items: readonly Item[], make: (item: Item) => Mutation): Mutation[] => items.map(make);

/** Fifty changes that designers make, and what each must make of the lesson. */
export const mutations: readonly Mutation[] = [
  ...all([...tasks(1, 3, 9, 15), 'wait1', 'approval1'], (id) => ({
    name: `${id} gets another id`,
    change: renamed(id, `${id}Renamed`),
    verdict: 'valid',
    steps: { [`${id}Renamed`]: 'carried' },
  })),
  ...all(tasks(2, 7, 13), (id) => ({
    name: `${id} gets another title`,
    change: together(
      config(id, { title: 'Called otherwise' }),
      node(id, (one) => ({ ...one, name: 'Called otherwise' })),
    ),
    verdict: 'valid',
  })),
  ...all(tasks(4, 11), (id) => ({
    name: `${id} is drawn elsewhere`,
    change: node(id, (one) => ({ ...one, position: { x: 5, y: 5000 } })),
    verdict: 'valid',
  })),
  ...all(tasks(1, 8), (id) => ({
    name: `${id} gets a deadline`,
    change: config(id, { dueIn: 'PT4H' }),
    verdict: 'valid',
  })),
  { name: 'a wait becomes longer', change: config('wait1', { when: { duration: 'P3D' } }), verdict: 'valid' },
  { name: 'a message is worded anew', change: config('message1', { text: 'Other words' }), verdict: 'valid' },
  {
    name: 'a gateway is drawn that all pass',
    change: inserted('task4', 'choiceNone'),
    verdict: 'valid',
  },
  {
    name: 'a question is worded anew',
    change: form('task2-form', (fields) => ({ ...fields, note: { type: 'string', title: 'Say why', maxLength: 200 } })),
    verdict: 'valid',
  },
  {
    name: 'a condition is written another way',
    change: condition('choice3', (text) => `${text} && true`),
    verdict: 'valid',
  },
  ...all(tasks(1, 6, 15), (id) => ({
    name: `${id} goes to another group`,
    change: config(id, { group: 'social' }),
    verdict: 'changed',
    steps: { [id]: 'otherHands' },
  })),
  {
    name: 'a colleague of another group does theirs',
    change: config('colleague1', { group: 'social' }),
    verdict: 'valid',
  },
  ...all(tasks(2, 9, 14), (id) => ({
    name: `the form of ${id} offers one more choice`,
    change: form(`${id}-form`, (fields) => ({ ...fields, decision: { type: 'string', enum: ['go', 'aside', 'ask'] } })),
    verdict: 'changed',
    steps: { [id]: 'asksOtherwise' },
  })),
  {
    name: 'a form asks one more thing that may be left out',
    change: form('task5-form', (fields) => ({ ...fields, urgent: { type: 'boolean' } })),
    verdict: 'changed',
    steps: { task5: 'asksOtherwise' },
  },
  {
    name: 'the inquiry asks one more thing that may be left out',
    change: form('inquiry', (fields) => ({ ...fields, urgent: { type: 'boolean' } })),
    verdict: 'changed',
    start: 'asksOtherwise',
  },
  ...all(tasks(4, 10), (id) => ({
    name: `the form of ${id} asks one more thing that must be answered`,
    change: form(`${id}-form`, (fields) => ({ ...fields, area: { type: 'string', enum: ['a', 'b'] } }), [
      'decision',
      'area',
    ]),
    verdict: 'stale',
    steps: { [id]: 'asksOtherwise' },
  })),
  {
    name: 'a form no longer offers what was chosen',
    change: form('task7-form', (fields) => ({ ...fields, decision: { type: 'string', enum: ['yes', 'no'] } })),
    verdict: 'stale',
    steps: { task7: 'asksOtherwise' },
  },
  {
    name: 'the inquiry no longer takes what was written',
    change: form('inquiry', (fields) => ({ ...fields, decision: { type: 'string', enum: ['yes', 'no'] } })),
    verdict: 'stale',
    start: 'refused',
  },
  { name: 'a post is no more', change: removed('post1'), verdict: 'changed', steps: { task2: 'sendsOtherwise' } },
  { name: 'a message is no more', change: removed('message1'), verdict: 'changed', steps: { task4: 'sendsOtherwise' } },
  {
    name: 'a post is added',
    change: inserted('task13', 'post2'),
    verdict: 'changed',
    steps: { task13: 'sendsOtherwise' },
  },
  ...all(
    [
      ['task1', 'task2'],
      ['task7', 'colleague1'],
      ['approval1', 'task12'],
    ] as const,
    ([after, before]) => ({
      name: `a task is put in after ${after}`,
      change: inserted(after, 'taskNew'),
      verdict: 'stale',
      steps: { [before]: 'newStepBefore' },
    }),
  ),
  {
    name: 'an approval is put in',
    change: inserted('task14', 'approvalNew'),
    verdict: 'stale',
    steps: { task15: 'newStepBefore' },
  },
  {
    name: 'a wait is put in',
    change: inserted('task1', 'waitNew'),
    verdict: 'stale',
    steps: { task2: 'newStepBefore' },
  },
  { name: 'a task is put in at the end', change: inserted('task15', 'taskNew'), verdict: 'stale', end: 'goesOn' },
  ...all(['task2', 'task8', 'colleague2', 'wait1', 'task15'], (id) => ({
    name: `${id} is taken out`,
    change: removed(id),
    verdict: 'stale',
    steps: { [id]: 'gone' },
  })),
  ...all(
    [
      ['task1', 'task2'],
      ['task14', 'task15'],
      ['colleague1', 'task8'],
    ] as const,
    ([first, second]) => ({
      name: `${first} and ${second} change places`,
      change: swapped(first, second),
      verdict: 'stale',
      steps: { [first]: 'outOfOrder' },
    }),
  ),
  ...all([3, 6, 13], (number) => ({
    name: `the condition after task${number} asks for something else`,
    change: condition(`choice${number}`, (text) => text.replace("== 'go'", "== 'aside'")),
    verdict: 'stale',
    steps: { [`task${number}`]: 'leadsElsewhere' },
    lostAfter: `task${number}`,
  })),
  {
    name: 'a step gets another id, and another one comes in',
    change: together(renamed('task6', 'task6Renamed'), inserted('task9', 'taskNew')),
    verdict: 'stale',
    steps: { task6Renamed: 'carried', task10: 'newStepBefore' },
  },
];
