import fc from 'fast-check';

type Drawn = Record<string, unknown>;

/** A part of a flow with one way in and one way out. Nested parts make flows that are sound by their structure. */
export type Part =
  | { readonly kind: 'step'; readonly type: StepType; readonly pick: number; readonly watch: Watch | null }
  | { readonly kind: 'sequence'; readonly parts: readonly Part[] }
  | { readonly kind: 'xor' | 'or' | 'and'; readonly parts: readonly Part[] }
  | {
      readonly kind: 'partial';
      readonly parts: readonly Part[];
      readonly required: number;
      readonly rest: 'swallow' | 'cancel';
    }
  | { readonly kind: 'race'; readonly parts: readonly Part[] }
  | { readonly kind: 'loop'; readonly part: Part }
  | {
      readonly kind: 'body';
      readonly part: Part;
      readonly each: Each | null;
      readonly ending: Ending;
      readonly watch: Watch | null;
    };

const STEPS = [
  'userTask',
  'approval',
  'post',
  'notify',
  'messageInquirer',
  'receiveMessage',
  'setVariables',
  'decisionTable',
  'classify',
  'wait',
  'waitFor',
  'httpRequest',
  'callFlow',
  'withdraw',
] as const;
type StepType = (typeof STEPS)[number];

type Each = {
  readonly order: 'parallel' | 'sequential';
  readonly waits: boolean;
  readonly enough: boolean;
  readonly rest: 'cancel' | 'finish';
};
type Ending = 'none' | 'terminate' | 'error';
type Watch = { readonly type: 'boundaryTimer' | 'boundaryMessage' | 'boundaryError'; readonly interrupting: boolean };

const watch = fc.option(
  fc.record<Watch>({
    type: fc.constantFrom('boundaryTimer', 'boundaryMessage', 'boundaryError'),
    interrupting: fc.boolean(),
  }),
);
const step = fc.record({
  kind: fc.constant('step' as const),
  type: fc.constantFrom(...STEPS),
  pick: fc.nat(100),
  watch,
});
const waiting = fc.record({
  kind: fc.constant('step' as const),
  type: fc.constantFrom('userTask' as const, 'receiveMessage' as const, 'wait' as const),
  pick: fc.nat(100),
  watch: fc.constant(null),
});
const each = fc.option(
  fc.record<Each>({
    order: fc.constantFrom('parallel', 'sequential'),
    waits: fc.boolean(),
    enough: fc.boolean(),
    rest: fc.constantFrom('cancel', 'finish'),
  }),
);

const { part } = fc.letrec<{ part: Part; parts: readonly Part[] }>((tie) => ({
  parts: fc.array(tie('part'), { minLength: 2, maxLength: 3 }),
  part: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    step,
    fc.record({ kind: fc.constant('sequence' as const), parts: tie('parts') }),
    fc.record({ kind: fc.constantFrom('xor' as const, 'or' as const, 'and' as const), parts: tie('parts') }),
    fc.record({
      kind: fc.constant('partial' as const),
      parts: tie('parts'),
      required: fc.integer({ min: 1, max: 2 }),
      rest: fc.constantFrom('swallow' as const, 'cancel' as const),
    }),
    fc.record({ kind: fc.constant('race' as const), parts: fc.array(waiting, { minLength: 2, maxLength: 3 }) }),
    fc.record({ kind: fc.constant('loop' as const), part: tie('part') }),
    fc.record({
      kind: fc.constant('body' as const),
      part: tie('part'),
      each,
      ending: fc.constantFrom<Ending>('none', 'terminate', 'error'),
      watch,
    }),
  ),
}));

/** Flows of every node type, sound by their structure. */
export const structuredFlows = part.map((whole) => {
  const drawing = new Drawing();
  drawing.node('start', 'formStart', null, { form: 'case' });
  const { first, last } = drawing.draw(whole, null);
  drawing.node('done', 'end', null);
  // Stands first, so that there is a count to read.
  drawing.node('count', 'setVariables', null, { assignments: [{ variable: 'count', expression: '0' }] });
  drawing.edge('start', 'count');
  drawing.edge('count', first);
  drawing.edge(last, 'done');
  drawing.pointWithdrawals();
  return { title: 'Any', nodes: drawing.nodes, edges: drawing.edges };
});

interface Ends {
  readonly first: string;
  readonly last: string;
}

class Drawing {
  readonly nodes: Drawn[] = [];
  readonly edges: Drawn[] = [];
  private count = 0;

  node(id: string, type: string, parent: string | null, config?: Drawn): string {
    this.nodes.push({ id, type, ...(parent !== null && { parent }), ...(config && { config }) });
    return id;
  }

  edge(source: string, target: string, more: Drawn = {}): void {
    this.edges.push({ id: `e${this.edges.length}`, source, target, ...more });
  }

