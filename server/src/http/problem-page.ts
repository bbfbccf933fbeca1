import type { IncomingMessage } from 'node:http';
import type { MessageKind } from '@nativ/runtime';
import type { Language } from './problem-kind.ts';
import { requestLanguage } from './request-language.ts';

export interface ProblemPageInput {
  readonly kind: MessageKind;
  readonly language: Language;
  readonly styleNonce: string;
  /** Under which the problem stands in the log. */
  readonly problemId: string;
}

/** Makes the page that tells a person of a problem, where a program gets a problem document. */
export type ProblemPage = (input: ProblemPageInput) => string;

const kinds: Readonly<Record<number, MessageKind>> = {
  400: 'bad-request',
  404: 'not-found',
  405: 'not-found',
  413: 'too-large',
  415: 'bad-request',
  422: 'bad-request',
  429: 'too-many',
  500: 'error',
  503: 'unavailable',
};

/** Where the plain page is sent to: the one address of the API that a person's browser opens. */
const sentPage = /^\/api\/v1\/public\/forms\/[^/]+\/submissions$/;

/** Which page tells of a problem of this status, or null when a problem document does: nobody looks at the answer. */
export function problemPageKind(request: IncomingMessage, status: number): MessageKind | null {
  const path = pathOf(request);
  const isForPeople = !path.startsWith('/api/') || sentPage.test(path);
  return isForPeople && request.headers.accept?.includes('text/html') === true ? (kinds[status] ?? null) : null;
}

/** The language that the address asks for, as pages link to each other, or else the browser. */
export function problemPageLanguage(request: IncomingMessage): Language {
  const asked = /[?&]lang=(he|en)(&|$)/.exec(request.url ?? '')?.[1];
  return asked === 'he' || asked === 'en' ? asked : requestLanguage(request);
}

// Express cuts a mounted path off `url` and keeps the whole one beside it.
function pathOf(request: IncomingMessage & { readonly originalUrl?: string }): string {
  return (request.originalUrl ?? request.url ?? '').split('?', 1)[0] ?? '';
}
