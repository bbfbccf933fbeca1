import type { CallHttp, ReportFailure, ReportSuccess, StartInstance } from '@nativ/runtime';
import type { PoolClient } from 'pg';

type HttpRequest = Pick<CallHttp, 'connector' | 'method' | 'path' | 'body' | 'errors'>;
type FlowRequest = Pick<StartInstance, 'flow' | 'data' | 'caller'>;

/** What an instance waits for while a job carries it out. */
export type PendingCall = {
  readonly id: string;
  readonly instanceId: string;
  readonly number: number;
  /** How a called instance ended, once it has. */
  readonly answer: ReportSuccess | ReportFailure | null;
} & (
  | { readonly kind: 'http'; readonly request: HttpRequest }
  | { readonly kind: 'flow'; readonly request: FlowRequest }
);

/** A call that is still waited for, or null once it has ended or was called off. */
export async function findPendingCall(client: PoolClient, id: string): Promise<PendingCall | null> {
  const { rows } = await client.query<PendingCall>(`${pending} where id = $1 and status = 'pending'`, [id]);
  return rows[0] ?? null;
}

/** The same, locked: whoever calls it off waits until the end of the transaction. */
export async function lockPendingCall(client: PoolClient, id: string): Promise<PendingCall | null> {
  const { rows } = await client.query<PendingCall>(`${pending} where id = $1 and status = 'pending' for update`, [id]);
  return rows[0] ?? null;
}

const pending = 'select id, instance_id as "instanceId", number, kind, request, answer from nativ.calls';

/** Marks a call as ended and forgets what was sent and answered: the instance has it. */
export async function endCall(client: PoolClient, id: string): Promise<void> {
  await client.query(
    `update nativ.calls set status = 'ended', request = null, answer = null, ended_at = now() where id = $1 and status = 'pending'`,
    [id],
  );
}