  /** Lets what withdraws name other nodes of the drawing, now that they are known. */
  pointWithdrawals(): void {
    const ids = this.nodes.map(({ id }) => id);
    for (const [index, node] of this.nodes.entries())
      if (node.type === 'withdraw')
        node.config = { nodes: ['start', ...ids.filter((_id, other) => (index + other) % 4 === 0)] };
  }

  draw(part: Part, parent: string | null): Ends {
    const name = `n${this.count}`;
    this.count += 1;
    if (part.kind === 'step') return this.drawStep(part, name, parent);
    if (part.kind === 'sequence') return this.drawSequence(part.parts, parent);
    if (part.kind === 'loop') return this.drawLoop(part.part, name, parent);
    if (part.kind === 'body') return this.drawBody(part, name, parent);
    return this.drawBranches(part, name, parent);
  }

  private drawStep(
    { type, pick, watch: watched }: Extract<Part, { kind: 'step' }>,
    id: string,
    parent: string | null,
  ): Ends {
    const kind = type === 'waitFor' ? 'wait' : type;
    this.node(id, kind, parent, configOf(type, pick));
    const hosts = ['userTask', 'approval', 'receiveMessage', 'wait', 'httpRequest', 'callFlow', 'classify'];
    if (watched === null || !hosts.includes(kind)) return { first: id, last: id };
    return { first: id, last: this.drawWatch(watched, id, parent) };
  }

  /** A boundary event whose way meets the step's own again: where both may come, a gateway that passes each on. */
  private drawWatch({ type, interrupting: wanted }: Watch, host: string, parent: string | null): string {
    // A message that does not interrupt may come several times, and what follows would run as often.
    const interrupting = wanted || type === 'boundaryMessage';
    const id = `${host}_b`;
    const config: Drawn = { attachedTo: host };
    if (type === 'boundaryTimer') Object.assign(config, { interrupting, when: { duration: 'PT1H' } });
    if (type === 'boundaryMessage') Object.assign(config, { interrupting, message: 'news' });
    this.node(id, type, parent, config);
    this.node(`${host}_t`, 'userTask', parent, { group: 'legal', title: 'Beside', form: 'case' });
    this.node(`${host}_m`, interrupting || type === 'boundaryError' ? 'exclusiveGateway' : 'inclusiveGateway', parent);
    this.edge(id, `${host}_t`);
    this.edge(`${host}_t`, `${host}_m`);
    this.edge(host, `${host}_m`);
    return `${host}_m`;
  }

  private drawSequence(parts: readonly Part[], parent: string | null): Ends {
    const ends = parts.map((each) => this.draw(each, parent));
    for (const [index, { first }] of ends.entries()) if (index > 0) this.edge(ends[index - 1]?.last ?? '', first);
    return { first: ends[0]?.first ?? '', last: ends.at(-1)?.last ?? '' };
  }

  private drawLoop(part: Part, name: string, parent: string | null): Ends {
    this.node(`${name}_in`, 'exclusiveGateway', parent);
    this.node(`${name}_look`, 'userTask', parent, { group: 'legal', title: 'Look', form: 'case' });
    this.node(`${name}_out`, 'exclusiveGateway', parent);
    const { first, last } = this.draw(part, parent);
    this.edge(`${name}_in`, first);
    this.edge(last, `${name}_look`);
    this.edge(`${name}_look`, `${name}_out`);
    this.edge(`${name}_out`, `${name}_in`, { condition: `tasks.${name}_look.again` });
    const after = this.node(`${name}_after`, 'exclusiveGateway', parent);
    this.edge(`${name}_out`, after, { default: true });
    return { first: `${name}_in`, last: after };
  }

  private drawBody(part: Extract<Part, { kind: 'body' }>, id: string, parent: string | null): Ends {
    const { each: loop, ending } = part;
    this.node(id, loop === null ? 'subProcess' : 'forEach', parent, loop === null ? {} : eachConfig(loop, id));
    const { first, last } = this.draw(part.part, id);
    this.node(`${id}_entry`, 'post', id, { group: 'intake', text: 'Begin' });
    this.edge(`${id}_entry`, first);
    if (ending !== 'none') {
      this.node(
        `${id}_end`,
        ending === 'terminate' ? 'terminateEnd' : 'errorEnd',
        id,
        ending === 'error' ? { code: 'oops' } : {},
      );
      this.edge(last, `${id}_end`);
    } else {
      this.node(`${id}_end`, 'end', id);
      this.edge(last, `${id}_end`);
    }
    return { first: id, last: part.watch === null ? id : this.drawWatch(part.watch, id, parent) };
  }

