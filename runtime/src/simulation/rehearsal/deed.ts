import type { ScenarioMove, ScenarioPlace } from '@nativ/schemas';
import type { Command, Migrate, Resolution } from '../../engine/command.ts';
import { formatInstant, parseInstant } from '../../state/instant.ts';
import type { SimulatedCase, SimulationState } from '../simulation.ts';
import { findAt, findCase, isRunning, isWithin, isWork, type Standing, tokensOf } from './places.ts';
import { type Trouble, type TroubleCode, trouble } from './trouble.ts';

/** What a move comes to in the present state: a command for one instance, or a time that the clock is set to. */
export type Deed =
  | { readonly kind: 'command'; readonly instanceId: string; readonly command: Exclude<Command, Migrate> }
  | { readonly kind: 'clock'; readonly to: string };

/** Later than this the clock of a rehearsal does not go: instants are written with four digits for the year. */
const LATEST = '3000-01-01T00:00:00.000Z';

/** Finds what a move is about, by the nodes that it names; `index` counts the moves, and names messages. */
export function deedOf(state: SimulationState, move: ScenarioMove, index: number): Deed | Trouble {
  return (finders[move.kind] as Find<ScenarioMove>)(state, move, index);
}

/** The deed of a command that the engine did not take, as the move's own trouble. */
export function rejected(state: SimulationState, move: ScenarioMove, code: string, message: string): Trouble {
  const { node, within = [] } = addressOf(move);
  const isKnown = (REJECTIONS as readonly string[]).includes(code);
  const there = [...state.cases.values()].filter((each) => isWithin(each, within));
  return trouble(isKnown ? (code as TroubleCode) : 'move.rejected', {
    within,
    standing: standingOf(there),
    ...(node !== undefined && { nodeId: node }),
    params: {
      reason: message,
      ...('by' in move && { by: move.by }),
      ...('name' in move && { message: move.name }),
    },
  });
}

function addressOf(move: ScenarioMove): Partial<ScenarioPlace> {
  if ('place' in move) return move.place;
  return 'within' in move && move.within !== undefined ? { within: move.within } : {};
}

const REJECTIONS: readonly TroubleCode[] = [
  'approval.voted-already',
  'approval.by-author',
  'incident.not-possible',
  'incident.edge-needed',
  'message.not-awaited',
  'message.too-many',
];

type Move<Kind extends ScenarioMove['kind']> = Extract<ScenarioMove, { kind: Kind }>;
type Find<Of extends ScenarioMove> = (state: SimulationState, move: Of, index: number) => Deed | Trouble;

/** How each kind of move finds what it is about: a new kind is one more line, or this does not compile. */
const finders: { readonly [Kind in ScenarioMove['kind']]: Find<Move<Kind>> } = {
  completeTask: (state, { place, by, data }) =>
    at(state, state.open.tasks.values(), place, 'task.not-open', ({ taskId }) => ({
      kind: 'completeTask',
      taskId,
      data,
      by,
    })),
  answerRequest: (state, { place, result }) =>
    at(state, state.open.requests.values(), place, 'request.not-open', ({ jobId }) => ({
      kind: 'reportSuccess',
      jobId,
      result,
    })),
  failRequest: (state, { place, code }) =>
    at(state, state.open.requests.values(), place, 'request.not-open', ({ jobId }) => ({
      kind: 'reportFailure',
      jobId,
      code,
      message: 'The simulated system gave no answer.',
    })),
  deliverMessage: (state, { name, key, content, within = [], occurrence }, index) => {
    const found = findCase(state.cases, within, occurrence);
    if (found === null) return notRunning(state, within);
    const command = { kind: 'deliverMessage', messageId: `message-${index}`, name, key: key ?? null, content } as const;
    return { kind: 'command', instanceId: found.instance.id, command };
  },
  passTime: ({ now }, { ms }) => clock(parseInstant(now) + ms),
  fireTimer: (state, { place }) => {
    const timer = findAt(state.cases, state.open.timers.values(), place);
    if (timer === null) return nothingAt(state, place, 'timer.not-set');
    return clock(Math.max(parseInstant(timer.dueAt), parseInstant(state.now)));
  },
  withdraw: (state, { place, how, by }) =>
    at(state, works(state), place, 'wait.not-open', ({ id }) => ({
      kind: 'withdraw',
      tokenId: id,
      how,
      by,
      reason: '',
    })),
  resolveIncident: (state, { place, resolution, by }) =>
    at(state, incidents(state), place, 'incident.not-open', ({ id }) => ({
      kind: 'resolveIncident',
      incidentId: id,
      resolution: resolutionOf(resolution),
      by,
      reason: '',
    })),
  cancelCase: (state, { by, within = [], occurrence }) => {
    const found = findCase(state.cases, within, occurrence);
    if (found === null) return notRunning(state, within);
    return { kind: 'command', instanceId: found.instance.id, command: { kind: 'cancel', by, reason: '' } };
  },
};

