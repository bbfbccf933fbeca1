/** Reads the one-time token out of the fragment of an address: `#token=…`, or the bare token. */
export function setupToken(fragment: string): string | null {
  const text = fragment.replace(/^#/, '');
  const token = text.includes('=') ? new URLSearchParams(text).get('token') : text;
  return token?.trim() || null;
}
