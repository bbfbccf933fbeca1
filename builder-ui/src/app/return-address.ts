/** Reads where to go after signing in. Only an address on this site counts, so that no link can lead people elsewhere. */
export function returnAddress(value: unknown): string {
  if (typeof value !== 'string' || !/^\/(?![/\\])/.test(value)) return '/';
  // Browsers drop tabs and line breaks inside an address, which would turn '/<tab>/other.example' into another host.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  if (/[\u0000-\u0020]/.test(value)) return '/';
  return value.startsWith('/sign-in') ? '/' : value;
}
