import { type AppParts, createApp } from './create-app.ts';
import { directRoutes } from './direct-routes.ts';
import type { RequestListener } from './front-door.ts';
import { securityHeaders } from './security-headers.ts';

/** Puts together what answers requests: Express, and before it the few routes that do without. */
export function createListener(parts: AppParts): RequestListener {
  const { config, log, routes } = parts;
  const app = createApp(parts);
  const direct = directRoutes(routes, {
    log,
    limits: config.limits,
    headers: securityHeaders(config.baseUrl.startsWith('https:')),
    checkResponses: config.environment === 'test',
    trustAddress: app.get('trust proxy fn'),
  });
  return (request, response) => {
    if (!direct(request, response)) app(request, response);
  };
}
