import type { CompiledNode } from '../model/compiled-flow.ts';
import type { Token, Wait } from '../state/instance.ts';
import type { Command, CompleteTask, FireTimer, ReportFailure, ReportSuccess } from './command.ts';
import { moveFrom, moveOn } from './move-token.ts';
import { setOff } from './moving.ts';
import { reject } from './reject.ts';
import type { Rejection } from './step.ts';
import type { StepDraft } from './step-draft.ts';
import type { StepRun } from './step-run.ts';
import { release, withdrawTokens } from './withdraw.ts';

type Awaited = CompleteTask | FireTimer | ReportSuccess | ReportFailure;

/** Brings the token that waits for it what a command brings. */
export function resumeToken(draft: StepDraft, run: StepRun, command: Awaited): Rejection | null {
  const token = draft.tokens.find(({ waitsFor }) => awaits(waitsFor, command));
  return token ? bring(draft, run, token, command) : notAwaited(draft, command);
}

/** Gives a token what it waits for; at a boundary event, that goes for the node it is attached to as well. */
export function bring(draft: StepDraft, run: StepRun, token: Token, command: Command): Rejection | null {
  const node = draft.node(token.nodeId);
  const { resume } = node.behaviour;
  if (!resume) throw new Error(`Expected node '${node.id}' to be one that waits, but it never does.`);
  run.at(token.scopeId);
  const outcome = resume(run, token, command);
  if (outcome.kind === 'reject') return outcome.rejection;
  if (token.hostId === undefined) moveFrom(draft, run, token, node, outcome);
  else if (node.boundary?.interrupting) {
    const { hostId } = token;
    // First the event itself, so that withdrawing what it is attached to does not withdraw it too.
    const moving = setOff(draft, token);
    draft.removeToken(token);
    const host = draft.token(hostId);
    if (host) interrupt(draft, run, host);
    moveOn(draft, run, moving, node, outcome);
  } else happenBeside(draft, run, token, node, outcome);
  return null;
}

function interrupt(draft: StepDraft, run: StepRun, host: Token): void {
  const { raceId } = host;
  withdrawTokens(draft, run, ({ id }) => id === host.id);
  if (raceId !== undefined) withdrawTokens(draft, run, (token) => token.raceId === raceId);
}

function happenBeside(
  draft: StepDraft,
  run: StepRun,
  token: Token,
  node: CompiledNode,
  outcome: Parameters<typeof moveOn>[4],
): void {
  const again = node.behaviour.rearm?.(run, token) ?? null;
  if (again === null) release(draft, run, token);
  else if (again !== token.waitsFor) draft.replaceToken(token, { ...token, waitsFor: again });
  const moving = { id: draft.nextId(), scopeId: token.scopeId, raceId: undefined, passed: 1 };
  moveOn(draft, run, moving, node, outcome);
}

function awaits(wait: Wait, command: Awaited): boolean {
  switch (command.kind) {
    case 'completeTask':
      return wait.kind === 'task'
        ? wait.taskId === command.taskId
        : wait.kind === 'approval' && wait.taskIds.includes(command.taskId);
    case 'fireTimer':
      return (wait.kind === 'timer' || wait.kind === 'approval') && wait.timerId === command.timerId;
    default:
      return wait.kind === 'job' ? wait.jobId === command.jobId : wait.kind === 'call' && wait.callId === command.jobId;
  }
}

function notAwaited({ base }: StepDraft, command: Awaited): Rejection {
  const found = `instance '${base.id}' does not wait for it`;
  if (command.kind === 'completeTask')
    return reject('task.not-open', `task '${command.taskId}' to be open`, found, 'Reload the list.');
  if (command.kind === 'fireTimer')
    return reject('timer.not-set', `timer '${command.timerId}' to be set`, found, 'Forget the timer.');
  return reject('job.not-awaited', `job '${command.jobId}' to be awaited`, found, 'Drop its answer.');
}
