import type { NodeRun } from '../model/compiled-flow.ts';
import type { Token } from '../state/instance.ts';
import type { Due } from './timing.ts';

/** Sets a timer and gives its id. */
export function setTimer(run: NodeRun, nodeId: string, { dueAt, dueFrom }: Due): string {
  const timerId = run.nextId();
  run.ask(
    { kind: 'scheduleTimer', timerId, nodeId, dueAt, ...(dueFrom && { dueFrom }) },
    { kind: 'timerScheduled', nodeId, detail: { timerId } },
  );
  return timerId;
}

/** Calls off the timer that a token waits for. */
export function cancelTimer(run: NodeRun, { nodeId, waitsFor }: Token): void {
  if (waitsFor.kind !== 'timer' && waitsFor.kind !== 'approval') return;
  const { timerId } = waitsFor;
  if (timerId === null || timerId === '') return;
  run.ask({ kind: 'cancelTimer', timerId }, { kind: 'timerCancelled', nodeId, detail: { timerId } });
}
