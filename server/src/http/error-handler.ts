import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { isUnavailable } from '../db/retryable.ts';
import type { Log } from '../observability/log.ts';
import { ProblemError, sendProblem } from './problem.ts';
import type { ProblemPage } from './problem-page.ts';
import { requestId } from './request-id.ts';
import { routeTemplate } from './route-template.ts';

export interface FailureParts {
  readonly log: Log;
  /** Left out, a browser gets a problem document too. */
  readonly problemPage?: ProblemPage | undefined;
}

/** Answers what no route takes. */
export const refuseUnknownPath: RequestHandler = () => {
  throw new ProblemError('request.not-found');
};

/** Turns whatever a route threw into a problem document, and logs, once and here, what the client cannot have meant. */
export function answerFailure(
  error: unknown,
  request: IncomingMessage,
  response: ServerResponse,
  { log, problemPage }: FailureParts,
): void {
  const id = requestId(request);
  const problem = asProblem(error);
  if (problem.status >= 500) {
    log.error({ requestId: id, route: routeTemplate(request), problem: problem.code, err: error }, 'A request failed');
  }
  sendProblem(response, problem, id, problemPage ?? null);
}

export function createErrorHandler(parts: FailureParts): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => answerFailure(error, request, response, parts);
}

function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (isUnavailable(error)) return new ProblemError('server.database-unavailable', { cause: error });
  // Express throws these itself, for an address that it cannot decode.
  const { status } = error as { readonly status?: unknown };
  if (status === 400) return new ProblemError('request.malformed', { cause: error });
  return new ProblemError('server.unexpected', { cause: error });
}
