/**
 * Brings the name of somebody into the form in which names are kept. Signs that turn the direction of a text are taken out:
 * in a name they only make it look like another one.
 */
export function cleanName(name: string): string {
  return name
    .normalize('NFC')
    .replaceAll(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
