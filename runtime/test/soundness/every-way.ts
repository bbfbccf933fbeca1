import { advance, type Command, type CompiledFlow, type Instance, type Step, start } from '../../src/index.ts';

type Answers = Readonly<Record<string, unknown>>;

/** Who decides in a flow, and what they may say. */
export interface World {
  /** Fields that come out anew each time they are read, as if any condition could hold or not at any time. */
  readonly free?: readonly string[];
  /** All the answers with which an instance may begin; each stays as it is. */
  readonly data?: readonly Answers[];
  /** What may be answered in a task. */
  readonly answers?: (nodeId: string) => readonly Answers[];
}

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
const MAX_TOKENS = 12;

/** Tries everything that people, clocks and data can do, at most `maxStates` of it and a few steps for each state. */
export function tryEveryWay(flow: CompiledFlow, world: World, maxStates: number): EveryWay {
  const attempt = new Attempt(flow, world, maxStates);
  attempt.run();
  const { entered, taken, stuck, isWhole, states } = attempt;
  return { entered, taken, stuck, isWhole, canEnd: allCanEnd(states), states: states.length };
}

class Attempt {
  readonly entered = new Set<string>();
  readonly taken = new Set<string>();
  readonly stuck = new Set<string>();
  readonly states: State[] = [];
  isWhole = true;
  private readonly known = new Map<string, State>();
  private readonly flow: CompiledFlow;
  private readonly world: World;
  private readonly maxStates: number;
  private tries = 0;

  constructor(flow: CompiledFlow, world: World, maxStates: number) {
    this.flow = flow;
    this.world = world;
    this.maxStates = maxStates;
  }

  run(): void {
    const { flow, world } = this;
    for (const given of world.data ?? [{}])
      this.withEveryChoice(given, (data) => this.keep(null, start(flow, { instanceId: 'i', data }, ENV), given));
    for (let index = 0; index < this.states.length && this.isWhole; index += 1) {
      const from = this.states[index] as State;
      const { instance } = from;
      const given = instance.variables.data;
      for (const command of this.commandsFor(instance))
        this.withEveryChoice(given, (data) => {
          const outcome = advance(flow, { ...instance, variables: { ...instance.variables, data } }, command, ENV);
          if (outcome.kind === 'rejection') throw new Error(outcome.message);
          this.keep(from, outcome, given);
        });
    }
  }

  private keep(from: State | null, { instance, history, effects }: Step, data: Answers): void {
    for (const { kind, nodeId, edgeId } of history.events) {
      if (kind === 'nodeEntered' && nodeId !== undefined) this.entered.add(nodeId);
      if (kind === 'edgeTaken' && edgeId !== undefined) this.taken.add(edgeId);
    }
    for (const effect of effects)
      if (effect.kind === 'raiseIncident' && effect.incident.code === 'join.stuck')
        this.stuck.add(effect.incident.nodeId);
    const key = keyOf(instance, data);
    const same = this.known.get(key);
    if (same) {
      if (from) same.before.push(from);
      return;
    }
    if (this.known.size >= this.maxStates || instance.tokens.length > MAX_TOKENS) {
      this.isWhole = false;
      return;
    }
    const kept = { ...instance, variables: { ...instance.variables, data } };
    const state = { instance: kept, before: from ? [from] : [] };
    this.known.set(key, state);
    this.states.push(state);
  }

  /**
   * Answers that decide anew each time they are read; `act` is called once for every combination of what they may say. A
   * step in which many tokens decide has more combinations than anybody can try: the seed 17385135 ran for minutes.
   */
  private withEveryChoice(given: Answers, act: (data: Answers) => void): void {
    for (let script: readonly boolean[] | null = []; script !== null && this.isWhole; ) {
      this.tries += 1;
      if (this.tries > this.maxStates * 20) this.isWhole = false;
      const said: boolean[] = [];
      const data = { ...given };
      const known: readonly boolean[] = script;
      const get = () => {
        const answer = known[said.length] ?? false;
        said.push(answer);
        return answer;
      };
      for (const name of this.world.free ?? []) Object.defineProperty(data, name, { get });
      act(data);
      const last = said.lastIndexOf(false);
      script = last < 0 ? null : [...said.slice(0, last), true];
    }
  }

  private commandsFor({ tokens }: Instance): readonly Command[] {
    return tokens.flatMap(({ nodeId, waitsFor }): readonly Command[] => {
      if (waitsFor.kind === 'task')
        return (this.world.answers?.(nodeId) ?? [{}]).map((data) => ({
          kind: 'completeTask',
          taskId: waitsFor.taskId,
          data,
          by: 'member',
        }));
      if (waitsFor.kind === 'timer') return [{ kind: 'fireTimer', timerId: waitsFor.timerId }];
      return [];
    });
  }
}

/** Tokens without their ids and numbers, in their order at joins, which the engine looks at one after the other. */
function keyOf({ status, tokens, rounds, variables }: Instance, data: Answers): string {
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
  const answered = Object.entries(variables.tasks).filter(([, answers]) => Object.keys(answers as object).length > 0);
  const known = [data, answered.sort(([left], [right]) => (left < right ? -1 : 1))];
  return JSON.stringify([status === 'incident' ? 'running' : status, free.sort(), ordered, rounds, known]);
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
