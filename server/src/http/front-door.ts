import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Log } from '../observability/log.ts';
import type { Metrics } from '../observability/metrics.ts';
import { isLongLived, onLongLived } from './long-lived.ts';
import { type ProblemCode, ProblemError, sendProblem } from './problem.ts';
import type { ProblemPage } from './problem-page.ts';
import { requestId } from './request-id.ts';
import { markRoute, routeTemplate } from './route-template.ts';

export type RequestListener = (request: IncomingMessage, response: ServerResponse) => void;

export interface FrontDoorOptions {
  readonly log: Log;
  readonly metrics: Metrics;
  /** Requests under way at once; past it the answer is 503, at once. */
  readonly mostUnderWay: number;
  isDatabaseReachable(): Promise<boolean>;
  /** What tells people of problems; null as long as it is not there. */
  problemPage?(): ProblemPage | null;
}

export interface FrontDoor {
  readonly server: Server;
  /** From now on requests go to the application. */
  open(application: RequestListener): void;
  /** Takes no more, lets what is under way end, and after the deadline cuts what has not. */
  close(deadlineMs: number): Promise<void>;
}

type State =
  | { readonly kind: 'starting' }
  | { readonly kind: 'open'; readonly application: RequestListener }
  | { readonly kind: 'closing' };

/**
 * Stands before the application from the first moment of the program: until that is ready it answers 503, never an
 * acknowledgement; and past a bounded number of requests it refuses at once, since waiting would help nobody.
 */
export function createFrontDoor(options: FrontDoorOptions): FrontDoor {
  let state: State = { kind: 'starting' };
  let underWay = 0;

  const server = createServer((request, response) => {
    if (answerProbe(request, response, state, options)) return;
    if (state.kind !== 'open') {
      refuse(request, response, notOpen(state), options);
      return;
    }
    if (underWay >= options.mostUnderWay) {
      options.metrics.refusedForOverload();
      refuse(request, response, 'server.overloaded', options);
      return;
    }
    underWay += 1;
    let isCounted = true;
    const ended = () => {
      if (!isCounted) return;
      isCounted = false;
      underWay -= 1;
      options.metrics.requestsUnderWay(underWay);
    };
    onLongLived(response, ended);
    observe(request, response, options, ended);
    options.metrics.requestsUnderWay(underWay);
    state.application(request, response);
  });
  limitTimes(server);

  return {
    server,
    open(application) {
      state = { kind: 'open', application };
    },
    async close(deadlineMs) {
      state = { kind: 'closing' };
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      const cut = setTimeout(() => server.closeAllConnections(), deadlineMs);
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      await closed;
      clearTimeout(cut);
      clearInterval(idle);
    },
  };
}

/** A client that sends its request drop by drop holds a connection, not for ever. */
function limitTimes(server: Server): void {
  server.headersTimeout = 10_000;
  // A file over a slow line takes its time; whoever reads a body watches it: read-body.ts, read-uploads.ts.
  server.requestTimeout = 15 * 60_000;
  server.keepAliveTimeout = 65_000;
}

/** The probes of whoever watches over us, answered in every state and however busy we are. */
function answerProbe(
  request: IncomingMessage,
  response: ServerResponse,
  state: State,
  options: FrontDoorOptions,
): boolean {
  const path = request.url?.split('?', 1)[0];
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  if (path === '/healthz') {
    sendJson(response, 200, { status: 'alive' });
    return true;
  }
  if (path === '/readyz') {
    void answerReady(request, response, state, options);
    return true;
  }
  if (path === '/metrics') {
    void options.metrics.registry.metrics().then((text) => {
      response.writeHead(200, { 'Content-Type': options.metrics.registry.contentType, ...plainHeaders }).end(text);
    });
    return true;
  }
  return false;
}

async function answerReady(
  request: IncomingMessage,
  response: ServerResponse,
  state: State,
  options: FrontDoorOptions,
) {
  if (state.kind !== 'open') return refuse(request, response, notOpen(state), options);
  if (!(await options.isDatabaseReachable())) return refuse(request, response, 'server.database-unavailable', options);
  sendJson(response, 200, { status: 'ready' });
}

function observe(
  request: IncomingMessage,
  response: ServerResponse,
  { log, metrics }: FrontDoorOptions,
  ended: () => void,
) {
  const startedAt = performance.now();
  response.once('close', () => {
    ended();
    const { method = '' } = request;
    const ms = performance.now() - startedAt;
    const route = routeTemplate(request);
    const status = response.writableFinished ? response.statusCode : 499;
    // How long somebody listened is not how long they waited.
    if (isLongLived(response)) return;
    metrics.observeRequest({ method, route, status, seconds: ms / 1000 });
    log.info({ requestId: requestId(request), method, route, status, ms: Math.round(ms * 10) / 10 }, 'Request');
  });
}

const notOpen = ({ kind }: State): ProblemCode => (kind === 'starting' ? 'server.starting' : 'server.stopping');

/** Without the application, since there may be none. */
function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  code: ProblemCode,
  { problemPage }: FrontDoorOptions,
): void {
  markRoute(request, 'refused');
  for (const [name, value] of Object.entries(plainHeaders)) response.setHeader(name, value);
  sendProblem(response, new ProblemError(code), requestId(request), problemPage?.() ?? null);
}

const plainHeaders = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
};

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...plainHeaders }).end(JSON.stringify(value));
}
