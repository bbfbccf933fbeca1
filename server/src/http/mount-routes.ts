import type { Application, Request, RequestHandler, Response } from 'express';
import type { Limits } from '../config/limits.ts';
import { roomParameter } from '../security/room-of.ts';
import { ProblemError } from './problem.ts';
import type { Language } from './problem-kind.ts';
import { readRequestBody } from './read-request-body.ts';
import { isMultipart } from './read-uploads.ts';
import { requestId } from './request-id.ts';
import { requestLanguage } from './request-language.ts';
import type { Check, RequestValidator } from './request-validator.ts';
import { markRoute } from './route-template.ts';
import type { BodyType, Gate, Reply, Route, RouteRequest } from './routes.ts';

export interface MountOptions {
  readonly validator: RequestValidator;
  readonly gate: Gate;
  readonly limits: Limits;
  /** Whether answers are held against their schemas: a mismatch is a bug, found in tests rather than by a client. */
  readonly checkResponses: boolean;
}

/** Puts the routes into the application, each behind the gate and its schemas, and answers 405 for their other methods. */
export function mountRoutes(app: Application, routes: readonly Route[], options: MountOptions): void {
  for (const route of routes) app[route.method](route.path, createHandler(route, options));
  for (const [path, allowed] of methodsByPath(routes)) app.all(path, refuseMethod(path, allowed));
}

function createHandler(route: Route, options: MountOptions): RequestHandler {
  const { validator } = options;
  // A link to a page collects parameters of others on its way (a campaign, a social network); they are not a mistake of the reader.
  const isPage = route.open !== undefined && !('schema' in route.response);
  const checkQuery = validator.query({ additionalProperties: isPage, ...route.query });
  const checkBody = route.body === undefined ? null : validator.body(route.body);
  const checkReply =
    options.checkResponses && 'schema' in route.response ? validator.body(route.response.schema) : null;
  const accepted: readonly BodyType[] = route.accepts ?? (route.body === undefined ? [] : ['application/json']);
  const limits: Limits = { ...options.limits, ...route.limits };

  return async (request, response) => {
    markRoute(request, route.path);
    // First, so that nobody learns anything, or costs us anything, before we know who asks.
    const actor = route.permission === undefined ? null : await options.gate(request, route.permission, route.scope);
    refuseUnstorableAddress(request);
    const language = requestLanguage(request);
    const query = checkedQuery(request, checkQuery, { language, isPage, isGuarded: actor !== null });
    const isLeft = accepted.length === 0 || (route.readsUploads === true && isMultipart(request));
    const isNothing = route.isBodyOptional === true && !hasBody(request);
    const content = isLeft ? null : isNothing ? nothing : await readRequestBody(request, accepted, limits);
    const body = content !== null && 'json' in content ? content.json : undefined;
    if (content !== null && 'json' in content && checkBody) refuseMismatch(checkBody, body, language);
    const routeRequest: RouteRequest = {
      id: requestId(request),
      // Our paths have no wildcards, so every parameter is one text.
      params: request.params as Readonly<Record<string, string>>,
      query,
      body,
      fields: content !== null && 'fields' in content ? content.fields : null,
      raw: request,
      response,
    };
    const reply = actor === null ? await callOpen(route, routeRequest) : await callGuarded(route, routeRequest, actor);
    if ('json' in reply && checkReply) refuseBadReply(route, checkReply, reply.json);
    send(response, route, reply);
  };
}

/** What is read of a request without a body, where that is allowed. */
const nothing = { json: {} } as const;

/** As RFC 9112 tells it: by its length, or because it comes in pieces. */
const hasBody = ({ headers }: Request) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

function callOpen(route: Route, request: RouteRequest): Promise<Reply> {
  if (route.permission !== undefined) throw new Error(`Expected '${route.path}' to have been through the gate.`);
  return route.handle(request);
}

function callGuarded(route: Route, request: RouteRequest, actor: Awaited<ReturnType<Gate>>): Promise<Reply> {
  return route.permission === undefined ? route.handle(request) : route.handle(request, actor);
}

function checkedQuery(
  request: Request,
  check: Check,
  {
    language,
    isPage,
    isGuarded,
  }: { readonly language: Language; readonly isPage: boolean; readonly isGuarded: boolean },
): Readonly<Record<string, unknown>> {
  const start = request.url.indexOf('?');
  const all = start === -1 ? [] : [...new URLSearchParams(request.url.slice(start + 1))];
  // Which practice room a request is for is the gate's to read, of every route that has one.
  const pairs = isGuarded ? all.filter(([name]) => name !== roomParameter) : all;
  const query: Record<string, unknown> = Object.assign(Object.create(null), Object.fromEntries(pairs));
  const doubled = !isPage && pairs.length !== Object.keys(query).length;
  const errors = check(query, language);
  const unstorable = pairs.some((pair) => pair.some(hasNul));
  if (doubled || unstorable || errors.length > 0) throw new ProblemError('request.malformed', { errors });
  return query;
}

/** Postgres takes no NUL in a text, so nothing of ours can be called so. */
function refuseUnstorableAddress({ params }: Request): void {
  if (Object.values(params as Readonly<Record<string, string>>).some(hasNul))
    throw new ProblemError('request.not-found');
}

const hasNul = (text: string) => text.includes('\u0000');

/** @throws ProblemError that lists what is wrong with the body */
export function refuseMismatch(check: Check, body: unknown, language: Language): void {
  const errors = check(body, language);
  if (errors.length > 0) throw new ProblemError('request.invalid', { errors });
}

/** @throws Error when a route answers something else than it says, which is a bug */
export function refuseBadReply(route: Route, check: Check, body: unknown): void {
  const [error] = check(JSON.parse(JSON.stringify(body)), 'en');
  if (error)
    throw new Error(
      `Expected the answer of ${route.method} ${route.path} to match its schema, but '${error.path}' ${error.message}.`,
    );
}

function send(response: Response, route: Route, reply: Reply): void {
  if ('sent' in reply) return;
  response.status(reply.status ?? ('empty' in reply ? 204 : route.response.status));
  if (!response.hasHeader('Cache-Control')) response.set('Cache-Control', 'no-store');
  if ('json' in reply) response.set('Content-Type', 'application/json; charset=utf-8');
  if ('text' in reply) response.set('Content-Type', reply.type);
  for (const [name, value] of Object.entries(reply.headers ?? {})) response.set(name, value);
  // end, not send: no ETag is computed over answers that nobody may keep.
  response.end('json' in reply ? JSON.stringify(reply.json) : 'text' in reply ? reply.text : undefined);
}

function methodsByPath(routes: readonly Route[]): ReadonlyMap<string, readonly string[]> {
  const methods = new Map<string, string[]>();
  for (const { path, method } of routes) {
    const also = method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()];
    methods.set(path, [...(methods.get(path) ?? []), ...also]);
  }
  return methods;
}

function refuseMethod(path: string, allowed: readonly string[]): RequestHandler {
  const allow = [...allowed, 'OPTIONS'].join(', ');
  return (request, response) => {
    markRoute(request, path);
    if (request.method === 'OPTIONS') {
      response.status(204).set('Allow', allow).end();
      return;
    }
    throw new ProblemError('request.method-not-allowed', { values: { allowed: allow }, headers: { Allow: allow } });
  };
}
