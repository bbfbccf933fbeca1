/** The nonce that lets the toolkit write its style elements under `style-src 'self' 'nonce-…'`. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="nativ-style-nonce"]')?.content ?? '';
}
