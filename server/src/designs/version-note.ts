/** The note of a publication as it is kept; null where nothing is said. */
export function versionNote({ note = '' }: { readonly note?: string }): string | null {
  const text = note.normalize('NFC').trim();
  return text === '' ? null : text;
}
