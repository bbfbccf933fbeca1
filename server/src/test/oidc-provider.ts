import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** Somebody whom the provider knows. */
export interface ProviderAccount {
  readonly email: string;
  readonly email_verified: boolean;
  readonly name: string;
}

export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** By the name that somebody signs in with there. */
  readonly accounts: Map<string, ProviderAccount>;
  /** Goes to the provider, signs in there and agrees, as a browser does; gives the address that leads back to us. */
  visit(address: string, account: string): Promise<string>;
  close(): Promise<void>;
}

const clientId = 'nativ';
const clientSecret = 'a secret between the provider and nativ';

/** A real provider of OpenID Connect, of the tests, on this machine. */
export async function startProvider(redirectUris: readonly string[]): Promise<TestProvider> {
  const accounts = new Map<string, ProviderAccount>();
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = quietly(
    () =>
      new Provider(issuer, {
        clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [...redirectUris] }],
        claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
        cookies: { keys: ['a key of the tests'] },
        pkce: { required: () => true },
        findAccount: async (_context, sub) => {
          const account = accounts.get(sub);
          return account && { accountId: sub, claims: async () => ({ sub, ...account }) };
        },
      }),
  );
  server.on('request', provider.callback());
  return {
    issuer,
    clientId,
    clientSecret,
    accounts,
    visit: (address, account) => walk(issuer, address, account),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Follows redirects within the provider and fills its forms in, until it leads elsewhere. */
async function walk(issuer: string, start: string, account: string): Promise<string> {
  const cookies = new Map<string, string>();
  let address = start;
  let form: URLSearchParams | null = null;
  for (let step = 0; step < 20; step++) {
    const response: Response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
      ...(form && { method: 'POST', body: form }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/s);
      cookies.set(name, value);
    }
    form = null;
    const location = response.headers.get('location');
    if (location !== null) {
      address = new URL(location, address).href;
      if (!address.startsWith(issuer)) return address;
      continue;
    }
    const page = await response.text();
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    const action = /action="([^"]+)"/.exec(page)?.[1];
    if (prompt === undefined || action === undefined)
      throw new Error(`Expected a form of the provider, but found ${response.status} ${page.slice(0, 200)}.`);
    address = new URL(action, address).href;
    form = new URLSearchParams(prompt === 'login' ? { prompt, login: account, password: 'x' } : { prompt });
  }
  throw new Error('Expected the provider to lead back within 20 steps.');
}

/** It warns on the console of what suits only tests. */
function quietly<T>(work: () => T): T {
  const { warn, info } = console;
  console.warn = () => {};
  console.info = () => {};
  try {
    return work();
  } finally {
    console.warn = warn;
    console.info = info;
  }
}
