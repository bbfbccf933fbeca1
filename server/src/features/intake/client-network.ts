import { isIP } from 'node:net';

/**
 * What counts as one place: an IPv4 address, or a /64 of IPv6, which is what one household gets; whoever has one has more
 * addresses in it than could ever be counted.
 */
export function clientNetwork(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (isIP(address) !== 6) return address;
  const [plain = ''] = address.split('%');
  const [before = '', after] = plain.split('::');
  const head = before === '' ? [] : before.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  // An address that ends in dotted numbers has one group less than it has places; they are past the first four anyway.
  const length = plain.includes('.') ? 7 : 8;
  const zeros = after === undefined ? [] : Array.from({ length: length - head.length - tail.length }, () => '0');
  const groups = [...head, ...zeros, ...tail].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${groups.join(':')}::/64`;
}

/** The machine itself, or a proxy on it that we were not told of. */
export function isLoopback(address: string): boolean {
  return /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/i.test(address);
}
