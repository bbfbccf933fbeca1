import type { FlowProblem } from '@nativ/schemas';

/** The part of a text that a problem is about: all of it where the problem names none. */
export function rangeOf(
  text: string,
  position: FlowProblem['position'],
): { readonly from: number; readonly to: number } {
  if (position === undefined) return { from: 0, to: text.length };
  const lines = text.split('\n');
  const before = lines.slice(0, position.line - 1).reduce((sum, line) => sum + line.length + 1, 0);
  const from = Math.min(before + position.column - 1, text.length);
  return { from, to: Math.min(from + position.length, text.length) };
}

/** The text with what was probably meant in the place of what the problem is about; null where nothing is known. */
export function mended(text: string, { position, fix }: FlowProblem): string | null {
  if (position === undefined || fix?.edit?.kind !== 'replaceText') return null;
  const { from, to } = rangeOf(text, position);
  const { from: wrong = '', to: right = '' } = fix.edit;
  const found = text.slice(from, to);
  return found.includes(wrong) ? text.slice(0, from) + found.replace(wrong, () => right) + text.slice(to) : null;
}
