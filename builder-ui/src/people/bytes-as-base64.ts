/** Writes bytes as text that JSON can carry, piece by piece: a call takes only so many arguments. */
export function bytesAsBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += 8192)
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + 8192)));
  return btoa(pieces.join(''));
}
