import type { Application } from 'express';
import request, { type Test } from 'supertest';
import { defaultLimits } from '../config/limits.ts';
import type { OidcProviderSettings } from '../config/setting.ts';
import type { Database } from '../db/connections.ts';
import { identityRoutes } from '../features/account/identity-part.ts';
import { caseWorkRoutes } from '../features/case-work/case-work-part.ts';
import { feedRoutes } from '../features/feed/feed-routes.ts';
import { FeedService } from '../features/feed/feed-service.ts';
import { groupRoutes } from '../features/groups/group-routes.ts';
import { GroupService } from '../features/groups/group-service.ts';
import { meRoutes } from '../features/me/me-routes.ts';
import { postsPart } from '../features/posts/posts-part.ts';
import { setupRoutes } from '../features/setup/setup-routes.ts';
import type { CompleteTask } from '../features/tasks/complete-task.ts';
import { taskRoutes } from '../features/tasks/task-routes.ts';
import { TaskService } from '../features/tasks/task-service.ts';
import { createApp } from '../http/create-app.ts';
import type { Route } from '../http/routes.ts';
import { silentLog } from '../observability/log.ts';
import { createGate } from '../security/gate.ts';
import { createIdentity } from '../security/identity.ts';
import { createActorResolver } from '../security/session.ts';
import { emailOf, type PersonaName, passwordOf } from './personas.ts';

export const adminToken = 'a-token-of-the-tests-that-is-long-enough';

export interface PeopleAppOptions {
  readonly baseUrl?: string;
  readonly completeTask?: CompleteTask;
  readonly oidcProviders?: readonly OidcProviderSettings[];
  /** Whether it sends mail; the tests of mail have a server for it. */
  readonly smtpUrl?: string | null;
  /** Routes of a part that is tried by itself. */
  readonly more?: readonly Route[];
}

/** What the people's part of the server is made of, without the engine: completing a task is what the test says. */
export function createPeopleApp(
  database: Database,
  {
    baseUrl = 'http://localhost:3000',
    completeTask = async () => ({ kind: 'completed' }),
    oidcProviders = [],
    smtpUrl = null,
    more = [],
  }: PeopleAppOptions = {},
): { readonly app: Application; readonly routes: readonly Route[] } {
  const config = { baseUrl, secretKey: 'a secret of the tests, long enough for it' };
  const identity = createIdentity({ pool: database.identity, config });
  const resolveActor = createActorResolver({ identity, pool: database.identity, adminToken });
  const { people, owner } = database;
  const routes = [
    ...identityRoutes({
      identity,
      database,
      config: { ...config, oidcProviders, smtpUrl },
      resolveActor,
      log: silentLog,
    }),
    ...meRoutes({ people }),
    ...more,
    ...setupRoutes({ owner }),
    ...groupRoutes({ groups: new GroupService({ people }) }),
    ...taskRoutes({
      tasks: new TaskService({ people }),
      completeTask,
      withdrawTask: async () => ({ kind: 'withdrawn' }),
    }),
    ...caseWorkRoutes({ people }),
    ...feedRoutes({ feed: new FeedService({ people }) }),
    ...postsPart({ people }),
  ];
  const app = createApp({
    config: { ...config, environment: 'test', limits: defaultLimits, trustProxy: 1 },
    log: silentLog,
    gate: createGate(resolveActor, { baseUrl, cookieName: identity.cookieName }),
    routes,
  });
  return { app, routes };
}

/** Sends the sign-in of a persona from its own address, so that the limits of one do not meet another. */
export function sendSignIn(app: Application, name: PersonaName, password = passwordOf(name)): Test {
  return request(app)
    .post('/api/auth/sign-in/email')
    .set('Origin', 'http://localhost:3000')
    .send({ email: emailOf(name), password });
}

/** Signs a persona in and gives the Cookie header of the session. */
export async function signIn(app: Application, name: PersonaName): Promise<string> {
  const response = await sendSignIn(app, name);
  if (response.status !== 200)
    throw new Error(`Expected '${name}' to be signed in, but found ${response.status} ${response.text}.`);
  return cookieOf(response);
}

export function cookieOf(response: { readonly headers: Readonly<Record<string, unknown>> }): string {
  const cookies = (response.headers['set-cookie'] ?? []) as readonly string[];
  return cookies.map((cookie) => cookie.split(';', 1)[0]).join('; ');
}
