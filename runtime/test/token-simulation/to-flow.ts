/** A process as the cases of bpmn-js-token-simulation give it. */
export interface BpmnProcess {
  readonly id: string;
  readonly nodes: readonly BpmnNode[];
  readonly edges: readonly { readonly id: string; readonly source: string; readonly target: string }[];
}

export interface BpmnNode {
  readonly id: string;
  readonly type: string;
  readonly parent?: string;
  readonly attachedTo?: string;
  readonly interrupting?: boolean;
  readonly events?: readonly string[];
  readonly eventSubProcess?: boolean;
  readonly forCompensation?: boolean;
  readonly multiInstance?: unknown;
  readonly loop?: unknown;
}

type Drawn = Readonly<Record<string, unknown>>;

/** The process in our own format, and the names that its history has and the case has not. */
export interface Converted {
  readonly document: { readonly title: string; readonly nodes: readonly Drawn[]; readonly edges: readonly Drawn[] };
  /** What is entered without being said there: what an event gateway offers, and what had to be added. */
  readonly silent: ReadonlySet<string>;
}

const CAUGHT = ['timer', 'message', 'conditional'];

/** The element of a process that we do not have, in words; null when we have them all. */
export function missingElement({ nodes, edges }: BpmnProcess): string | null {
  for (const node of nodes) {
    const { type, events = [], attachedTo } = node;
    if (node.eventSubProcess) return 'event sub-process';
    if (node.forCompensation) return 'compensation';
    if (node.multiInstance || node.loop) return 'loop characteristics';
    const odd = events.find((event) => !isKnownEvent(type, event));
    if (odd) return `${odd} event`;
    if (['transaction', 'adHocSubProcess'].includes(type)) return type;
    if (type === 'subProcess' && !nodes.some((inner) => inner.parent === node.id)) return 'sub-process without a body';
    if (type === 'subProcess' && startsIn(nodes, node.id).length > 1) return 'several starts';
    if (attachedTo && events.length === 0) return 'boundary event without a cause';
  }
  const starts = startsIn(nodes, undefined);
  if (starts.length !== 1) return starts.length === 0 ? 'implicit start' : 'several starts';
  const entered = new Set(edges.map(({ target }) => target));
  const loose = nodes.find(({ id, type, attachedTo }) => type !== 'startEvent' && !attachedTo && !entered.has(id));
  return loose ? 'implicit start' : null;
}

function isKnownEvent(type: string, event: string): boolean {
  if (type === 'endEvent') return event === 'terminate' || event === 'error';
  if (type === 'boundaryEvent') return CAUGHT.includes(event) || event === 'error';
  return type === 'intermediateCatchEvent' && CAUGHT.includes(event);
}

function startsIn(nodes: readonly BpmnNode[], parent: string | undefined): readonly BpmnNode[] {
  return nodes.filter((node) => node.type === 'startEvent' && node.parent === parent);
}

/** Draws a process in our format. `waitAt` are the tasks that wait; every wait is for the message of its id. */
export function toFlow({ nodes, edges }: BpmnProcess, waitAt: ReadonlySet<string>): Converted {
  const silent = new Set<string>();
  const drawn: Drawn[] = [];
  const lines: Drawn[] = [];
  for (const node of nodes) {
    const outgoing = edges.filter(({ source }) => source === node.id);
    drawn.push(toNode(node, waitAt));
    const isGateway = node.type.endsWith('Gateway');
    const source = outgoing.length > 1 && !isGateway ? `${node.id}_split` : node.id;
    if (source !== node.id) {
      drawn.push({ id: source, type: 'parallelGateway', ...(node.parent && { parent: node.parent }) });
      lines.push({ id: `${source}-in`, source: node.id, target: source });
    }
    lines.push(...outgoing.map((edge) => toEdge({ ...edge, source }, node, outgoing.length)));
    if (outgoing.length === 0 && node.type !== 'endEvent') {
      drawn.push({ id: `${node.id}_end`, type: 'end', ...(node.parent && { parent: node.parent }) });
      lines.push({ id: `${node.id}-end`, source: node.id, target: `${node.id}_end` });
    }
    if (isGateway && lines.some(({ condition, source: from }) => condition !== undefined && from === node.id)) {
      drawn.push({ id: `${node.id}_none`, type: 'end', ...(node.parent && { parent: node.parent }) });
      lines.push({ id: `${node.id}-none`, source: node.id, target: `${node.id}_none`, default: true });
    }
    if (node.type === 'eventBasedGateway') for (const edge of outgoing) silent.add(edge.id).add(edge.target);
  }
  const known = new Set([...nodes, ...edges].map(({ id }) => id));
  for (const { id } of [...drawn, ...lines]) if (!known.has(id as string)) silent.add(id as string);
  // A case does not say that starts and boundary events are entered: they are where tokens come from.
  for (const { id, type } of nodes) if (type === 'startEvent' || type === 'boundaryEvent') silent.add(id);
  return { document: { title: 'case', nodes: drawn, edges: lines }, silent };
}

function toNode(node: BpmnNode, waitAt: ReadonlySet<string>): Drawn {
  const { id, type, parent, attachedTo, interrupting = true, events = [] } = node;
  const around = parent === undefined ? {} : { parent };
  const passing = { id, type: 'post', config: { group: 'intake', text: id }, ...around };
  const waiting = { id, type: 'receiveMessage', config: { message: id, keep: false }, ...around };
  switch (type) {
    case 'startEvent':
      return parent === undefined ? { id, type: 'webhookStart', config: { webhook: 'case' } } : passing;
    case 'endEvent':
      if (events.includes('error')) return { id, type: 'errorEnd', config: { code: 'error' }, ...around };
      return { id, type: events.includes('terminate') ? 'terminateEnd' : 'end', ...around };
    case 'boundaryEvent':
      if (events.includes('error')) return { id, type: 'boundaryError', config: { attachedTo }, ...around };
      return { id, type: 'boundaryMessage', config: { attachedTo, interrupting, message: id }, ...around };
    case 'eventBasedGateway':
      return { id, type: 'eventGateway', ...around };
    case 'exclusiveGateway':
    case 'inclusiveGateway':
    case 'parallelGateway':
    case 'subProcess':
      return { id, type, ...around };
    case 'intermediateCatchEvent':
    case 'receiveTask':
      return waiting;
    default:
      return waitAt.has(id) ? waiting : passing;
  }
}

function toEdge(edge: BpmnProcess['edges'][number], { type }: BpmnNode, count: number): Drawn {
  const { id, source, target } = edge;
  if (count < 2 || (type !== 'exclusiveGateway' && type !== 'inclusiveGateway')) return { id, source, target };
  return { id, source, target, condition: `'${id}' in data.chosen` };
}
