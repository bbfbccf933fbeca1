import type { FieldError, FlowProblem, Problem } from '@nativ/schemas';
import type { Response } from 'express';
import { engineProblems } from './engine-problems.ts';
import { fillWords, type Language, type ProblemKind, type Words } from './problem-kind.ts';
import { requestLanguage } from './request-language.ts';
import { requestProblems } from './request-problems.ts';
import { resourceProblems } from './resource-problems.ts';
import { workProblems } from './work-problems.ts';

/** Maps each code to its status and words; there is no other place that does. */
export const problemCatalogue = { ...requestProblems, ...resourceProblems, ...workProblems, ...engineProblems };

export type ProblemCode = keyof typeof problemCatalogue;

export interface ProblemParts {
  /** Replaces the words of the catalogue where more can be said. */
  readonly detail?: Words;
  /** What to put into the places of the words. Names of things only: answers of inquirers do not belong here. */
  readonly values?: Readonly<Record<string, string | number>>;
  readonly errors?: readonly FieldError[];
  readonly problems?: readonly FlowProblem[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/** Leaves a request with a problem document. Thrown by routes and services; never for a bug. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  readonly parts: ProblemParts;

  constructor(code: ProblemCode, parts: ProblemParts = {}) {
    super(code, parts.cause === undefined ? {} : { cause: parts.cause });
    this.code = code;
    this.parts = parts;
  }

  get status(): number {
    return problemCatalogue[this.code].status;
  }
}

const secondsToWait = '2';

/** The problem as RFC 9457 describes it; its id stands beside the error in the log. */
export function problemDocument(error: ProblemError, language: Language, id: string): Problem {
  const kind: ProblemKind = problemCatalogue[error.code];
  const { detail = kind.detail, values = {}, errors, problems } = error.parts;
  return {
    type: `urn:nativ:problem:${error.code}`,
    title: fillWords(kind.title, language, {}),
    status: kind.status,
    detail: fillWords(detail, language, values),
    id,
    ...(errors ? { errors: [...errors] } : {}),
    ...(problems ? { problems: [...problems] } : {}),
  };
}

/** Answers with a problem document in the language that the client asks for. */
export function sendProblem(response: Response, error: ProblemError, id: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const language = requestLanguage(response.req);
  const document = problemDocument(error, language, id);
  response.status(document.status);
  if (document.status === 503 || document.status === 429) response.set('Retry-After', secondsToWait);
  for (const [name, value] of Object.entries(error.parts.headers ?? {})) response.set(name, value);
  response.set('Content-Type', 'application/problem+json');
  response.set('Content-Language', language);
  response.set('Cache-Control', 'no-store');
  response.end(JSON.stringify(document));
}
