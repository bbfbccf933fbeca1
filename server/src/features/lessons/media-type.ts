/** The pictures and videos that a lesson may show, by the bytes that they begin with. */
const SIGNATURES: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  'image/png': (bytes) => startsWith(bytes, '89504e470d0a1a0a'),
  'image/jpeg': (bytes) => startsWith(bytes, 'ffd8ff'),
  'image/gif': (bytes) => /^GIF8[79]a/.test(bytes.toString('latin1', 0, 6)),
  'image/webp': (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP',
  // The box that stands first says how long it is: a few brands, not a text that has the word at its place.
  'video/mp4': (bytes) => bytes.toString('latin1', 4, 8) === 'ftyp' && bytes.readUInt32BE(0) <= 256,
  'video/webm': (bytes) => startsWith(bytes, '1a45dfa3'),
};

/** What a file really is, whatever whoever sent it calls it; null for what a lesson does not show. */
export function mediaTypeOf(bytes: Buffer): string | null {
  return Object.entries(SIGNATURES).find(([, fits]) => fits(bytes))?.[0] ?? null;
}

const startsWith = (bytes: Buffer, hex: string): boolean => bytes.toString('hex', 0, hex.length / 2) === hex;
