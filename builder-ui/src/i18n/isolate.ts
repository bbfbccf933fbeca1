/**
 * Keeps a name of another script together inside a sentence: without it, the full stop after an English name would jump
 * to its other side in a Hebrew sentence. Marks that nobody sees, for texts in which no element can stand.
 */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
