import type { FlowContext } from '../../src/index.ts';

/** What drawings refer to: a form with a field for each edge, and some that several edges may read. */
export const context: FlowContext = {
  forms: new Map([
    ['case', { schema: { type: 'object', properties: { ...ownFields(), ...sharedFields() }, required: ['must'] } }],
    ['review', { schema: { type: 'object', properties: { approved: { type: 'boolean' } } } }],
  ]),
  groups: new Set(['intake']),
};

function ownFields(): Record<string, unknown> {
  return Object.fromEntries(Array.from({ length: 200 }, (_each, index) => [`f${index}`, { type: 'boolean' }]));
}

function sharedFields(): Record<string, unknown> {
  return {
    a: { type: 'boolean' },
    b: { type: 'boolean' },
    n: { type: 'integer' },
    kind: { type: 'string', enum: ['legal', 'social', 'other'] },
    must: { type: 'string', enum: ['yes', 'no'] },
  };
}

/** A drawing, before it is a flow. */
export interface Drawing {
  readonly title: string;
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

export interface DrawnNode {
  readonly id: string;
  readonly type: string;
  readonly parent?: string;
  readonly config?: Record<string, unknown>;
}

export interface DrawnEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly condition?: string;
  readonly default?: true;
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^start/, 'formStart'],
  [/^and/, 'parallelGateway'],
  [/^xor/, 'exclusiveGateway'],
  [/^or/, 'inclusiveGateway'],
  [/^event/, 'eventGateway'],
  [/^(timer|beside)/, 'boundaryTimer'],
  [/^wait/, 'wait'],
  [/^post/, 'post'],
  [/^sub/, 'subProcess'],
  [/^terminate/, 'terminateEnd'],
  [/^end/, 'end'],
];

/**
 * Draws a flow from lines such as `and1 > A, B` (an edge to each), `timer1 on A` (attached) and `A: sub1` (inside). The
 * beginning of an id tells the type; anything else is a task. Conditions read a field of their own each.
 */
export function drawLines(...lines: readonly string[]): Drawing {
  return drawFlow({ title: 'Drawn', nodes: [], edges: [] }, {}, lines);
}

/** Writes other conditions on edges, given as `source > target`. */
export function withConditions(drawing: Drawing, conditions: Readonly<Record<string, string>>): Drawing {
  const edges = drawing.edges.map((edge) => {
    const condition = conditions[`${edge.source} > ${edge.target}`];
    return condition === undefined ? edge : { id: edge.id, source: edge.source, target: edge.target, condition };
  });
  return { ...drawing, edges };
}

/** Draws more into a flow. */
export function drawFlow(onto: Drawing, types: Readonly<Record<string, string>>, lines: readonly string[]): Drawing {
  const nodes = new Map(onto.nodes.map((node) => [node.id, node]));
  for (const [id, type] of Object.entries(types)) nodes.set(id, { ...nodes.get(id), id, type, config: {} });
  const links: (readonly [string, string])[] = onto.edges.map(({ source, target }) => [source, target]);
  for (const line of lines) {
    const [, left = '', sign, right = ''] = /^(.*?)\s*(>|on|:)\s+(.*)$/.exec(line) ?? [];
    const sources = left.split(/,\s*/);
    const targets = right.split(/,\s*/);
    for (const id of sign === '>' ? [...sources, ...targets] : sources)
      if (!nodes.has(id)) nodes.set(id, nodeOf(id, sign === 'on' ? right : undefined));
    if (sign === ':') nodes.set(left, { ...(nodes.get(left) as DrawnNode), parent: right });
    if (sign === '>') for (const source of sources) for (const target of targets) links.push([source, target]);
  }
  return { title: onto.title, nodes: [...nodes.values()], edges: edgesOf([...nodes.values()], links) };
}

function nodeOf(id: string, attachedTo: string | undefined): DrawnNode {
  const type = KINDS.find(([pattern]) => pattern.test(id))?.[1] ?? 'userTask';
  return { id, type, config: configOf(id, type, attachedTo) };
}

function configOf(id: string, type: string, attachedTo: string | undefined): Record<string, unknown> {
  if (type === 'formStart') return { form: 'case' };
  if (type === 'userTask') return { group: 'intake', title: id, why: 'It helps.', form: 'review' };
  if (type === 'post') return { group: 'intake', text: id };
  if (type === 'wait') return { when: { duration: 'PT1H' } };
  if (type === 'boundaryTimer')
    return { attachedTo, when: { duration: 'PT1H' }, ...(id.startsWith('beside') && { interrupting: false }) };
  return {};
}

/** Where a gateway chooses, the last edge is the default one, and each other one has a condition. */
function edgesOf(nodes: readonly DrawnNode[], links: readonly (readonly [string, string])[]): readonly DrawnEdge[] {
  const choosing = new Set(
    nodes.filter(({ type }) => type === 'exclusiveGateway' || type === 'inclusiveGateway').map(({ id }) => id),
  );
  return links.map(([source, target], index) => {
    const edge = { id: `e${index}`, source, target };
    const others = links.filter(([from]) => from === source);
    if (!choosing.has(source) || others.length < 2) return edge;
    const isLast = others.at(-1) === links[index];
    return isLast ? { ...edge, default: true } : { ...edge, condition: `data.f${index}` };
  });
}
