import type { Knex } from 'knex';
import type { SealedKind, StoredCaseKey } from '../../security/case-seal.ts';

/** The kinds that people may open; the others are the engine's. */
export type OpenableKind = Extract<SealedKind, 'answers' | 'taskAnswers' | 'message' | 'contact' | 'file'>;

export interface SealedForPerson {
  readonly caseId: string;
  readonly instanceId: string | null;
  readonly fields: readonly string[];
  readonly sealed: Buffer;
}

/** What is sealed there, or null when nothing is, or nothing that concerns the person of the context. */
export async function findSealed(
  transaction: Knex.Transaction,
  kind: OpenableKind,
  rowId: string,
): Promise<SealedForPerson | null> {
  const row = await transaction('nativ.sealed_values')
    .where({ kind, row_id: rowId })
    .first({ caseId: 'case_id', instanceId: 'instance_id', fields: 'fields', sealed: 'sealed' });
  return row ?? null;
}

export interface ReadRow {
  readonly id: string;
  readonly workspaceId: string;
  readonly userId: string;
  readonly caseId: string;
  readonly instanceId: string | null;
  readonly kind: OpenableKind;
  readonly rowId: string;
  readonly fields: readonly string[];
}

/** Enters an opening into the read log: only after it does the key of the case show itself, until the end of the transaction. */
export async function insertRead(transaction: Knex.Transaction, row: ReadRow): Promise<void> {
  await transaction('nativ.reads').insert({
    workspace_id: row.workspaceId,
    id: row.id,
    case_id: row.caseId,
    instance_id: row.instanceId,
    kind: row.kind,
    row_id: row.rowId,
    fields: row.fields,
    user_id: row.userId,
  });
}

/** The key of a case that this transaction has entered into the read log. */
export async function takeCaseKey(transaction: Knex.Transaction, caseId: string): Promise<StoredCaseKey | null> {
  const row = await transaction('nativ.case_keys')
    .where({ id: caseId })
    .first({ caseId: 'id', groupKeyId: 'group_key_id', wrapped: 'wrapped' });
  return row ?? null;
}
