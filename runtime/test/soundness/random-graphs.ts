import fc from 'fast-check';
import { type Drawing, drawLines } from './draw-flow.ts';

const KINDS = [
  'task',
  'task',
  'task',
  'post',
  'and',
  'and',
  'and',
  'xor',
  'xor',
  'or',
  'or',
  'event',
  'some',
  'part',
] as const;

/** What stands in the middle: its kind, where its edges lead, and whether a clock runs beside it. */
const sketches = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    jumps: fc.array(fc.constantFrom(-3, -2, 2, 2, 3, 3, 4, 5), { minLength: 1, maxLength: 2 }),
    clock: fc.constantFrom('', '', '', '', 'timer', 'beside'),
    past: fc.integer({ min: 1, max: 4 }),
  }),
  { minLength: 3, maxLength: 9 },
);

type Sketches = typeof sketches extends fc.Arbitrary<infer Value> ? Value : never;

/** Graphs with edges to anywhere, as long as the other checks let them pass: every loop waits. Most are unsound. */
export const wildGraphs = fc.tuple(sketches, fc.boolean()).map(([list, terminates]): Drawing => {
  const ids = [
    'start',
    ...list.map(({ kind }, index) => `${kind}${index}`),
    'end',
    ...(terminates ? ['terminate'] : []),
  ];
  const lines = [`start > ${ids[1]}`];
  for (const [index, { kind, clock, past }] of list.entries()) {
    const here = index + 1;
    lines.push(`${ids[here]} > ${targetsOf(list, ids, here).join(', ')}`);
    if (kind !== 'task' || clock === '') continue;
    const ahead = ids[Math.min(here + past, ids.length - 1)];
    lines.push(`${clock}${index} on ${ids[here]}`, `${clock}${index} > ${ahead}`);
  }
  const drawing = drawLines(...lines);
  return { ...drawing, nodes: drawing.nodes.map(withCount) };
});

function targetsOf(list: Sketches, ids: readonly string[], here: number): readonly string[] {
  const { kind, jumps } = list[here - 1] as Sketches[number];
  const next = ids[here + 1] as string;
  if (kind === 'task' || kind === 'post') return [next];
  const tasks = ids.filter((id) => id.startsWith('task'));
  const targets = [1, ...jumps].flatMap((jump) => {
    const index = Math.min(here + jump, ids.length - 1);
    if (kind === 'event') return tasks.find((id) => ids.indexOf(id) >= index) ?? [];
    if (jump > 0) return ids[index] ?? [];
    return tasks.findLast((id) => ids.indexOf(id) <= index) ?? [];
  });
  const found = [...new Set(targets)];
  return found.length > 0 ? found : [next];
}

/** `some` goes on with the first two branches and swallows the rest, `part` with the first, withdrawing the rest. */
function withCount(node: Drawing['nodes'][number]): Drawing['nodes'][number] {
  if (node.id.startsWith('some')) return { ...node, type: 'parallelGateway', config: { required: 2 } };
  if (node.id.startsWith('part')) return { ...node, type: 'parallelGateway', config: { required: 1, rest: 'cancel' } };
  return node;
}

/** A part of a flow that is put together as it should be. */
type Block =
  | { readonly kind: 'task' | 'post' | 'timed' | 'reminded' }
  | { readonly kind: 'row' | 'and' | 'or' | 'xor' | 'event'; readonly parts: readonly Block[] }
  | { readonly kind: 'loop'; readonly part: Block };

const blocks = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constantFrom<Block>(
      { kind: 'task' },
      { kind: 'task' },
      { kind: 'post' },
      { kind: 'timed' },
      { kind: 'reminded' },
    ),
    fc.record({
      kind: fc.constantFrom('row', 'and', 'and', 'or', 'xor', 'event'),
      parts: fc.array(tie('block'), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('loop' as const), part: tie('block') }),
  ),
})).block;

/** Something that parts and meets, with blocks inside. */
const gatewayBlocks = fc.record({
  kind: fc.constantFrom('and', 'or', 'xor'),
  parts: fc.array(blocks, { minLength: 2, maxLength: 3 }),
});

