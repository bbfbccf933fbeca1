import type { Scenario, ScenarioOutcome } from '@nativ/schemas';
import { atOnce, type Gradual } from '../gradual.ts';
import { beginning, type Moment, moving, type RehearsalSetup } from '../rehearsal/rehearsal.ts';
import { type Trouble, trouble } from '../rehearsal/trouble.ts';
import { type Difference, differences } from './differences.ts';
import { foundIn, touchedIn } from './findings.ts';
import { tellBreak } from './tell-break.ts';

/** What a scenario is run with: everything of a rehearsal but what the scenario says itself. */
export type ScenarioWorld = Omit<RehearsalSetup, 'startAt' | 'start' | 'classifications' | 'classify'>;

/** A run as it is tried; without `expect` there is nothing that it could miss. */
export type TriedRun = Omit<Scenario, 'title' | 'expect'> & Partial<Pick<Scenario, 'expect'>>;

export interface RanScenario {
  readonly outcome: ScenarioOutcome;
  /** Where the run came to; null when it could not even start. */
  readonly last: Moment | null;
}

/** More breaks than this nobody reads. */
const MAX_BREAKS = 50;

/** Runs a scenario against its flow, as far as its moves fit, and says what came otherwise than it expects. */
export function runScenario(world: ScenarioWorld, scenario: TriedRun): RanScenario {
  return atOnce(runningScenario(world, scenario));
}

/** `runScenario`, with pauses. */
export function* runningScenario(world: ScenarioWorld, scenario: TriedRun): Gradual<RanScenario> {
  const { startAt, start, classifications = [], moves } = scenario;
  const setup: RehearsalSetup = { ...world, startAt, start, classifications };
  const begun = yield* beginning(setup);
  if (begun.kind === 'trouble') return { outcome: neverStarted(world, begun), last: null };
  let last = begun;
  for (const [index, move] of moves.entries()) {
    const next = yield* moving(setup, last, move);
    if (next.kind === 'trouble') return { outcome: stopped(world, scenario, last, { at: index, why: next }), last };
    last = next;
    // Also a move that sets nothing going takes its time where much is open.
    yield;
  }
  return { outcome: finished(world, scenario, last), last };
}

function finished(world: ScenarioWorld, { expect }: TriedRun, last: Moment): ScenarioOutcome {
  const found = foundIn(last);
  return outcomeOf(world, last, expect === undefined ? [] : differences(expect, found), found);
}

/** What was come to unexpectedly before the move that did not fit is likely why it did not: that is told as well. */
function stopped(
  world: ScenarioWorld,
  { expect }: TriedRun,
  last: Moment,
  { at, why }: { readonly at: number; readonly why: Trouble },
): ScenarioOutcome {
  const found = foundIn(last);
  const strayed = expect === undefined ? [] : differences(expect, found).filter(({ code }) => code === 'path.extra');
  return outcomeOf(world, last, [{ ...why, move: at }, ...strayed], found);
}

/** The outcome of a scenario for which whoever runs it has no time left. */
export function cutShort(world: ScenarioWorld): ScenarioOutcome {
  return neverStarted(world, trouble('run.too-long'));
}

function neverStarted(world: ScenarioWorld, why: Trouble): ScenarioOutcome {
  const found = { path: [], end: { status: 'running' as const }, waits: [], incidents: [], sent: [] };
  return { passed: false, breaks: [tellBreak(world, why)], found, touched: { nodes: [], edges: [] } };
}

function outcomeOf(
  world: ScenarioWorld,
  last: Moment,
  broken: readonly (Difference | (Trouble & { readonly move: number }))[],
  found: ScenarioOutcome['found'],
): ScenarioOutcome {
  const breaks = broken.slice(0, MAX_BREAKS).map((each) => tellBreak(world, each));
  return { passed: broken.length === 0, breaks, found, touched: touchedIn(last) };
}
