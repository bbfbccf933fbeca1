import type { IncomingHttpHeaders } from 'node:http';
import type { Scope } from '@nativ/schemas';
import type { Request, Response } from 'express';
import type { Limits } from '../config/limits.ts';
import type { Actor } from '../security/actor.ts';
import type { Permission } from '../security/permission.ts';
import type { ProblemCode } from './problem.ts';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
export type Schema = Readonly<Record<string, unknown>>;

/** What a body may be. A form of the plain page arrives as `fields`, JSON as `body`. */
export type BodyType = 'application/json' | 'application/x-www-form-urlencoded' | 'multipart/form-data';

/** Names and values in the order in which the page sent them. */
export type FormFields = ReadonlyArray<readonly [name: string, value: string]>;

/** What is answered: JSON, a text of another type, or nothing; `sent` when the route has written to the response itself. */
export type Reply<Body = unknown> =
  | JsonReply<Body>
  | {
      readonly text: string | Uint8Array;
      readonly type: string;
      readonly status?: number;
      readonly headers?: Headers;
    }
  | { readonly empty: true; readonly status?: number; readonly headers?: Headers }
  | { readonly sent: true };
export type JsonReply<Body = unknown> = { readonly json: Body; readonly status?: number; readonly headers?: Headers };
type Headers = Readonly<Record<string, string>>;

/** The types of a route, which its schemas prove at run time: `defineRoute<{ body: TaskComplete; response: Task }>`. */
export interface RouteTypes {
  readonly params?: object;
  readonly query?: object;
  readonly body?: unknown;
  readonly response?: unknown;
}
type Part<Types extends RouteTypes, Name extends keyof RouteTypes, Otherwise> = Types extends {
  readonly [name in Name]: infer Given;
}
  ? Given
  : Otherwise;

/** A request that has passed the gate and its schemas. */
export interface RouteRequest<Types extends RouteTypes = RouteTypes> {
  readonly id: string;
  readonly params: Part<Types, 'params', Readonly<Record<string, string>>>;
  readonly query: Part<Types, 'query', Readonly<Record<string, unknown>>>;
  readonly body: Part<Types, 'body', unknown>;
  /** Null when the body was JSON. */
  readonly fields: FormFields | null;
  readonly raw: Request;
  readonly response: Response;
}

/** What is left of a request when it is answered without Express: see `direct-routes.ts`. */
export interface JsonRequest<Types extends RouteTypes = RouteTypes>
  extends Pick<RouteRequest<Types>, 'params' | 'body'> {
  readonly headers: IncomingHttpHeaders;
  /** Of whoever asks, past the proxies that are trusted. */
  readonly address: string;
}

/** What every route says about itself. */
interface RouteContract {
  readonly method: Method;
  /** As Express writes it: `/api/v1/tasks/:taskId`. */
  readonly path: string;
  /** One line, for the OpenAPI document. */
  readonly summary: string;
  /** JSON Schema of an object; values arrive as texts and are converted to what it says. Without it, no parameters. */
  readonly query?: Schema;
  /** The `$id` of the definition that a JSON body must match. */
  readonly body?: string;
  /** Whether a request without any body stands for `{}`: for what came to take a body after programs had learnt to send none. */
  readonly isBodyOptional?: true;
  /** What else than JSON the body may be. */
  readonly accepts?: readonly BodyType[];
  /** Pages with files are read by the route itself, as they come. */
  readonly readsUploads?: true;
  /** The `$id` of the definition of a JSON answer, or the media type of another. */
  readonly response:
    | { readonly status: number; readonly schema: string }
    | { readonly status: number; readonly type?: string };
  /** What it may answer beside the problems that any request may meet. */
  readonly errors: readonly ProblemCode[];
  /** Where it needs more room than a public body. */
  readonly limits?: Partial<Limits>;
}

/** A route for those who have the permission; the gate finds out who asks before anything is read. */
interface GuardedRoute<Types extends RouteTypes> extends RouteContract {
  readonly permission: Permission;
  /** What a token must be good for to ask this. Without it the route is for people who are signed in only. */
  readonly scope?: Scope;
  readonly open?: never;
  handle(request: RouteRequest<Types>, actor: Actor): Promise<Reply<Part<Types, 'response', unknown>>>;
}

/** A route for anybody; it says why. */
interface OpenRoute<Types extends RouteTypes> extends RouteContract {
  readonly open: string;
  readonly permission?: never;
  readonly scope?: never;
  handle(request: RouteRequest<Types>): Promise<Reply<Part<Types, 'response', unknown>>>;
  /** Answers a JSON body as `handle` does, from less: for a path that is to be fast. */
  answerJson?(request: JsonRequest<Types>): Promise<JsonReply<Part<Types, 'response', unknown>>>;
}

export type Route = GuardedRoute<RouteTypes> | OpenRoute<RouteTypes>;

/** Declares a route: everything about it in one object. One that names neither a permission nor why it is open does not compile. */
export function defineRoute<Types extends RouteTypes>(route: GuardedRoute<Types> | OpenRoute<Types>): Route {
  // The schemas of the route prove at run time what the types claim; the validator stands between the two.
  return route as unknown as Route;
}

/** Who asks, when they have the permission. @throws ProblemError `session.required`, `permission.denied`, `token.scope-missing` */
export type Gate = (request: Request, permission: Permission, scope?: Scope) => Promise<Actor>;

/** What is passed as `limits` by routes that take documents of designers, which are larger than answers of the public. */
export const documentLimits: Partial<Limits> = {
  bodyBytes: 4 * 1024 * 1024,
  jsonDepth: 64,
  jsonKeys: 100_000,
  jsonArrayLength: 20_000,
  jsonStringLength: 256 * 1024,
};
