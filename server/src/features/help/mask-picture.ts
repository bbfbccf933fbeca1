import type { MaskedBox, MaskedPicture } from '@nativ/schemas';

/** What stands for itself: never with a text, since what is in it was typed, chosen or shown. */
const wordless: ReadonlySet<MaskedBox['role']> = new Set(['field', 'image', 'bar', 'region']);

/**
 * Looks at a picture once more where it is kept, whoever made it: a text stays only when it is one of those that are known,
 * letter by letter, and stands where texts of the application stand. All else becomes a bar.
 */
export function maskPicture(picture: MaskedPicture, isKnown: (text: string) => boolean): MaskedPicture {
  return { ...picture, boxes: picture.boxes.map((box) => maskBox(box, isKnown)) };
}

function maskBox({ text, ...box }: MaskedBox, isKnown: (text: string) => boolean): MaskedBox {
  if (text === undefined) return box;
  if (!wordless.has(box.role) && isKnown(text)) return { ...box, text };
  return wordless.has(box.role) ? box : { ...box, role: 'bar' };
}
