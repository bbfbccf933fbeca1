import type { RequestListener } from './front-door.ts';
import { ProblemError, problemDocument } from './problem.ts';
import { requestId } from './request-id.ts';
import { requestLanguage } from './request-language.ts';

/** The application of a program that serves nobody but whoever watches over it. */
export const refuseEverything: RequestListener = (request, response) => {
  const document = problemDocument(new ProblemError('request.not-found'), requestLanguage(request), requestId(request));
  response.writeHead(document.status, { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(document));
};
