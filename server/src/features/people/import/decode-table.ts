export type TableEncoding = 'utf-8' | 'utf-16' | 'windows-1255';

/** What a spreadsheet was saved in, and its text. */
export interface DecodedTable {
  readonly encoding: TableEncoding;
  readonly text: string;
}

/**
 * Reads the bytes of a table of people. Spreadsheets write UTF-8 or UTF-16 with a mark at the beginning, or without one; what
 * is not valid as either comes from an older Hebrew one, in windows-1255, in which every byte means something.
 */
export function decodeTable(bytes: Uint8Array): DecodedTable {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16', text: decode(bytes, 'utf-16le') };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16', text: decode(bytes, 'utf-16be') };
  const wide = wideOrder(bytes);
  if (wide !== null) return { encoding: 'utf-16', text: decode(bytes, wide) };
  try {
    return { encoding: 'utf-8', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { encoding: 'windows-1255', text: decode(bytes, 'windows-1255') };
  }
}

const decode = (bytes: Uint8Array, label: string) => new TextDecoder(label).decode(bytes);

/** Text without a mark is in UTF-16 when a good part of every second byte is zero: separators and line ends are in both. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) * 20 < sample.length) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}
