import type { Instance, Step, Token } from '@nativ/runtime';
import { engineNumber } from './ids.ts';

/**
 * Since when the tokens of an instance stand where they do, by the number of the token. Those that are not named came with the
 * first step, so that a start has nothing to write; null where nobody knows any more.
 */
export type Arrivals = Readonly<Record<string, string | null>>;

/** How long a token stood at a node: a row of its own once it has gone on. */
export interface StayRow {
  readonly instance_id: string;
  /** Of the record that ended it. */
  readonly sequence: number;
  readonly token: number;
  readonly node_id: string;
  readonly entered_at: string;
  readonly left_at: string;
}

export interface Followed {
  readonly arrivals: Arrivals;
  readonly stays: readonly StayRow[];
}

export interface Standing {
  readonly instance: Instance;
  readonly startedAt: string;
  readonly arrivals: Arrivals;
}

/**
 * Says which tokens a step has moved, and how long each had stood. Attached events stand nowhere themselves. A run that is cancelled
 * says nothing of how long a step takes, and one that is moved to another version stands where it stood.
 */
export function followTokens({ instance, startedAt, arrivals }: Standing, step: Step): Followed {
  const { at, sequence, events, cause } = step.history;
  const entered = new Set(events.flatMap(({ kind, nodeId }) => (kind === 'nodeEntered' ? [nodeId] : [])));
  const before = new Map(instance.tokens.map((token) => [token.id, token]));
  const since = (token: Token): string | null => {
    const known = arrivals[engineNumber(token.id)];
    return known === undefined ? startedAt : known;
  };
  const stands = (then: Token, now: Token) =>
    cause.kind === 'migrate' ||
    (then.nodeId === now.nodeId &&
      then.hostId === now.hostId &&
      (!entered.has(now.nodeId) || JSON.stringify(then.waitsFor) === JSON.stringify(now.waitsFor)));
  const stayed = new Set<string>();
  const next: Record<string, string | null> = {};
  for (const now of step.instance.tokens) {
    const then = before.get(now.id);
    const isSame = then !== undefined && stands(then, now);
    if (isSame) stayed.add(now.id);
    const arrivedAt = isSame ? since(then) : at;
    if (arrivedAt !== startedAt) next[engineNumber(now.id)] = arrivedAt;
  }
  const gone = step.instance.status === 'cancelled' ? [] : instance.tokens.filter(({ id }) => !stayed.has(id));
  const stays = gone.flatMap((token): StayRow[] => {
    const enteredAt = since(token);
    if (token.hostId !== undefined || enteredAt === null) return [];
    const number = engineNumber(token.id);
    return [
      { instance_id: instance.id, sequence, token: number, node_id: token.nodeId, entered_at: enteredAt, left_at: at },
    ];
  });
  return { arrivals: next, stays };
}

/** What is known of an instance from before arrivals were kept: nothing of where its tokens came from, once it has moved. */
export function knownArrivals(stored: Arrivals | null, { revision, tokens }: Instance): Arrivals {
  if (stored !== null || revision === 1) return stored ?? {};
  return Object.fromEntries(tokens.map(({ id }) => [engineNumber(id), null]));
}
