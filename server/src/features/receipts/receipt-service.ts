import type { ReceiptStatus } from '@nativ/schemas';
import type { Pool } from 'pg';
import { asEngine } from '../../db/engine-transaction.ts';
import type { Keys } from '../../security/keys.ts';
import { parseReceipt, receiptHash } from '../../security/receipt.ts';
import type { FindWorkspace } from '../workspace.ts';
import { findByReceipt, type ReceiptRow } from './receipt-store.ts';

export type ReceiptLookUp =
  | { readonly kind: 'found'; readonly status: ReceiptStatus }
  | { readonly kind: 'unknown' }
  /** Not 16 digits. */
  | { readonly kind: 'malformed' };

/** Tells the holder of a receipt how far the submission has come. */
export function receiptLookUp(parts: {
  readonly engine: Pool;
  readonly keys: Keys;
  readonly findWorkspace: FindWorkspace;
}) {
  return async (typed: string): Promise<ReceiptLookUp> => {
    const digits = parseReceipt(typed);
    if (digits === null) return { kind: 'malformed' };
    const { id } = await parts.findWorkspace();
    const row = await asEngine(parts.engine, id, (client) => findByReceipt(client, receiptHash(digits, parts.keys)));
    return row ? { kind: 'found', status: toStatus(row) } : { kind: 'unknown' };
  };
}

function toStatus(row: ReceiptRow): ReceiptStatus {
  return { reference: row.reference, receivedAt: row.createdAt.toISOString(), status: progressOf(row) };
}

/** An incident is ours to mend; to the inquirer the submission is in process as before. */
function progressOf({ status, touchedTasks }: ReceiptRow): ReceiptStatus['status'] {
  if (status === 'completed' || status === 'cancelled') return 'closed';
  return touchedTasks > 0 ? 'inProcess' : 'received';
}