  private drawBranches(
    part: Extract<Part, { kind: 'xor' | 'or' | 'and' | 'partial' | 'race' }>,
    name: string,
    parent: string | null,
  ): Ends {
    const { kind } = part;
    const types = {
      xor: ['exclusiveGateway', 'exclusiveGateway'],
      or: ['inclusiveGateway', 'inclusiveGateway'],
      and: ['parallelGateway', 'parallelGateway'],
      partial: ['parallelGateway', 'parallelGateway'],
      race: ['eventGateway', 'exclusiveGateway'],
    } as const;
    const [splitType, joinType] = types[kind];
    const split = this.node(`${name}_s`, splitType, parent);
    const join = this.node(
      `${name}_j`,
      joinType,
      parent,
      kind === 'partial' ? { required: part.required, rest: part.rest } : undefined,
    );
    const isChoice = kind === 'xor' || kind === 'or';
    for (const [index, each] of part.parts.entries()) {
      const { first, last } = this.draw(each, parent);
      const isLast = index === part.parts.length - 1;
      const way = !isChoice
        ? {}
        : isLast
          ? { default: true }
          : { condition: ['data.a', 'data.b', 'data.amount > 3'][index % 3] };
      this.edge(split, first, way);
      this.edge(last, join);
    }
    const after = this.node(`${name}_o`, 'exclusiveGateway', parent);
    this.edge(join, after);
    return { first: split, last: after };
  }
}

function eachConfig({ order, waits, enough, rest }: Each, id: string): Drawn {
  return {
    list: 'data.guests',
    item: 'guest',
    order,
    waits,
    rest,
    result: 'vars.guest',
    results: `results_${id}`,
    ...(enough && { enough: 'vars.done >= 2' }),
  };
}

function configOf(type: StepType, pick: number): Drawn {
  const odd = pick % 2 === 1;
  switch (type) {
    case 'userTask':
      return {
        group: 'legal',
        title: 'Do {{data.answer}}',
        form: 'case',
        ...(odd && { dueIn: 'PT8H', keepPersonAs: 'who' }),
      };
    case 'approval':
      return {
        groups: ['legal', 'social'],
        people: 1 + (pick % 3),
        decision: ['all', 'any', 'majority'][pick % 3],
        title: 'Yes?',
        ...(odd && { timeout: { duration: 'P1D' }, onTimeout: pick % 4 === 1 ? 'goOn' : 'stop' }),
      };
    case 'post':
      return { group: 'intake', text: '{{data.answer}}' };
    case 'notify':
      return odd ? { person: 'data.answer', text: 'x' } : { group: 'legal', text: 'x' };
    case 'messageInquirer':
      return { text: 'Hello' };
    case 'receiveMessage':
      return { message: 'news', keep: odd, variable: 'news' };
    case 'setVariables':
      return { assignments: [{ variable: 'count', expression: odd ? '1' : '1 / data.amount' }] };
    case 'decisionTable':
      return {
        hitPolicy: ['unique', 'first', 'collect'][pick % 3],
        inputs: [{ expression: 'data.amount' }],
        outputs: [{ variable: 'level' }],
        rules: [
          { when: ['> 3'], answers: ['1'] },
          { when: ['value > 2'], answers: ['2'] },
        ],
        ...(odd && { otherwise: ['0'] }),
      };
    case 'classify':
      return {
        classifier: 'kinds',
        fields: ['data.answer'],
        variable: 'label',
        atLeast: 0.5,
        ...(odd && { heldBack: { group: 'legal', due: { duration: 'PT8H' } } }),
      };
    case 'wait':
      return { when: odd ? { duration: 'PT2H' } : { businessDuration: 'P1D' } };
    case 'waitFor':
      return { condition: odd ? 'vars.count == 1' : 'true' };
    case 'httpRequest':
      return {
        connector: 'crm',
        path: '/x/{{data.answer}}',
        variable: 'got',
        errors: odd ? [{ status: 404, code: 'none' }] : [],
      };
    case 'callFlow':
      return {
        flow: 'other',
        input: [{ variable: 'n', expression: 'data.n' }],
        output: [{ variable: 'out', expression: 'vars.result.x' }],
      };
    case 'withdraw':
      return { nodes: ['start'] };
  }
}

/** Answers of the form `case`, any of them absent. */
export const caseAnswers = fc
  .record(
    {
      a: fc.boolean(),
      b: fc.boolean(),
      amount: fc.integer({ min: 0, max: 5 }),
      n: fc.integer({ min: 0, max: 3 }),
      answer: fc.string({ maxLength: 5 }),
      guests: fc.array(fc.constantFrom('p', 'q', 'r'), { maxLength: 4 }),
    },
    { requiredKeys: [] },
  )
  .map((data): Record<string, unknown> => JSON.parse(JSON.stringify(data)));
