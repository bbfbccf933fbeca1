import { wordsIn } from '../../search/words-in.ts';
import { hashText, mixed } from '../features/hash-text.ts';

/** What tells a text from others in 32 bytes, as 64 hexadecimal digits; empty for a text without words. */
export type Likeness = string;

const hashes = 32;
const shingle = 5;
/** A flood is told by how its texts begin as well. */
const readCharacters = 8_000;
/** Of 32, so many agree between texts of which about two thirds are the same. */
const fewestAlike = 21;
const bands = 8;
const digitsOfBand = 8;

const seeds = Int32Array.from({ length: hashes }, (_, at) => mixed(at + 1));

/**
 * Makes a fingerprint of which texts that are nearly the same have nearly the same: MinHash over runs of five letters of the
 * folded text. Numbers count as equal, so that a text that was sent a hundred times with other dates stays one.
 */
export function likeness(text: string): Likeness {
  const folded = wordsIn(text.slice(0, readCharacters))
    .map(({ word }) => word.replaceAll(/\p{N}+/gu, '0'))
    .join(' ');
  if (folded === '') return '';
  const padded = ` ${folded} `;
  const least = new Int32Array(hashes).fill(0x7fffffff);
  const last = Math.max(0, padded.length - shingle);
  for (let start = 0; start <= last; start++) {
    const hash = hashText(padded, start, Math.min(padded.length, start + shingle), 0x44);
    for (let at = 0; at < hashes; at++) {
      const own = Math.imul(hash ^ (seeds[at] as number), 0x9e3779b1 | 1);
      if (own < (least[at] as number)) least[at] = own;
    }
  }
  return Array.from(least, (hash) => (mixed(hash) & 0xff).toString(16).padStart(2, '0')).join('');
}

/** Whether two texts are nearly the same, by their fingerprints. */
export function areAlike(one: Likeness, other: Likeness): boolean {
  if (one === '' || one.length !== other.length) return false;
  let alike = 0;
  for (let at = 0; at < one.length; at += 2) {
    if (one[at] === other[at] && one[at + 1] === other[at + 1]) alike++;
  }
  return alike >= fewestAlike;
}

/**
 * Eight whole numbers of 32 bits, with sign, of which texts that are nearly the same share at least one in 97 of 100 cases:
 * what an index finds candidates by, for `areAlike` to judge. Each differs from the numbers at the other places.
 */
export function likenessBands(of: Likeness): readonly number[] {
  if (of === '') return [];
  return Array.from({ length: bands }, (_, band) => {
    const digits = of.slice(band * digitsOfBand, (band + 1) * digitsOfBand);
    return mixed(Number.parseInt(digits, 16) ^ mixed(band + 1));
  });
}
