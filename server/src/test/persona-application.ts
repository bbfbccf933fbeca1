import { once } from 'node:events';
import { Agent, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import request, { type Response } from 'supertest';
import { createApplication } from '../application.ts';
import type { Config } from '../config/setting.ts';
import { openDatabase } from '../db/connections.ts';
import type { Route } from '../http/routes.ts';
import { silentLog } from '../observability/log.ts';
import { createMetrics } from '../observability/metrics.ts';
import { createTestDatabase, type TestDatabase, testConfig } from './database.ts';
import { personaTemplateOf } from './global-setup.ts';
import { emailOf, type PersonaName, passwordOf, personaNames } from './personas.ts';
import { letSignIn, seedPersonas } from './seed-personas.ts';
import { madeOnce, type Template } from './template.ts';

/** A request as a test writes it; `as` null asks without signing in. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body?: object;
  readonly as: PersonaName | null;
}

/** Nodes of the whole server on one database that holds the personas and their work, all of them signed in. */
export interface PersonaApplication {
  readonly store: TestDatabase;
  readonly routes: readonly Route[];
  /** @param node which of the nodes is asked; the first one where nothing is said */
  send(call: Call, node?: number): Promise<Response>;
  /** Where a node is, and what somebody shows to it, for what is no single request and answer. */
  address(node?: number): string;
  cookieOf(name: PersonaName): string;
  /** As a process does that was told to stop. */
  endStreams(node: number): void;
  close(): Promise<void>;
}

let known: Promise<Template> | null = null;

/** Holds the personas and their work, all of them signed in; its note are their cookies. Made in two seconds or more. */
function personaTemplate(): Promise<Template> {
  known ??= madeOnce({ nameOf: personaTemplateOf, lock: 7_316_043, fill });
  return known;
}

async function fill(url: string): Promise<string> {
  const config = testConfig(url);
  const database = await openDatabase(config, silentLog);
  try {
    await seedPersonas(database.owner);
    await Promise.all(personaNames.map((name) => letSignIn(database.owner, name)));
    const node = await startNode(config);
    const signedIn = personaNames.map(async (name) => [name, await signIn(node.address, name)] as const);
    const cookies = Object.fromEntries(await Promise.all(signedIn).finally(node.close));
    return JSON.stringify(cookies);
  } finally {
    await database.close();
  }
}

/** @param nodes how many servers share the database, each with connections of its own */
export async function startPersonaApplication(nodes = 1): Promise<PersonaApplication> {
  const { name, note } = await personaTemplate();
  const store = await createTestDatabase(name);
  const running = await Promise.all(Array.from({ length: nodes }, () => startNode(store.config)));
  const [first] = running;
  if (first === undefined) throw new Error('Expected one node or more.');
  const cookies = new Map(Object.entries(JSON.parse(note)) as [PersonaName, string][]);
  // Thousands of requests, one after the other: a connection for each would take a tenth of their time.
  const connections = new Agent({ keepAlive: true });
  return {
    store,
    routes: first.routes,
    send({ method, path, body, as }, node = 0) {
      const { address } = running[node] ?? first;
      const call = request(address)[method.toLowerCase() as 'get'](path).agent(connections);
      const cookie = as === null ? undefined : cookies.get(as);
      if (cookie !== undefined) call.set('Cookie', cookie);
      return body === undefined ? call : call.send(body);
    },
    address: (node = 0) => (running[node] ?? first).address,
    cookieOf: (name) => cookies.get(name) ?? '',
    endStreams: (node) => running[node]?.endStreams(),
    async close() {
      connections.destroy();
      await Promise.all(running.map((node) => node.close()));
      await store.drop();
    },
  };
}

async function startNode(config: Config) {
  const database = await openDatabase(config, silentLog);
  const metrics = createMetrics();
  const application = await createApplication({ config, database, log: silentLog, metrics });
  const server = createServer(application.handler).listen(0, '127.0.0.1');
  // A connection that closes by itself could do so just when it is used again.
  server.keepAliveTimeout = 0;
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    routes: application.routes,
    endStreams: () => application.endStreams(),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await application.close();
      metrics.close();
      await database.close();
    },
  };
}

async function signIn(address: string, name: PersonaName): Promise<string> {
  const response = await request(address)
    .post('/api/auth/sign-in/email')
    .set('Origin', address)
    .send({ email: emailOf(name), password: passwordOf(name) });
  if (response.status !== 200)
    throw new Error(`Expected '${name}' to be signed in, but found ${response.status} ${response.text}.`);
  const set = (response.headers['set-cookie'] ?? []) as unknown as readonly string[];
  return set.map((cookie) => cookie.split(';', 1)[0]).join('; ');
}
