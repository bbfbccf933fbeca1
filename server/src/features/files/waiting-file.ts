import { createHmac } from 'node:crypto';
import type { Keys } from '../../security/keys.ts';
import { seal, unseal } from '../../security/seal.ts';

/** What stands sealed of a file beside its bytes. */
export interface FileSecret {
  /** Of its segments, as base64. */
  readonly key: string;
  readonly name: string;
  /** Empty until its first bytes are there. */
  readonly type: string;
}

/** What is known of a file that is not attached yet. */
export interface WaitingSecret extends FileSecret {
  /** What the question takes, to be held against the first bytes when they come. */
  readonly accept: readonly string[] | null;
}

/** What a file is uploaded for; it can be attached to nothing else. */
export interface Binding {
  readonly to: 'form' | 'task' | 'case' | 'group';
  readonly id: string;
  /** Who may attach it. */
  readonly holder: Holder;
}

/** The page, the person of the staff or the receipt that uploads; an upload by a program may name no page. */
export type Holder =
  | { readonly kind: 'page'; readonly key: string }
  | { readonly kind: 'person'; readonly key: string }
  | { readonly kind: 'inquirer'; readonly key: string };

const placed = (fileId: string) => `nativ.files/waiting/${fileId}`;

export function sealWaiting(keys: Keys, fileId: string, secret: WaitingSecret): Buffer {
  return seal(keys.uploads, placed(fileId), JSON.stringify(secret));
}

/** @throws Error when the key of the installation is another than it was */
export function openWaiting(keys: Keys, fileId: string, sealed: Buffer): WaitingSecret {
  return JSON.parse(unseal(keys.uploads, placed(fileId), sealed));
}

/** Keyed, since the key of a page lets answers be sent in its name. */
export function holderHash(keys: Keys, { kind, key }: Holder): Buffer {
  return createHmac('sha256', keys.uploads).update(`holder ${kind} ${key}`).digest();
}

/** By which the same file, sent twice by one page for one question, is known. */
export function twinHash(keys: Keys, holder: Holder, path: string, digest: Buffer): Buffer {
  return createHmac('sha256', keys.uploads)
    .update(`twin ${holder.kind} ${holder.key} ${path} `)
    .update(digest)
    .digest();
}

/** Lets whoever began an upload go on with it. */
export function uploadToken(keys: Keys, fileId: string): string {
  return createHmac('sha256', keys.uploads).update(`token ${fileId}`).digest('base64url');
}
