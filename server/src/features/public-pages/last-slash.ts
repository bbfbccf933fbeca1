import type { RequestHandler } from 'express';

const pageWithSlash = /^(\/r|\/f\/[^/]+)\/$/;

/** Leads whoever typed or pasted a slash too many to the page they meant. */
export const withoutLastSlash: RequestHandler = (request, response, next) => {
  const page = pageWithSlash.exec(request.path)?.[1];
  if (page === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return next();
  response.redirect(308, page + request.url.slice(request.path.length));
};
