import { advance, type Command, type CompiledFlow, type Instance, type Step, start } from '../../src/index.ts';

/** What can happen in a flow, found by letting the engine itself do all of it. */
export interface EveryWay {
  readonly entered: ReadonlySet<string>;
  readonly taken: ReadonlySet<string>;
  /** The joins at which the engine raised an incident. */
  readonly stuck: ReadonlySet<string>;
  /** Whether from every state there is a way to the end, or to an incident. */
  readonly canEnd: boolean;
  /** False when it was too much to try. */
  readonly isWhole: boolean;
  readonly states: number;
}

interface State {
  readonly instance: Instance;
  readonly before: State[];
}

const ENV = { now: '2026-03-01T08:00:00.000Z' };

/** Tries everything that people, clocks and data can do, at most `maxStates` of it. */
export function tryEveryWay(flow: CompiledFlow, maxStates: number): EveryWay {
  const known = new Map<string, State>();
  const [entered, taken, stuck] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const queue: State[] = [];
  let isWhole = true;
  const keep = (from: State | null, { instance, history, effects }: Step) => {
    for (const { kind, nodeId, edgeId } of history.events) {
      if (kind === 'nodeEntered' && nodeId !== undefined) entered.add(nodeId);
      if (kind === 'edgeTaken' && edgeId !== undefined) taken.add(edgeId);
    }
    for (const effect of effects)
      if (effect.kind === 'raiseIncident' && effect.incident.code === 'join.stuck') stuck.add(effect.incident.nodeId);
    const key = keyOf(instance);
    const same = known.get(key);
    if (same) {
      if (from) same.before.push(from);
      return;
    }
    if (known.size >= maxStates || instance.tokens.length > 12) {
      isWhole = false;
      return;
    }
    const state = { instance, before: from ? [from] : [] };
    known.set(key, state);
    queue.push(state);
  };
  withEveryChoice((data) => keep(null, start(flow, { instanceId: 'i', data }, ENV)));
  for (let state = queue.shift(); state !== undefined; state = queue.shift()) {
    const { instance } = state;
    const from = state;
    for (const command of commandsFor(instance))
      withEveryChoice((data) => {
        const outcome = advance(flow, { ...instance, variables: { ...instance.variables, data } }, command, ENV);
        if (outcome.kind === 'rejection') throw new Error(outcome.message);
        keep(from, outcome);
      });
  }
  const states = [...known.values()];
  return { entered, taken, stuck, canEnd: allCanEnd(states), isWhole, states: states.length };
}

/** Answers that decide anew each time they are read; `act` is called once for every combination of what they may say. */
function withEveryChoice(act: (data: Record<string, unknown>) => void): void {
  for (let script: readonly boolean[] | null = []; script !== null; ) {
    const given: readonly boolean[] = script;
    const said: boolean[] = [];
    const data = {};
    const read = () => {
      const answer = given[said.length] ?? false;
      said.push(answer);
      return answer;
    };
    Object.defineProperty(data, 'a', { enumerable: true, get: read });
    act(data);
    const last = said.lastIndexOf(false);
    script = last < 0 ? null : [...said.slice(0, last), true];
  }
}

function commandsFor({ tokens }: Instance): readonly Command[] {
  return tokens.flatMap(({ waitsFor }): readonly Command[] => {
    if (waitsFor.kind === 'task') return [{ kind: 'completeTask', taskId: waitsFor.taskId, data: {}, by: 'member' }];
    if (waitsFor.kind === 'timer') return [{ kind: 'fireTimer', timerId: waitsFor.timerId }];
    return [];
  });
}

/** Tokens without their ids and numbers, in their order at joins, which the engine looks at one after the other. */
function keyOf({ status, tokens, rounds }: Instance): string {
  const names = new Map(tokens.map(({ id, nodeId }) => [id, nodeId]));
  const races = new Map<string, string[]>();
  for (const { raceId, nodeId } of tokens) if (raceId) races.set(raceId, [...(races.get(raceId) ?? []), nodeId]);
  const armed = (id: string) => tokens.filter(({ hostId }) => hostId === id).map(({ nodeId }) => nodeId);
  const free: string[] = [];
  const ordered: string[] = [];
  for (const { id, nodeId, waitsFor, hostId, raceId } of tokens) {
    if (waitsFor.kind === 'join') ordered.push(`${nodeId}<${waitsFor.edgeId}`);
    else
      free.push(
        JSON.stringify([
          nodeId,
          armed(id).sort(),
          hostId ? names.get(hostId) : '',
          raceId ? races.get(raceId)?.sort() : [],
        ]),
      );
  }
  return JSON.stringify([status === 'incident' ? 'running' : status, free.sort(), ordered, rounds]);
}

function allCanEnd(states: readonly State[]): boolean {
  const ending = new Set(states.filter(({ instance }) => instance.status === 'completed' || isStuck(instance)));
  const waiting = [...ending];
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop())
    for (const before of state.before) {
      if (ending.has(before)) continue;
      ending.add(before);
      waiting.push(before);
    }
  return states.every((state) => ending.has(state));
}

function isStuck({ incidents }: Instance): boolean {
  return incidents.some(({ code }) => code === 'join.stuck');
}
