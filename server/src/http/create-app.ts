import express, { type Application, type RequestHandler } from 'express';
import type { Config } from '../config/setting.ts';
import type { Log } from '../observability/log.ts';
import { version } from '../version.ts';
import { createErrorHandler, refuseUnknownPath } from './error-handler.ts';
import { mountRoutes } from './mount-routes.ts';
import { buildOpenApi } from './openapi.ts';
import type { ProblemPage } from './problem-page.ts';
import { createRequestValidator } from './request-validator.ts';
import { defineRoute, type Gate, type Route } from './routes.ts';
import { securityHeaders, setHeaders } from './security-headers.ts';

export interface AppParts {
  readonly config: Pick<Config, 'baseUrl' | 'environment' | 'limits' | 'trustProxy'>;
  readonly log: Log;
  readonly gate: Gate;
  readonly routes: readonly Route[];
  /** Tells people of problems; programs get problem documents. */
  readonly problemPage?: ProblemPage;
  /** Stands between the headers and the routes, such as the sign-in library and static files. */
  readonly before?: readonly RequestHandler[];
  /** The same, for one part of the addresses each. */
  readonly mounted?: readonly (readonly [path: string, handler: RequestHandler])[];
}

/** Puts the Express application together: headers, what comes before, the routes behind their gate, and the two ends. */
export function createApp({
  config,
  log,
  gate,
  routes,
  problemPage,
  before = [],
  mounted = [],
}: AppParts): Application {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  // One spelling of an address is enough; a second one could slip past a rule of a proxy.
  app.enable('strict routing');
  app.enable('case sensitive routing');
  app.set('query parser', false);
  app.set('trust proxy', config.trustProxy === 0 ? false : config.trustProxy);
  app.use(setHeaders(securityHeaders(config.baseUrl.startsWith('https:'))));
  for (const [path, handler] of mounted) app.use(path, handler);
  for (const handler of before) app.use(handler);
  const all = [...routes, openApiRoute(routes, config.baseUrl)];
  mountRoutes(app, all, {
    gate,
    validator: createRequestValidator(),
    limits: config.limits,
    checkResponses: config.environment === 'test',
  });
  app.use(refuseUnknownPath);
  app.use(createErrorHandler({ log, problemPage }));
  return app;
}

function openApiRoute(routes: readonly Route[], baseUrl: string): Route {
  const type = 'application/json; charset=utf-8';
  let document: string | null = null;
  const route: Route = defineRoute({
    method: 'get',
    path: '/api/v1/openapi.json',
    summary: 'Describes this API.',
    open: 'It says nothing that the source does not say.',
    response: { status: 200, type },
    errors: [],
    handle: async () => {
      document ??= JSON.stringify(buildOpenApi([...routes, route], { version, baseUrl }));
      return { text: document, type, headers: { 'Cache-Control': 'public, max-age=300' } };
    },
  });
  return route;
}
