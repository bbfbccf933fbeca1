import type { IncomingHttpHeaders } from 'node:http';
import type { LiveChange, Scope } from '@nativ/schemas';
import type { Actor } from '../../security/actor.ts';
import type { EventStream } from './event-stream.ts';

/** One open stream of somebody. */
export interface Listener {
  readonly stream: EventStream;
  /** What they were let in with, to be looked at again while the stream goes on. */
  readonly headers: Pick<IncomingHttpHeaders, 'authorization' | 'cookie'>;
  readonly scopes: Actor['scopes'];
}

/** What a token must be good for beside `events:read` to be told of these. */
const scopeOf: Readonly<Record<LiveChange['kind'], Scope | null>> = {
  task: 'tasks:read',
  gathering: 'tasks:read',
  presence: 'tasks:read',
  post: 'posts:read',
  case: 'cases:read',
  group: 'groups:read',
  seat: 'flows:read',
  // What somebody is told is theirs alone.
  notice: null,
  rollout: null,
};

/** A screen would read the list anew for so many as well. */
const mostNamed = 100;

/** What a listener is told: each change once, as far as their token goes, and of very many only what kind they are. */
export function changesFor(
  { scopes }: Pick<Listener, 'scopes'>,
  changes: readonly LiveChange[],
): readonly LiveChange[] {
  const allowed = scopes === undefined ? changes : changes.filter(({ kind }) => isInScope(kind, scopes));
  const once = distinct(allowed);
  return once.length <= mostNamed ? once : distinct(once.map(({ id: _id, ...change }) => change));
}

function isInScope(kind: LiveChange['kind'], scopes: readonly Scope[]): boolean {
  const scope = scopeOf[kind];
  return scope !== null && scopes.includes(scope);
}

function distinct(changes: readonly LiveChange[]): readonly LiveChange[] {
  return [...new Map(changes.map((change) => [`${change.kind} ${change.id} ${change.groupKey}`, change])).values()];
}
