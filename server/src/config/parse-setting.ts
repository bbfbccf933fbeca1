import { isIP } from 'node:net';
import { isMailRecipient } from '../outbound/mail-recipient.ts';
import { type LogLevel, logLevels, type TrustProxy } from './setting.ts';

/** What a text was read as, or what had been expected of it (the end of the sentence "Expected NAME to be ..."). */
export type Parsed<T> = { readonly value: T } | { readonly expected: string };

export function parseWholeNumber(text: string, least: number, most: number): Parsed<number> {
  const value = Number(text);
  return /^\d{1,15}$/.test(text) && value >= least && value <= most
    ? { value }
    : { expected: `a whole number from ${least} to ${most}` };
}

export function parseUrl(text: string, protocols: readonly string[], example: string): Parsed<string> {
  const expected = { expected: `an address such as ${example}` };
  if (!URL.canParse(text)) return expected;
  const { protocol, hostname } = new URL(text);
  return protocols.includes(protocol) && (hostname !== '' || protocol.startsWith('postgres'))
    ? { value: text }
    : expected;
}

/** An origin without a path: the addresses that people are sent are built by appending to it. */
export function parseBaseUrl(text: string): Parsed<string> {
  const parsed = parseUrl(text, ['http:', 'https:'], 'https://forms.example.org');
  if ('expected' in parsed) return parsed;
  const { origin, pathname, search, hash, username } = new URL(text);
  return pathname === '/' && search === '' && hash === '' && username === ''
    ? { value: origin }
    : { expected: 'an address without a path, such as https://forms.example.org' };
}

export function parseSecret(text: string): Parsed<string> {
  return text.length >= 32
    ? { value: text }
    : { expected: 'at least 32 characters long (make one with: openssl rand -hex 32)' };
}

/** Over https, or on this machine, where nobody else listens. */
export function parseIssuer(text: string): Parsed<string> {
  const parsed = parseUrl(text, ['http:', 'https:'], 'https://login.example.org');
  if ('expected' in parsed) return parsed;
  const { protocol, hostname, search, hash, username } = new URL(text);
  const isSafe = protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return isSafe && search === '' && hash === '' && username === ''
    ? { value: text.replace(/\/$/, '') }
    : { expected: 'the https address of an OpenID Connect issuer, such as https://login.example.org/realms/main' };
}

export function parseMailAddress(text: string): Parsed<string> {
  return isMailRecipient(text) ? { value: text } : { expected: 'one mail address, such as nativ@example.org' };
}

export function parseLogLevel(text: string): Parsed<LogLevel> {
  const value = logLevels.find((level) => level === text);
  return value ? { value } : { expected: `one of ${logLevels.join(', ')}` };
}

const proxyNames = ['loopback', 'linklocal', 'uniquelocal'];

export function parseTrustProxy(text: string): Parsed<TrustProxy> {
  if (/^\d{1,2}$/.test(text)) return { value: Number(text) };
  const proxies = text.split(',').map((part) => part.trim());
  const known = proxies.every((proxy) => proxyNames.includes(proxy) || isAddressRange(proxy));
  return known
    ? { value: proxies }
    : { expected: 'the number of proxies in front, such as 1, or their addresses, such as 10.0.0.0/8,loopback' };
}

export function parseAddressRanges(text: string): Parsed<readonly string[]> {
  const ranges = text.split(',').map((part) => part.trim());
  return ranges.every(isAddressRange)
    ? { value: ranges }
    : { expected: 'addresses or ranges with commas in between, such as 10.1.2.3,192.168.0.0/16' };
}

function isAddressRange(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (family === 4 ? 32 : 128))
  );
}

export function parseHost(text: string): Parsed<string> {
  return isIP(text) !== 0 || /^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(text)
    ? { value: text }
    : { expected: 'a host name or an address, such as 0.0.0.0' };
}
