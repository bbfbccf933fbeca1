import fc from 'fast-check';

const CONDITIONS = [
  "data.kind == 'legal'",
  'data.urgent',
  'data.age >= 18 && data.age < 65',
  "data.tags.exists(t, t == 'a')",
  'data.extra > 5',
  'has(vars.count) && vars.count > 2',
  "data.name.matches('^[a-m]')",
];
const VALUES = ['has(vars.count) ? vars.count + 1 : 1', 'size(data.tags)', 'data.age * 2', 'data.extra + 1'];
const TEXTS = ['A text', '{{data.name}}', '{{data.tags}} {{vars.count}}'];

interface Drawn {
  readonly nodes: Record<string, unknown>[];
  readonly edges: Record<string, unknown>[];
}

/** What stands in the middle of a flow: its type, the choices in its config, and how far its edges lead. */
interface Sketch {
  readonly type: 'post' | 'userTask' | 'setVariables' | 'exclusiveGateway';
  readonly pick: number;
  readonly jump: number;
  readonly back: boolean;
}

/** Stands first, so that there is a count to read. */
const COUNT: Sketch = { type: 'setVariables', pick: 0, jump: 1, back: false };

const sketches = fc.array(
  fc.record<Sketch>({
    type: fc.constantFrom('post', 'userTask', 'setVariables', 'exclusiveGateway'),
    pick: fc.nat(100),
    jump: fc.integer({ min: 1, max: 4 }),
    back: fc.boolean(),
  }),
  { minLength: 1, maxLength: 14 },
);

/**
 * Sound flows of any shape: a line of nodes, with gateways that jump ahead, or back to just before a task, so that a
 * loop always waits.
 */
export const flowDocuments = sketches.map((rest) => {
  const drawn: Drawn = { nodes: [], edges: [] };
  drawn.nodes.push({ id: 'start', type: 'formStart', config: { form: 'inquiry' } });
  const middle: readonly Sketch[] = [COUNT, ...rest];
  for (const [index, sketch] of middle.entries()) drawn.nodes.push(nodeOf(sketch, index));
  drawn.nodes.push({ id: 'done', type: 'end' });
  for (const [index, { id }] of drawn.nodes.slice(0, -1).entries()) {
    drawn.edges.push({
      id: `on${index}`,
      source: id,
      target: drawn.nodes[index + 1]?.id,
      ...(isGateway(middle, index) ? { default: true } : {}),
    });
    if (isGateway(middle, index)) drawn.edges.push(choice(middle, index, drawn));
  }
  return { title: 'Any', ...drawn };
});

function nodeOf({ type, pick }: Sketch, index: number): Record<string, unknown> {
  const id = `n${index}`;
  const text = TEXTS[pick % TEXTS.length];
  if (type === 'post') return { id, type, config: { group: 'intake', text } };
  if (type === 'setVariables')
    return { id, type, config: { assignments: [{ variable: 'count', expression: VALUES[pick % VALUES.length] }] } };
  if (type === 'exclusiveGateway') return { id, type };
  return { id, type, config: { group: 'legal', title: text, form: 'review', ...(pick % 2 ? { dueIn: 'PT24H' } : {}) } };
}

function isGateway(middle: readonly Sketch[], index: number): boolean {
  return middle[index - 1]?.type === 'exclusiveGateway';
}

/** The other way out of a gateway: back to the last task before it, or ahead. */
function choice(middle: readonly Sketch[], index: number, { nodes }: Drawn): Record<string, unknown> {
  const sketch = middle[index - 1] as Sketch;
  const task = middle.slice(0, index - 1).findLastIndex(({ type }) => type === 'userTask');
  const target = sketch.back && task >= 0 ? task + 1 : Math.min(index + sketch.jump, nodes.length - 1);
  const approved = task >= 0 && sketch.pick % 3 === 0;
  const condition = approved ? `tasks.n${task}.approved` : CONDITIONS[sketch.pick % CONDITIONS.length];
  return { id: `if${index}`, source: nodes[index]?.id, target: nodes[target]?.id, condition };
}

/** Answers of the form `inquiry`, with any of them absent, and one whose kind nobody knows. */
export const answers = fc
  .record(
    {
      name: fc.string(),
      kind: fc.constantFrom('legal', 'social', 'psychological'),
      urgent: fc.boolean(),
      age: fc.integer({ min: 0, max: 120 }),
      tags: fc.array(fc.string({ maxLength: 3 }), { maxLength: 3 }),
      extra: fc.jsonValue({ maxDepth: 2 }),
    },
    { requiredKeys: [] },
  )
  // As they come over the wire: without the negative zero, for one.
  .map((data): Record<string, unknown> => JSON.parse(JSON.stringify(data)));

/** Answers of the form `review`. */
export const reviews = fc.record({ approved: fc.boolean(), note: fc.string() }, { requiredKeys: [] });