function at<Open extends Standing>(
  state: SimulationState,
  things: Iterable<Open>,
  place: ScenarioPlace,
  otherwise: TroubleCode,
  commandFor: (thing: Open) => Exclude<Command, Migrate>,
): Deed | Trouble {
  const thing = findAt(state.cases, things, place);
  if (thing === null) return nothingAt(state, place, otherwise);
  return { kind: 'command', instanceId: thing.instanceId, command: commandFor(thing) };
}

function clock(ms: number): Deed | Trouble {
  return ms <= parseInstant(LATEST) ? { kind: 'clock', to: formatInstant(ms) } : trouble('clock.too-far');
}

function* works({ cases }: SimulationState) {
  for (const token of tokensOf(cases)) if (isWork(token)) yield token;
}

function* incidents({ cases }: SimulationState) {
  for (const [instanceId, { instance }] of cases)
    for (const incident of instance.incidents) yield { ...incident, instanceId };
}

function resolutionOf({ how, edge, values }: Move<'resolveIncident'>['resolution']): Resolution {
  if (how === 'skip') return { how, ...(edge !== undefined && { edgeId: edge }) };
  return how === 'setVariables' ? { how, values: values ?? {} } : { how };
}

/** Says why nothing is open at a place: the node is gone, or the case stands elsewhere. */
function nothingAt(state: SimulationState, place: ScenarioPlace, code: TroubleCode): Trouble {
  const { node, within = [], occurrence = 1 } = place;
  const there = [...state.cases.values()].filter((each) => isWithin(each, within));
  if (there.length === 0) return notRunning(state, within);
  if (there.every(({ flow }) => !flow.nodes.has(node))) return trouble('node.unknown', { within, nodeId: node });
  const params = { occurrence: String(occurrence) };
  return trouble(code, { within, nodeId: node, standing: standingOf(there), params });
}

function notRunning(state: SimulationState, within: readonly string[]): Trouble {
  const there = [...state.cases.values()].filter((each) => isWithin(each, within));
  const callers = [...state.cases.values()].filter((each) => isWithin(each, within.slice(0, -1)));
  const seen = there.length > 0 ? there : callers;
  const call = within.at(-1);
  return trouble('case.not-running', {
    within: within.slice(0, -1),
    ...(call !== undefined && { nodeId: call }),
    ...(seen.length > 0 && { standing: standingOf(seen) }),
  });
}

function standingOf(cases: readonly SimulatedCase[]): NonNullable<Trouble['standing']> {
  const running = cases.filter(isRunning);
  const tokens = running.flatMap(({ instance }) => instance.tokens.filter(({ hostId }) => hostId === undefined));
  if (running.length > 0) return { kind: 'waits', nodeIds: [...new Set(tokens.map(({ nodeId }) => nodeId))] };
  return { kind: 'ended', status: cases.at(-1)?.instance.status === 'cancelled' ? 'cancelled' : 'completed' };
}
