import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { streamHeaders, textOf } from './event-stream.ts';
import type { LiveService, Opened } from './live-service.ts';

interface EventsQuery {
  readonly after?: string;
  readonly once?: boolean;
}

const query = {
  properties: {
    after: {
      type: 'string',
      maxLength: 200,
      description:
        'The `id` of the last message that you had, to go on from there. The header `Last-Event-ID`, which a browser sends by itself, says the same and goes first.',
    },
    once: {
      type: 'boolean',
      description: 'Answers what has changed since and ends, for programs that ask now and then.',
    },
  },
};

/** Names of what changes, as it changes. */
export function liveRoutes(live: LiveService): Route[] {
  return [
    defineRoute<{ query: EventsQuery }>({
      method: 'get',
      path: '/api/v1/events',
      summary:
        'A stream of what changes where you may see it (server-sent events): names of what to read again, never its content',
      permission: 'workspace.use',
      scope: 'events:read',
      query,
      response: { status: 200, type: 'text/event-stream' },
      errors: ['events.too-many', 'server.overloaded', 'server.stopping'],
      async handle({ query: { after: asked, once = false }, raw, response }, actor) {
        const after = raw.get('last-event-id') ?? asked ?? null;
        if (once || raw.method === 'HEAD') {
          const text = textOf(await live.once(actor, after));
          return { text, type: streamHeaders['Content-Type'] };
        }
        refuse(await live.open(actor, raw, response, after));
        return { sent: true };
      },
    }),
  ];
}

function refuse(opened: Opened): void {
  if (opened === 'tooManyOfYours') throw new ProblemError('events.too-many', { headers: { 'Retry-After': '30' } });
  if (opened === 'tooMany') throw new ProblemError('server.overloaded', { headers: { 'Retry-After': '30' } });
  if (opened === 'unavailable') throw new ProblemError('server.stopping', { headers: { 'Retry-After': '2' } });
}
