import type { CallHttp, CreateTask } from '../engine/effect.ts';
import type { Asked } from './simulated-world.ts';
import type { Simulation } from './simulation.ts';

/** How the people and systems of a script behave. Null leaves the work open, for the clock to go on. */
export interface Script {
  readonly person: (
    task: Asked<CreateTask>,
  ) => { readonly by: string; readonly data: Readonly<Record<string, unknown>> } | null;
  readonly system?: (
    request: Asked<CallHttp>,
  ) => { readonly result: unknown } | { readonly code: string | null } | null;
  /** How many things may be done at most. */
  readonly maxMoves?: number;
}

/** Why a script has stopped. */
export type Played =
  /** Every instance has ended, or waits for what no script gives: messages, conditions, operators. */
  | 'atRest'
  /** The script would have gone on for longer than it may. */
  | 'tooLong';

/** Lets the people of a script do what is open, and cranks the clock to the next timer when nobody does anything. */
export function play(simulation: Simulation, { person, system, maxMoves = 1000 }: Script): Played {
  for (let moves = 0; moves < maxMoves; moves += 1) {
    if (doTask(simulation, person) || answerRequest(simulation, system)) continue;
    const [timer] = simulation.pendingTimers;
    if (!timer) return 'atRest';
    simulation.advanceTo(timer.dueAt);
  }
  return 'tooLong';
}

function doTask(simulation: Simulation, person: Script['person']): boolean {
  for (const task of simulation.openTasks) {
    const done = person(task);
    if (done === null) continue;
    const { instanceId, taskId } = task;
    const outcome = simulation.give(instanceId, { kind: 'completeTask', taskId, ...done });
    if (outcome.kind === 'step') return true;
  }
  return false;
}

function answerRequest(simulation: Simulation, system: Script['system']): boolean {
  for (const request of simulation.openRequests) {
    const answer = system?.(request) ?? null;
    if (answer === null) continue;
    const { instanceId, jobId } = request;
    const message = 'The simulated system gave no answer.';
    const outcome =
      'result' in answer
        ? simulation.give(instanceId, { kind: 'reportSuccess', jobId, result: answer.result })
        : simulation.give(instanceId, { kind: 'reportFailure', jobId, code: answer.code, message });
    if (outcome.kind === 'step') return true;
  }
  return false;
}
