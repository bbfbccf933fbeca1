/**
 * Makes a number of 32 bits of a stretch of text. A model knows its features by these numbers alone, so that no word of an
 * example stands in it; at 200,000 features, about five share their number with another.
 *
 * @param seed parts kinds of features: the word "an" from the two letters
 */
export function hashText(text: string, start: number, end: number, seed: number): number {
  let hash = seed;
  for (let at = start; at < end; at++) hash = withLetter(hash, text.charCodeAt(at));
  return mixed(hash);
}

/** A number that takes one letter more into account; it still has to be mixed. */
export function withLetter(number: number, letter: number): number {
  const hash = Math.imul(number ^ letter, 0x5bd1e995) + 0x9e3779b;
  return hash ^ (hash >>> 15);
}

/** Spreads what differs in few bits over all of them. */
export function mixed(number: number): number {
  let hash = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}
