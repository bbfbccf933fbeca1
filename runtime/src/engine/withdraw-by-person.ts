import type { Withdraw } from './command.ts';
import { leaveBy, setOff } from './moving.ts';
import { reject } from './reject.ts';
import { withinScopes } from './scope-variables.ts';
import type { Rejection } from './step.ts';
import type { StepDraft } from './step-draft.ts';
import type { StepRun } from './step-run.ts';
import { callOff, release, withdrawScopes } from './withdraw.ts';

/** Takes back what a token waits for: its branch goes on after the node, or is dead. */
export function withdrawByPerson(draft: StepDraft, run: StepRun, command: Withdraw): Rejection | null {
  const token = draft.token(command.tokenId);
  const isWork =
    token && token.hostId === undefined && token.waitsFor.kind !== 'join' && token.waitsFor.kind !== 'turn';
  if (!isWork)
    return reject(
      'token.not-waiting',
      `token '${command.tokenId}' to wait at a node`,
      `instance '${draft.base.id}' has no such token`,
      'Reload the case.',
    );
  const node = draft.node(token.nodeId);
  const edge = node.outgoing[0];
  const moving = setOff(draft, token);
  callOff(draft, run, token);
  withdrawScopes(
    draft,
    run,
    withinScopes(draft.scopes, ({ hostId }) => hostId === token.id),
  );
  release(draft, run, token);
  if (command.how === 'skip' && edge) leaveBy(draft, moving, edge);
  else draft.touch(token.scopeId);
  if (command.how === 'drop') {
    draft.events.push({ kind: 'branchDropped', nodeId: node.id });
    if (node.outgoing.length > 0) draft.dropped = [...draft.dropped, { scopeId: token.scopeId, nodeId: node.id }];
  }
  return null;
}
