import type { FieldError, FlowProblem, Problem } from '@nativ/schemas';

/** A refusal by the server, or silence from it, in the form in which the screens show it. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  /** The HTTP status; 0 when no answer came at all. */
  readonly status: number;
  /** Stable name of the kind of problem; empty when the answer was no problem document. */
  readonly type: string;
  /** A sentence for people; null when there is none to show and the screen has to find words. */
  readonly detail: string | null;
  /** Stands beside the problem in the log of the server. */
  readonly id: string | null;
  readonly errors: readonly FieldError[];
  readonly problems: readonly FlowProblem[];

  constructor(status: number, document: Partial<Problem> = {}, cause?: unknown) {
    super(document.detail ?? `HTTP status ${status}`, { cause });
    this.status = status;
    this.type = document.type ?? '';
    this.detail = document.detail ?? null;
    this.id = document.id ?? null;
    this.errors = document.errors ?? [];
    this.problems = document.problems ?? [];
  }
}

/** Reads the problem document of a refused request; a page of a proxy or an empty answer gives a problem without words. */
export async function problemFrom(response: Response): Promise<ApiProblem> {
  const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
  if (!isJson) return new ApiProblem(response.status);
  try {
    return new ApiProblem(response.status, (await response.json()) as Partial<Problem>);
  } catch (cause) {
    return new ApiProblem(response.status, {}, cause);
  }
}

/** Whatever went wrong, as a problem; a bug in the page counts as silence. */
export function asProblem(error: unknown): ApiProblem {
  return error instanceof ApiProblem ? error : new ApiProblem(0, {}, error);
}
