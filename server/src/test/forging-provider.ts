import { createSign, generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is wrong with the next answer of the provider; nothing, when nothing is said. */
export interface Forgery {
  /** Takes the place of what an honest ID token says. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Signs with a key that the provider never published, or not at all. */
  readonly signature?: 'ofAnother' | 'none';
  readonly userInfoSubject?: string;
}

export interface ForgingProvider {
  readonly issuer: string;
  next: Forgery;
  /** What an honest browser brings back: the state, and a code. */
  back(address: string): string;
  close(): Promise<void>;
}

const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A provider that says what it should not, to see that it is not believed. */
export async function startForgingProvider(clientId: string, email: string): Promise<ForgingProvider> {
  const [own, another] = [pair(), pair()];
  let nonce = '';
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider: ForgingProvider = {
    issuer,
    next: {},
    back(address) {
      const { searchParams } = new URL(address);
      nonce = searchParams.get('nonce') ?? '';
      const back = new URL(searchParams.get('redirect_uri') ?? '');
      back.searchParams.set('code', 'a-code');
      back.searchParams.set('state', searchParams.get('state') ?? '');
      back.searchParams.set('iss', issuer);
      return back.href;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return provider;

  async function answer({ url = '' }: IncomingMessage, response: ServerResponse): Promise<void> {
    const send = (value: unknown) => response.setHeader('content-type', 'application/json').end(JSON.stringify(value));
    if (url.startsWith('/.well-known')) return void send(metadata(issuer));
    if (url === '/jwks')
      return void send({
        keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'own', alg: 'RS256', use: 'sig' }],
      });
    if (url === '/me')
      return void send({ sub: provider.next.userInfoSubject ?? 'someone', email, email_verified: true });
    send({ access_token: 'x', token_type: 'Bearer', expires_in: 60, id_token: idToken() });
  }

  function idToken(): string {
    const { claims, signature } = provider.next;
    const now = Math.floor(Date.now() / 1000);
    const honest = {
      iss: issuer,
      aud: clientId,
      sub: 'someone',
      iat: now,
      exp: now + 60,
      nonce,
      email,
      email_verified: true,
    };
    const head = { alg: signature === 'none' ? 'none' : 'RS256', kid: 'own', typ: 'JWT' };
    const content = `${encode(head)}.${encode({ ...honest, ...claims })}`;
    if (signature === 'none') return `${content}.`;
    const key = (signature === 'ofAnother' ? another : own).privateKey;
    return `${content}.${createSign('RSA-SHA256').update(content).sign(key).toString('base64url')}`;
  }
}

function metadata(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/me`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    authorization_response_iss_parameter_supported: true,
  };
}
