import { randomBytes } from 'node:crypto';
import { sealBytes, unsealBytes } from '../security/seal.ts';

/** Every segment of a file but the last holds this much: what an interrupted upload loses at most, and what one costs in memory. */
export const segmentBytes = 512 * 1024;

/** A name in the store that says nothing of the file. */
export const newPlace = (): string => randomBytes(16).toString('hex');

/** The key of one file. */
export const newFileKey = (): Buffer => randomBytes(32);

export const segmentName = (place: string, index: number): string => `${place}.${index}`;

/** How many segments a file of this size has at most. */
export const segmentsOf = (bytes: number): number => Math.max(1, Math.ceil(bytes / segmentBytes));

/** A segment that is moved to another place, of this file or of another, does not open. */
const placed = (fileId: string, index: number): string => `nativ.files/segment/${fileId}/${index}`;

export function sealSegment(key: Buffer, fileId: string, index: number, bytes: Buffer): Buffer {
  return sealBytes(key, placed(fileId, index), bytes);
}

/** @throws Error when it is not the segment that was sealed there */
export function openSegment(key: Buffer, fileId: string, index: number, sealed: Buffer): Buffer {
  return unsealBytes(key, placed(fileId, index), sealed);
}
