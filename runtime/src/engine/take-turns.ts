import type { Continue } from './command.ts';
import { reject } from './reject.ts';
import type { Rejection } from './step.ts';
import type { StepDraft } from './step-draft.ts';
import type { StepRun } from './step-run.ts';

/** Goes on with the tokens for which an earlier step had no room. */
export function takeTurns(draft: StepDraft, _run: StepRun, _command: Continue): Rejection | null {
  if (!draft.base.continues)
    return reject(
      'instance.nothing-to-continue',
      `instance '${draft.base.id}' to have something left to do`,
      'it has nothing',
      'Forget the command.',
    );
  draft.isContinued = true;
  for (const token of draft.tokens) {
    const { waitsFor, id, scopeId, raceId } = token;
    if (waitsFor.kind !== 'turn') continue;
    const edge = waitsFor.edgeId === null ? null : (draft.flow.edges.get(waitsFor.edgeId) ?? null);
    const node = draft.node(token.nodeId);
    draft.hops.push({ tokenId: id, scopeId, raceId, passed: waitsFor.passed, edge, node, isTaken: false });
  }
  draft.removeTokens(({ waitsFor }) => waitsFor.kind === 'turn');
  return null;
}
