import type { Command } from '../engine/command.ts';
import type { NodeRun, Outcome } from '../model/compiled-flow.ts';
import type { HistoryEventKind } from '../state/history-record.ts';
import { isStorable } from './set-variables/storable.ts';

/** Makes the part of a node that takes the answer of a job: success, an error of the flow, or a failure. */
export function answerOfJob(
  nodeId: string,
  { succeeded, failed }: { readonly succeeded: HistoryEventKind; readonly failed: HistoryEventKind },
): (run: NodeRun, command: Command, succeed: (result: unknown) => Outcome) => Outcome {
  return (run, command, succeed) => {
    if (command.kind === 'reportSuccess') {
      run.record({ kind: succeeded, nodeId, detail: { jobId: command.jobId } });
      return succeed(isStorable(command.result) ? command.result : null);
    }
    if (command.kind !== 'reportFailure')
      throw new Error(`Expected a report about a job, but found '${command.kind}'.`);
    const { jobId, code, message } = command;
    run.record({ kind: failed, nodeId, detail: { jobId, code } });
    if (code !== null) return { kind: 'error', code, message };
    return { kind: 'fail', code: 'job.failed', message, expected: 'an answer', found: message };
  };
}
