import type { IncomingMessage } from 'node:http';

/** Whether to believe the so-manieth address from here, as Express compiles it from `trust proxy`. */
export type TrustAddress = (address: string, hop: number) => boolean;

/** Where a request came from, past the proxies that are trusted; as `request.ip` of Express, for what goes without it. */
export function clientAddress({ socket, headers }: IncomingMessage, trust: TrustAddress): string {
  const forwarded = headers['x-forwarded-for'];
  const said = typeof forwarded === 'string' ? forwarded.split(',').map((part) => part.trim()) : [];
  let address = socket.remoteAddress ?? '';
  for (let hop = 0; said.length > 0 && trust(address, hop); hop++) address = said.pop() ?? address;
  return address;
}
