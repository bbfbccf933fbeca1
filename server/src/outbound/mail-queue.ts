import type { PoolClient } from 'pg';
import { uuidv7 } from 'uuidv7';
import type { Language } from '../http/problem-kind.ts';
import { findAddress, insertMail } from './mail-store.ts';

export interface Notice {
  readonly kind: 'passwordChanged' | 'secondFactorOff';
  readonly identityId: string;
  readonly language: Language;
}

/** Tells somebody by mail what was done to their account, in the transaction that does it. */
export async function noticeOf(client: PoolClient, { kind, identityId, language }: Notice): Promise<void> {
  const recipient = await findAddress(client, identityId);
  await insertMail(client, { id: uuidv7(), kind, recipient, language, linkId: null, identityId });
}