/** One change to a drawing: a gateway of another kind, or an edge that leads elsewhere. */
const slips = fc.record({ kind: fc.constantFrom('gateway', 'gateway', 'gateway', 'edge'), at: fc.nat(), to: fc.nat() });

/** Graphs put together as they should be, most of them with one slip. */
export const blockGraphs = fc.tuple(gatewayBlocks, fc.array(slips, { maxLength: 2 })).map(([block, list]): Drawing => {
  const builder = new BlockLines();
  builder.lines.push(`start > ${'task'}first`);
  const last = builder.draw(block, 'taskfirst');
  builder.lines.push(`${last} > end`);
  return drawLines(...list.reduce<readonly string[]>(slipped, builder.lines));
});

class BlockLines {
  readonly lines: string[] = [];
  private count = 0;

  /** Draws a block behind a node; gives the node by which it is left. */
  draw(block: Block, before: string): string {
    const n = this.count++;
    switch (block.kind) {
      case 'row':
        return block.parts.reduce((last, part) => this.draw(part, last), before);
      case 'loop':
        return this.loop(block.part, before, n);
      case 'and':
      case 'or':
      case 'xor':
      case 'event':
        return this.branches(block, before, n);
      default:
        return this.step(block.kind, before, n);
    }
  }

  private step(kind: 'task' | 'post' | 'timed' | 'reminded', before: string, n: number): string {
    if (kind === 'post') return this.edge(before, `post${n}`);
    this.edge(before, `task${n}`);
    if (kind === 'task') return `task${n}`;
    if (kind === 'reminded') {
      this.lines.push(`beside${n} on task${n}`, `beside${n} > postb${n}`, `postb${n} > endb${n}`);
      return `task${n}`;
    }
    this.lines.push(`timer${n} on task${n}`, `timer${n} > xorm${n}`);
    return this.edge(`task${n}`, `xorm${n}`);
  }

  private loop(part: Block, before: string, n: number): string {
    this.edge(before, `xori${n}`);
    this.edge(`xori${n}`, `taskl${n}`);
    const last = this.draw(part, `taskl${n}`);
    this.edge(last, `xoro${n}`);
    return this.edge(`xoro${n}`, `xori${n}`) && `xoro${n}`;
  }

  private branches(
    { kind, parts }: { kind: 'and' | 'or' | 'xor' | 'event' | 'row'; parts: readonly Block[] },
    before: string,
    n: number,
  ): string {
    const split = `${kind}s${n}`;
    const join = `${kind === 'event' ? 'xor' : kind}j${n}`;
    this.edge(before, split);
    for (const [index, part] of parts.entries()) {
      const first = kind === 'event' ? this.edge(split, `taske${n}x${index}`) : split;
      const isEmpty = part.kind === 'row' && part.parts.length === 0;
      this.edge(isEmpty ? first : this.draw(part, first), join);
    }
    return join;
  }

  private edge(from: string, to: string): string {
    this.lines.push(`${from} > ${to}`);
    return to;
  }
}

function slipped(
  lines: readonly string[],
  { kind, at, to }: { kind: 'none' | 'gateway' | 'edge' | 'end'; at: number; to: number },
): readonly string[] {
  if (kind === 'none') return lines;
  const ids = [...new Set(lines.flatMap((line) => line.split(/ > | on /)))];
  const gateways = ids.filter((id) => /^(and|or|xor)[sj]/.test(id));
  if (kind === 'gateway') {
    const old = gateways[at % Math.max(1, gateways.length)];
    if (old === undefined) return lines;
    const other = ['and', 'or', 'xor'].filter((each) => !old.startsWith(each))[to % 2] ?? 'and';
    const renamed = `${other}${old.replace(/^(and|or|xor)/, '')}`;
    return lines.map((line) =>
      line
        .split(' ')
        .map((word) => (word === old ? renamed : word))
        .join(' '),
    );
  }
  const edges = lines.filter((line) => line.includes(' > ') && !line.startsWith('start'));
  const chosen = edges[at % edges.length];
  const targets = kind === 'end' ? ['endx'] : ids.filter((id) => /^(task|and|or|xor)/.test(id));
  const target = targets[to % Math.max(1, targets.length)] ?? 'end';
  return lines.map((line) => (line === chosen ? `${line.split(' > ')[0]} > ${target}` : line));
}
