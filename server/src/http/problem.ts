import type { ServerResponse } from 'node:http';
import type { FieldError, FlowProblem, Problem, ScenarioResult } from '@nativ/schemas';
import { calendarProblems } from './calendar-problems.ts';
import { careProblems } from './care-problems.ts';
import { caseProblems } from './case-problems.ts';
import { classifierProblems } from './classifier-problems.ts';
import { compartmentProblems } from './compartment-problems.ts';
import { connectorProblems } from './connector-problems.ts';
import { engineProblems } from './engine-problems.ts';
import { fileProblems } from './file-problems.ts';
import { helpProblems } from './help-problems.ts';
import { identityProblems } from './identity-problems.ts';
import { intakeProblems } from './intake-problems.ts';
import { lessonProblems } from './lesson-problems.ts';
import { noticeProblems } from './notice-problems.ts';
import { optionListProblems } from './option-list-problems.ts';
import { ownItemProblems } from './own-item-problems.ts';
import { peopleProblems } from './people-problems.ts';
import { practiceProblems } from './practice-problems.ts';
import { fillWords, type Language, type ProblemKind, type Words } from './problem-kind.ts';
import { type ProblemPage, problemPageKind, problemPageLanguage } from './problem-page.ts';
import { requestLanguage } from './request-language.ts';
import { requestProblems } from './request-problems.ts';
import { resourceProblems } from './resource-problems.ts';
import { rolloutProblems } from './rollout-problems.ts';
import { allowPage } from './security-headers.ts';
import { sortingProblems } from './sorting-problems.ts';
import { viewProblems } from './view-problems.ts';
import { workProblems } from './work-problems.ts';

/** Maps each code to its status and words; there is no other place that does. */
export const problemCatalogue = {
  ...requestProblems,
  ...identityProblems,
  ...resourceProblems,
  ...workProblems,
  ...viewProblems,
  ...engineProblems,
  ...peopleProblems,
  ...compartmentProblems,
  ...calendarProblems,
  ...optionListProblems,
  ...careProblems,
  ...caseProblems,
  ...classifierProblems,
  ...connectorProblems,
  ...sortingProblems,
  ...lessonProblems,
  ...fileProblems,
  ...intakeProblems,
  ...ownItemProblems,
  ...noticeProblems,
  ...practiceProblems,
  ...helpProblems,
  ...rolloutProblems,
};

export type ProblemCode = keyof typeof problemCatalogue;

export interface ProblemParts {
  /** Replaces the words of the catalogue where more can be said. */
  readonly detail?: Words;
  /** What to put into the places of the words. Names of things only: answers of inquirers do not belong here. */
  readonly values?: Readonly<Record<string, string | number>>;
  readonly errors?: readonly FieldError[];
  readonly problems?: readonly FlowProblem[];
  readonly scenarios?: readonly ScenarioResult[];
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
  const { detail = kind.detail, values = {}, errors, problems, scenarios } = error.parts;
  return {
    type: `urn:nativ:problem:${error.code}`,
    title: fillWords(kind.title, language, {}),
    status: kind.status,
    detail: fillWords(detail, language, values),
    id,
    ...(errors ? { errors: [...errors] } : {}),
    ...(problems ? { problems: [...problems] } : {}),
    ...(scenarios ? { scenarios: [...scenarios] } : {}),
  };
}

/**
 * Answers with a problem document in the language that the client asks for; or, where a person's browser would show it and
 * there is something that makes pages, with a page.
 */
export function sendProblem(
  response: ServerResponse,
  error: ProblemError,
  id: string,
  page: ProblemPage | null = null,
): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const { req: request } = response;
  const { status } = error;
  const kind = page && problemPageKind(request, status);
  const language = kind ? problemPageLanguage(request) : requestLanguage(request);
  response.statusCode = status;
  if (status === 503 || status === 429) response.setHeader('Retry-After', secondsToWait);
  for (const [name, value] of Object.entries(error.parts.headers ?? {})) response.setHeader(name, value);
  response.setHeader('Content-Type', kind ? 'text/html; charset=utf-8' : 'application/problem+json');
  response.setHeader('Content-Language', language);
  response.setHeader('Cache-Control', 'no-store');
  response.end(
    page && kind
      ? page({ kind, language, styleNonce: allowPage(response), problemId: id })
      : JSON.stringify(problemDocument(error, language, id)),
  );
}
