import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { QueryResultRow } from 'pg';
import request from 'supertest';
import { createApplication } from '../application.ts';
import type { Config } from '../config/setting.ts';
import { createFrontDoor } from '../http/front-door.ts';
import type { Route } from '../http/routes.ts';
import { silentLog } from '../observability/log.ts';
import { createMetrics } from '../observability/metrics.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { sampleTemplate } from './sample-template.ts';

export type Client = ReturnType<typeof request.agent>;

/** The people of the sample workspace, by the part of their address before the @. */
export type SamplePersonName =
  | 'admin'
  | 'designer'
  | 'champion'
  | 'intake'
  | 'legal'
  | 'social'
  | 'psychologist'
  | 'volunteer';

/** The whole server behind its front door, on a database of its own that holds the sample workspace. */
export interface TestApplication {
  /** Such as http://127.0.0.1:40123. */
  readonly address: string;
  readonly store: TestDatabase;
  /** Where the server keeps what is not in the database. */
  readonly dataFolder: string;
  readonly routes: readonly Route[];
  /** What the people of the sample sign in with. */
  readonly samplePassword: string;
  /** Asks without saying who asks. */
  readonly anybody: Client;
  /** Asks with the admin token. */
  readonly admin: Client;
  /** Asks as somebody of the sample, who signs in once. */
  person(name: SamplePersonName): Promise<Client>;
  /** Reads the database past all policies. */
  sql<Row extends QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** Starts the server as a newcomer does the second time, sample and all, except that the Postgres is the one of the tests. */
export async function startTestApplication(settings: Partial<Config> = {}): Promise<TestApplication> {
  const { name: template, note: password } = await sampleTemplate();
  const store = await createTestDatabase(template);
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'nativ-application-'));
  writeFileSync(path.join(dataFolder, 'sample-password'), password);
  const config = { ...store.config, database: { kind: 'embedded' }, dataFolder, ...settings } as const;
  const metrics = createMetrics();
  const { database } = store;
  const application = await createApplication({ config, database, log: silentLog, metrics });
  const door = createFrontDoor({
    log: silentLog,
    metrics,
    mostUnderWay: config.limits.requestsUnderWay,
    isDatabaseReachable: database.isReachable,
  });
  door.open(application.handler);
  const address = await listen(door.server);
  const people = new Map<SamplePersonName, Promise<Client>>();
  return {
    address,
    store,
    dataFolder,
    routes: application.routes,
    samplePassword: password,
    anybody: request.agent(address),
    admin: request.agent(address).set('Authorization', `Bearer ${config.adminToken}`),
    person(name) {
      const client = people.get(name) ?? signIn(address, name, password);
      people.set(name, client);
      return client;
    },
    async sql<Row extends QueryResultRow>(text: string, values: readonly unknown[] = []) {
      const { rows } = await database.owner.raw<{ rows: Row[] }>(text, [...values] as string[]);
      return rows;
    },
    async close() {
      application.endStreams();
      await door.close(1_000);
      await application.close();
      metrics.close();
      rmSync(dataFolder, { recursive: true, force: true });
      await store.drop();
    },
  };
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1', 4096);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function signIn(address: string, name: SamplePersonName, password: string): Promise<Client> {
  const client = request.agent(address);
  const email = `${name}@example.org`;
  const response = await client.post('/api/auth/sign-in/email').set('Origin', address).send({ email, password });
  if (response.status !== 200)
    throw new Error(`Expected '${name}' to be signed in, but found ${response.status} ${response.text}.`);
  return client;
}
