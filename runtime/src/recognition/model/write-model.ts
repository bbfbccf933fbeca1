import { checksum } from './checksum.ts';
import type { Model } from './model.ts';
import { modelFormat, modelMark } from './model-format.ts';

/**
 * Writes a model as bytes: a mark, the number of the format, a checksum of the rest; then the length of a head in JSON, the
 * head, and the tables, all numbers with the lowest byte first.
 */
export function writeModel(model: Model): Uint8Array {
  const { labels, none, characters, calibration, table } = model;
  const head = JSON.stringify({
    labels,
    none,
    characters,
    calibration,
    features: model.table.hashes.length,
    rarest: model.table.rarest,
  });
  const parts = [
    Uint32Array.of(head.length),
    Uint16Array.from(head, (_, at) => head.charCodeAt(at)),
    table.hashes,
    table.rarity,
    model.stepSizes,
    model.weights,
  ];
  const size = parts.reduce((sum, { byteLength }) => sum + byteLength, 12);
  const bytes = new Uint8Array(size);
  let at = 12;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  const view = new DataView(bytes.buffer);
  view.setUint32(0, modelMark, true);
  view.setUint32(4, modelFormat, true);
  view.setUint32(8, checksum(bytes.subarray(12)), true);
  return bytes;
}
