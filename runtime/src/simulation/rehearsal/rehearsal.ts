import type { FlowDocument, Key, ScenarioClassification, ScenarioMove, ScenarioStart } from '@nativ/schemas';
import type { Env } from '../../engine/step.ts';
import type { CompiledFlow } from '../../model/compiled-flow.ts';
import { formatInstant, parseInstant } from '../../state/instant.ts';
import { atOnce, type Gradual } from '../gradual.ts';
import { type SimulatedStep, Simulation, type SimulationState } from '../simulation.ts';
import { type Deed, deedOf, rejected } from './deed.ts';
import { type Judge, judgedStart, judgedTask } from './judged-answers.ts';
import { modelsOf, type RealModels } from './models.ts';
import { type Trouble, trouble } from './trouble.ts';

/** What a rehearsal is made of. */
export interface RehearsalSetup {
  /** The key of the flow that is tried. */
  readonly flow: Key;
  /** The flows by key, ready to run: the one that is tried, and those that it may call. */
  readonly flows: ReadonlyMap<Key, CompiledFlow>;
  /** The same flows as they are drawn: sentences take the names of steps from here. */
  readonly documents: ReadonlyMap<Key, FlowDocument>;
  /** ISO 8601 instant at which the clock begins. */
  readonly startAt: string;
  readonly start: ScenarioStart;
  readonly calendars?: Env['calendars'];
  /** What models say of texts; the first that fits counts. */
  readonly classifications?: readonly ScenarioClassification[];
  /** Asked where none of them fits. What it says is kept with the run. */
  readonly classify?: RealModels;
  /** Judges answers as their forms do, so that only what a form would take is taken. Left out: everything is. */
  readonly judge?: Judge;
  /** How much may happen in all, in steps and events: 200,000 unless said otherwise. */
  readonly maxWork?: number;
}

/**
 * Where a rehearsal stands after a move. It is a value and never changes: who wants to go back goes on from an earlier
 * one, and what was tried in between is still there.
 */
export interface Moment {
  readonly kind: 'moment';
  /** 0 after the start; then it counts the moves. */
  readonly index: number;
  readonly previous: Moment | null;
  /** What led here; null for the start. */
  readonly move: ScenarioMove | null;
  readonly state: SimulationState;
  /** What the move set going, in the order in which it happened. */
  readonly steps: readonly SimulatedStep[];
  /** What was asked of a model on the way, and what it said. */
  readonly observed: readonly ScenarioClassification[];
  /** How much has happened since the start. */
  readonly work: number;
}

const MAX_WORK = 200_000;
const INSTANCE = 'rehearsal';

/** Starts a case. A trouble when it would never come to rest. */
export function beginRehearsal(setup: RehearsalSetup): Moment | Trouble {
  return atOnce(beginning(setup));
}

/** Makes a move where a rehearsal stands, or says why it does not fit. `from` stays as it is. */
export function makeMove(setup: RehearsalSetup, from: Moment, move: ScenarioMove): Moment | Trouble {
  return atOnce(moving(setup, from, move));
}

/** `beginRehearsal`, with pauses. */
export function* beginning(setup: RehearsalSetup): Gradual<Moment | Trouble> {
  const { flow, documents, judge, start, startAt } = setup;
  const { by } = start;
  const judged = judgedStart(judge, documents.get(flow), start.data, startAt);
  if (judged.kind === 'trouble') return judged;
  return yield* attempt(setup, null, null, function* (simulation) {
    const input = { instanceId: INSTANCE, data: judged.data, ...(by !== undefined && { by }) };
    yield* simulation.starting(flow, input);
    return null;
  });
}

/** `makeMove`, with pauses. */
export function* moving(setup: RehearsalSetup, from: Moment, move: ScenarioMove): Gradual<Moment | Trouble> {
  const deed = judgedDeed(setup, from, deedOf(from.state, move, from.index + 1));
  if (deed.kind === 'trouble') return deed;
  return yield* attempt(setup, from, move, function* (simulation) {
    if (deed.kind === 'clock') {
      yield* simulation.advancing(deed.to);
      return null;
    }
    const outcome = yield* simulation.giving(deed.instanceId, deed.command);
    return outcome.kind === 'step' ? null : rejected(from.state, move, outcome.code, outcome.message);
  });
}

/** The moments that led to this one, from the start, with itself. */
export function momentsUpTo(moment: Moment): readonly Moment[] {
  const moments: Moment[] = [];
  for (let each: Moment | null = moment; each !== null; each = each.previous) moments.push(each);
  return moments.reverse();
}

/** What is left of a deed once the form of its task has judged the answers. */
function judgedDeed({ judge }: RehearsalSetup, { state }: Moment, deed: Deed | Trouble): Deed | Trouble {
  if (deed.kind !== 'command' || deed.command.kind !== 'completeTask') return deed;
  const judged = judgedTask(judge, state, deed.command);
  return judged.kind === 'trouble' ? judged : { ...deed, command: { ...deed.command, data: judged.data } };
}

function* attempt(
  setup: RehearsalSetup,
  from: Moment | null,
  move: ScenarioMove | null,
  act: (simulation: Simulation) => Gradual<Trouble | null>,
): Gradual<Moment | Trouble> {
  const { flows, calendars, maxWork = MAX_WORK } = setup;
  const observed: ScenarioClassification[] = [];
  const work = from?.work ?? 0;
  const simulation = new Simulation(
    {
      flows,
      startAt: formatInstant(parseInstant(setup.startAt)),
      ...(calendars && { calendars }),
      classify: modelsOf(setup, observed),
      maxWork: maxWork - work,
    },
    from?.state,
  );
  const refused = yield* act(simulation);
  if (refused !== null) return refused;
  // What is due already fires at once, as a shell would see to.
  yield* simulation.advancing(simulation.now);
  if (simulation.isExhausted) return trouble('run.too-long');
  const { steps, workDone } = simulation;
  const index = from === null ? 0 : from.index + 1;
  return {
    kind: 'moment',
    index,
    previous: from,
    move,
    state: simulation.finish(),
    steps,
    observed,
    work: work + workDone,
  };
}
