import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Language } from '@nativ/schemas';

export const stopPath = '/api/v1/public/mail-stops';

interface Stopped {
  readonly workspaceId: string;
  readonly userId: string;
}

/**
 * The link by which somebody stops their digests without signing in. Nothing of it is stored: it names the person, and a keyed
 * hash vouches for it. It is good for stopping and for nothing else, and for as long as the mail is kept.
 */
export function stopLink(
  baseUrl: string,
  key: Buffer,
  { language, ...stopped }: Stopped & { readonly language: Language },
): string {
  return `${baseUrl}${stopPath}/${stopToken(key, stopped)}?lang=${language}`;
}

export function stopToken(key: Buffer, { workspaceId, userId }: Stopped): string {
  const ids = Buffer.from((workspaceId + userId).replaceAll('-', ''), 'hex');
  return Buffer.concat([ids, vouch(key, ids)]).toString('base64url');
}

/** Whom a token is about, or null when it is not one of ours. */
export function readStopToken(key: Buffer, token: string): Stopped | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 48) return null;
  const ids = bytes.subarray(0, 32);
  if (!timingSafeEqual(bytes.subarray(32), vouch(key, ids))) return null;
  return { workspaceId: idOf(ids.subarray(0, 16)), userId: idOf(ids.subarray(16)) };
}

const vouch = (key: Buffer, ids: Buffer) =>
  createHmac('sha256', key).update('digest').update(ids).digest().subarray(0, 16);
const idOf = (bytes: Buffer) => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
