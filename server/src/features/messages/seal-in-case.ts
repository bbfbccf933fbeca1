import { sealedRows, type ToSeal } from '../../engine/sealed-rows.ts';
import { openCaseOrWait, recordSealed } from '../../engine/sealed-store.ts';
import { readCaller } from '../../engine/start-store.ts';
import type { StepParts } from '../../engine/step-transaction.ts';
import type { CaseSeal } from '../../security/case-seal.ts';
import { findCaseId } from './message-store.ts';

export interface CaseIds {
  readonly submissionId: string | null;
  readonly instanceId: string | null;
}

/** Seals something beside the answers of a case, which gets a key when it has none yet. */
export async function sealInCase(step: StepParts, ids: CaseIds, parts: readonly ToSeal[]): Promise<CaseSeal> {
  const { client, keyring, workspaceId } = step;
  const { submissionId, instanceId } = ids;
  const caseId = submissionId ?? (instanceId && (await findCaseId(client, instanceId)));
  if (caseId === null) throw new Error('Expected a case to have a submission or an instance, but found neither.');
  const known = await openCaseOrWait(client, keyring, caseId);
  const groupIds = instanceId === null ? [] : (await readCaller(client, instanceId)).groupIds;
  const sealing = known ? { seal: known, stored: null } : keyring.newCase(caseId, groupIds);
  await recordSealed(client, workspaceId, sealedRows(sealing, instanceId, parts));
  return sealing.seal;
}
