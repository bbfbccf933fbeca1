import { isIP } from 'node:net';

/**
 * Whether an address may be where a push service takes messages. It comes from a browser, so from anybody who is signed in:
 * what it resolves to is judged by the outbound door when something is sent; here it is a name, over https, at the usual port.
 */
export function isPushAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, port, username, password, hash } = new URL(text);
  const isName = isIP(hostname.replace(/^\[|\]$/g, '')) === 0 && hostname.includes('.') && !hostname.endsWith('.');
  return protocol === 'https:' && port === '' && username === '' && password === '' && hash === '' && isName;
}
