import { featureTable } from '../features/feature-table.ts';
import { checksum } from './checksum.ts';
import type { Model } from './model.ts';
import { modelFormat, modelMark } from './model-format.ts';

export interface UnreadableModel {
  readonly problem: 'damaged' | 'unknownFormat';
}

type Head = Pick<Model, 'labels' | 'none' | 'characters' | 'calibration'> & {
  readonly features: number;
  readonly rarest: number;
};

/** Reads what `writeModel` wrote; what was cut, changed or written by another release is refused. */
export function readModel(bytes: Uint8Array): Model | UnreadableModel {
  if (bytes.length < 16) return { problem: 'damaged' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== modelMark) return { problem: 'damaged' };
  if (view.getUint32(8, true) !== checksum(bytes.subarray(12))) return { problem: 'damaged' };
  if (view.getUint32(4, true) !== modelFormat) return { problem: 'unknownFormat' };
  // A copy, since tables must stand at places that their numbers' size divides.
  let at = 12;
  const take = (length: number) => {
    at += length;
    return new Uint8Array(bytes.subarray(at - length, at)).buffer;
  };
  const headLength = view.getUint32(12, true);
  take(4);
  if (at + headLength * 2 > bytes.length) return { problem: 'damaged' };
  const head = readHead(new Uint16Array(take(headLength * 2)));
  if (head === null) return { problem: 'damaged' };
  const { features, labels } = head;
  if (bytes.length - at !== features * 8 + (features + 1) * (4 + labels.length)) return { problem: 'damaged' };
  const table = featureTable(new Int32Array(take(features * 4)), new Float32Array(take(features * 4)), head.rarest);
  const stepSizes = new Float32Array(take((features + 1) * 4));
  const weights = new Int8Array(take((features + 1) * labels.length));
  const { none, characters, calibration } = head;
  return { labels, none, table, stepSizes, weights, characters, calibration };
}

/** The checksum vouches for what stands in it. */
function readHead(units: Uint16Array): Head | null {
  let text = '';
  for (let at = 0; at < units.length; at += 4096) text += String.fromCharCode(...units.subarray(at, at + 4096));
  try {
    return JSON.parse(text) as Head;
  } catch {
    return null;
  }
}
