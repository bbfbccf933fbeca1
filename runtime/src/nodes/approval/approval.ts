import type { ApprovalConfig } from '@nativ/schemas';
import type { Command, CompleteTask } from '../../engine/command.ts';
import { reject } from '../../engine/reject.ts';
import { NUMBER, type ObjectType, type ValueType } from '../../expressions/value-type.ts';
import type { NodeBehaviour, NodeRun, Outcome } from '../../model/compiled-flow.ts';
import type { ApprovalWait, Token } from '../../state/instance.ts';
import { move, taskLifecycle } from '../../state/lifecycle.ts';
import { leaveByOnlyEdge } from '../leave-by.ts';
import { passOn } from '../net-shapes.ts';
import type { CompileSite, NodeType } from '../node-type.ts';
import { cancelTimer } from '../timer.ts';
import { approvalMaker } from './approval-tasks.ts';
import { decide, tally } from './decide.ts';

/**
 * Asks several people whether they approve.
 *
 * Token: stays here; each person asked has a task of their own, and each person votes once. As soon as it is decided, the
 * tasks that are left are cancelled. The outcome, and the counts, are read as tasks.<node id>.
 * Waits: until it is decided, or the time-out.
 * Ended by: `completeTask`; `fireTimer`, after which it goes on or ends with the error `timedOut`; or by being withdrawn.
 */
export const approval: NodeType<ApprovalConfig> = {
  type: 'approval',
  role: 'activity',
  waits: true,
  isHost: true,
  timing: ({ timeout }) => timeout,
  net: ({ timeout, onTimeout }) => ({
    ...passOn(true),
    ...(timeout && onTimeout === 'stop' && { errors: ['timedOut'] }),
  }),
  answersType: (_config, nodeId) => answersType(nodeId),
  review: ({ why }, { report }) => {
    if (why === undefined) report('task.without-why', { setting: 'why' });
  },
  compile: behaviourOf,
};

function answersType(owner: string): ObjectType {
  const outcome: ValueType = { kind: 'string', values: ['approved', 'rejected', 'timedOut'] };
  const fields = new Map<string, ValueType>([
    ['outcome', outcome],
    ['approvals', NUMBER],
    ['rejections', NUMBER],
  ]);
  return {
    kind: 'object',
    field: (name) => fields.get(name) ?? null,
    names: () => [...fields.keys()],
    missing: 'unknown-field',
    owner,
  };
}

function behaviourOf(config: ApprovalConfig, site: CompileSite): NodeBehaviour {
  const { decision = 'all', onTimeout = 'goOn', notByAuthor = false } = config;
  const ask = approvalMaker(config, site);
  const leave = leaveByOnlyEdge(site);
  const nodeId = site.node.id;
  const end = (run: NodeRun, token: Token, wait: ApprovalWait, outcome: string, isTimeOut: boolean) => {
    cancelTasks(run, nodeId, wait.taskIds);
    if (!isTimeOut) cancelTimer(run, token);
    run.setAnswers(nodeId, { outcome, ...tally(wait.votes) });
    run.record({ kind: 'approvalDecided', nodeId, detail: { outcome } });
  };
  const vote = (run: NodeRun, token: Token, wait: ApprovalWait, { taskId, data, by }: CompleteTask): Outcome => {
    const refused = refusal(run, wait, by, notByAuthor);
    if (refused) return refused;
    move(taskLifecycle, 'open', 'completed');
    run.record({ kind: 'taskCompleted', nodeId, detail: { taskId } });
    const approved = data.approved === true;
    run.record({ kind: 'approvalGiven', nodeId, detail: { taskId, approved } });
    const taskIds = wait.taskIds.filter((id) => id !== taskId);
    const next = { ...wait, taskIds, votes: [...wait.votes, { by, approved }] };
    const verdict = decide(decision, next.votes, taskIds.length);
    if (verdict === null) return { kind: 'wait', for: next };
    end(run, token, next, verdict, false);
    return leave;
  };
  return {
    enter: ask,
    resume: (run, token, command: Command) => {
      const wait = token.waitsFor;
      if (wait.kind !== 'approval')
        throw new Error(`Expected '${nodeId}' to wait for votes, but found '${wait.kind}'.`);
      if (command.kind === 'completeTask') return vote(run, token, wait, command);
      run.record({ kind: 'timerFired', nodeId });
      end(run, token, wait, 'timedOut', true);
      const message = `Not everybody had decided in '${nodeId}' in time.`;
      return onTimeout === 'goOn' ? leave : { kind: 'error', code: 'timedOut', message };
    },
    withdraw: (run, token) => {
      if (token.waitsFor.kind !== 'approval') return;
      cancelTasks(run, nodeId, token.waitsFor.taskIds);
      cancelTimer(run, token);
    },
  };
}

function cancelTasks(run: NodeRun, nodeId: string, taskIds: readonly string[]): void {
  for (const taskId of taskIds) {
    move(taskLifecycle, 'open', 'cancelled');
    run.ask({ kind: 'cancelTask', taskId }, { kind: 'taskCancelled', nodeId, detail: { taskId } });
  }
}

function refusal(run: NodeRun, { votes }: ApprovalWait, by: string, notByAuthor: boolean): Outcome | null {
  if (votes.some((vote) => vote.by === by))
    return {
      kind: 'reject',
      rejection: reject(
        'approval.voted-already',
        'each person to decide once',
        `'${by}' has decided already`,
        'Let somebody else decide.',
      ),
    };
  if (!notByAuthor || run.startedBy !== by) return null;
  return {
    kind: 'reject',
    rejection: reject(
      'approval.by-author',
      'somebody other than the author to decide',
      `'${by}' started the case`,
      'Let somebody else decide.',
    ),
  };
}
