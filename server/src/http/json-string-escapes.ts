import { JsonRefused } from './json-refusal.ts';

const backslash = 0x5c;
const letterU = 0x75;

/**
 * Checks the escapes of a string between `start` and `end` (its quotes left out). The raw characters need no look: they
 * come from valid UTF-8, which has no lone surrogates, and a raw NUL is no JSON.
 */
export function checkEscapes(text: string, start: number, end: number): void {
  let highSurrogateEnd = -1;
  for (let at = text.indexOf('\\', start); at !== -1 && at < end; at = text.indexOf('\\', at)) {
    if (text.charCodeAt(at + 1) !== letterU) {
      at += 2;
      continue;
    }
    const unit = Number.parseInt(text.slice(at + 2, at + 6), 16);
    const followsHigh = highSurrogateEnd === at;
    if (highSurrogateEnd !== -1 && !(followsHigh && isLow(unit))) throw new JsonRefused('loneSurrogate');
    if (unit === 0) throw new JsonRefused('nul');
    if (isLow(unit) && !followsHigh) throw new JsonRefused('loneSurrogate');
    at += 6;
    highSurrogateEnd = isHigh(unit) ? at : -1;
  }
  if (highSurrogateEnd !== -1) throw new JsonRefused('loneSurrogate');
}

/** The position of the quote that ends the string which starts after `start`, or -1. */
export function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start);
  while (end !== -1 && isEscaped(text, start, end)) end = text.indexOf('"', end + 1);
  return end;
}

function isEscaped(text: string, start: number, at: number): boolean {
  let first = at;
  while (first > start && text.charCodeAt(first - 1) === backslash) first -= 1;
  return (at - first) % 2 === 1;
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
