import type { AskModel, CallHttp, ReportFailure, ReportSuccess, StartInstance } from '@nativ/runtime';
import type { PoolClient } from 'pg';
import type { CaseSeal } from '../security/case-seal.ts';
import type { Keyring } from '../security/keyring.ts';
import { openCase, readSealed } from './sealed-store.ts';

type HttpRequest = Pick<CallHttp, 'connector' | 'method' | 'path' | 'body' | 'errors'>;
type ModelRequest = Pick<AskModel, 'classifier' | 'text'>;
type FlowRequest = Pick<StartInstance, 'flow' | 'data' | 'caller'>;

/** What an instance waits for while a job carries it out. */
export type PendingCall = {
  readonly id: string;
  readonly instanceId: string;
  readonly number: number;
  /** How a called instance ended, once it has. */
  readonly answer: ReportSuccess | ReportFailure | null;
  /** The case by whose key it is sealed, or null. */
  readonly seal: CaseSeal | null;
} & (
  | { readonly kind: 'http'; readonly request: HttpRequest }
  | { readonly kind: 'model'; readonly request: ModelRequest }
  | { readonly kind: 'flow'; readonly request: FlowRequest }
);

/** What looking a call up takes: the transaction, and the keys of what is sealed of it. */
export interface CallParts {
  readonly client: PoolClient;
  readonly keyring: Keyring;
}

/** A call that is still waited for, or null once it has ended or was called off. */
export function findPendingCall(parts: CallParts, id: string): Promise<PendingCall | null> {
  return openCall(parts, `${pending} where id = $1 and status = 'pending'`, id);
}

/** The same, locked: whoever calls it off waits until the end of the transaction. */
export function lockPendingCall(parts: CallParts, id: string): Promise<PendingCall | null> {
  return openCall(parts, `${pending} where id = $1 and status = 'pending' for update`, id);
}

async function openCall({ client, keyring }: CallParts, query: string, id: string): Promise<PendingCall | null> {
  const { rows } = await client.query<PendingCall>(query, [id]);
  const [row] = rows;
  if (!row) return null;
  let found: PendingCall = { ...row, seal: null };
  for (const { kind, caseId, sealed } of await readSealed(client, ['call', 'callAnswer'], [id])) {
    const seal = await openCase(client, keyring, caseId);
    if (!seal) continue;
    const value = seal.open({ kind, rowId: id, version: 1 }, sealed);
    found = { ...found, seal, ...(kind === 'call' ? { request: value } : { answer: value }) } as PendingCall;
  }
  return found;
}

const pending = 'select id, instance_id as "instanceId", number, kind, request, answer from nativ.calls';

/** Marks a call as ended and forgets what was sent and answered: the instance has it. */
export async function endCall(client: PoolClient, id: string): Promise<void> {
  await client.query(
    `update nativ.calls set status = 'ended', request = null, answer = null, ended_at = now() where id = $1 and status = 'pending'`,
    [id],
  );
  await client.query(`delete from nativ.sealed_values where kind in ('call', 'callAnswer') and row_id = $1`, [id]);
}
