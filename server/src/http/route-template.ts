import type { IncomingMessage } from 'node:http';

const templates = new WeakMap<IncomingMessage, string>();

/** Remembers which route a request met. Logs and metrics name this template, never the address: a receipt stands in some. */
export function markRoute(request: IncomingMessage, template: string): void {
  templates.set(request, template);
}

export function routeTemplate(request: IncomingMessage): string {
  return templates.get(request) ?? 'unmatched';
}
