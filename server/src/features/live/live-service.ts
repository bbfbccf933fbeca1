import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LiveChange } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { Pool } from 'pg';
import { markLongLived } from '../../http/long-lived.ts';
import { ProblemError } from '../../http/problem.ts';
import type { Log } from '../../observability/log.ts';
import type { Actor } from '../../security/actor.ts';
import type { ResolveActor } from '../../security/session.ts';
import { openPosition, sealPosition } from './event-position.ts';
import { EventStream, type Message } from './event-stream.ts';
import { changesFor, type Listener } from './listener.ts';
import type { LiveEvent, LivePosition } from './live-event.ts';
import { LiveHub } from './live-hub.ts';
import { eventsOfLate, eventsSince, lookForEvents } from './live-store.ts';
import { LiveTail } from './live-tail.ts';
import { PersonEars, type SightSource } from './person-ears.ts';
import { sightSource } from './sight-source.ts';

export interface LiveServiceParts {
  readonly engine: Pool;
  readonly people: Knex;
  readonly log: Log;
  /** Seals positions. */
  readonly key: Buffer;
  /** Who shows these, without marking anything as used. */
  readonly resolve: ResolveActor;
  readonly limits?: LiveLimits;
}

export interface LiveLimits {
  /** Streams of this process at once. */
  readonly streams: number;
  /** Of these, of one person: a tab each, where a browser cannot share one. */
  readonly ofPerson: number;
}

export type Opened = 'open' | 'tooMany' | 'tooManyOfYours' | 'unavailable';

const defaultLimits: LiveLimits = { streams: 2_000, ofPerson: 20 };
const beatMs = 15_000;
/** In as many beats, each stream is looked at once: whether whoever opened it still could. */
const beatsPerRound = 4;
/** Younger than what is cleared away, by more than any transaction takes. */
const oldestResumedSeconds = 30 * 60;
/** How long a page may take from its first reading to its first listening. */
const lateSeconds = 15;
const mostCaughtUp = 500;
/** So that not everybody comes back at the same moment, to a node that has just started. */
const comeBackMs = { least: 300, most: 3_000 } as const;

interface CaughtUp {
  /** Null where so much was missed, or so long ago, that everything is to be read anew. */
  readonly events: readonly LiveEvent[] | null;
  readonly position: string;
}

/** Opens streams, keeps them alive, and closes them in good order. Docs: decisions/0026. */
export class LiveService {
  private readonly parts: LiveServiceParts;
  private readonly limits: LiveLimits;
  private readonly source: SightSource;
  private readonly hub: LiveHub;
  private readonly tail: LiveTail;
  private beating: NodeJS.Timeout | null = null;
  private beats = 0;
  private isClosing = false;

  constructor(parts: LiveServiceParts) {
    this.parts = parts;
    this.limits = parts.limits ?? defaultLimits;
    this.source = sightSource(parts.people);
    this.hub = new LiveHub({
      source: this.source,
      seal: (position) => this.seal(position),
      // Whoever is in a room no longer is refused; only a database that is away leaves open who asks.
      resolve: (headers) =>
        parts.resolve({ headers }).catch((cause) => {
          if (cause instanceof ProblemError) return null;
          throw cause;
        }),
    });
    this.tail = new LiveTail({
      engine: parts.engine,
      log: parts.log,
      workspaces: () => this.hub.workspaces(),
      onBatch: (batch) => this.hub.hear(batch),
    });
  }

  get streams(): number {
    return this.hub.size;
  }

  /** @param after the `id:` of the last message that the reader had; null for one who comes for the first time */
  async open(
    actor: Actor,
    { headers }: Pick<IncomingMessage, 'headers'>,
    response: ServerResponse,
    after: string | null,
  ): Promise<Opened> {
    if (this.isClosing) return 'unavailable';
    if (this.hub.size >= this.limits.streams) return 'tooMany';
    if (this.hub.streamsOf(actor) >= this.limits.ofPerson) return 'tooManyOfYours';
    const { authorization, cookie } = headers;
    const shown = { ...(authorization !== undefined && { authorization }), ...(cookie !== undefined && { cookie }) };
    const listener: Listener = { stream: new EventStream(response), headers: shown, scopes: actor.scopes };
    // First heard, then caught up: some of it may come twice, but nothing falls between.
    const person = this.hub.add(actor, listener);
    if (!(await this.tail.wake())) {
      this.hub.remove(person, listener);
      return 'unavailable';
    }
    const missed = await this.changesSince(person, actor, after);
    markLongLived(response);
    const { changes, position } = missed;
    const hello = {
      event: 'hello',
      data: { resumed: after !== null && changes !== null, spreadMs: this.spreadMs() },
      id: position,
    } as const;
    listener.stream.begin(hello, messageOf(changes, position));
    this.startBeating();
    return 'open';
  }

  /** What has changed since, for a program that asks now and then instead of listening. */
  async once(actor: Actor, after: string | null): Promise<Message> {
    const { changes, position } = await this.changesSince(new PersonEars(actor, this.source), actor, after);
    return messageOf(changes, position);
  }

  private async changesSince(person: PersonEars, actor: Actor, after: string | null) {
    const { events, position } = await this.missed(actor, after);
    return { changes: events && changesFor({ scopes: actor.scopes }, await person.visible(events)), position };
  }

  private async missed({ workspaceId }: Actor, after: string | null): Promise<CaughtUp> {
    const { engine, key } = this.parts;
    // First where we stand, then what was missed up to there and a little further.
    const { position: now } = await lookForEvents(engine, null, [], 0);
    const from = after === null ? null : openPosition(key, after);
    const position = this.seal(now);
    if (after === null) return { events: await eventsOfLate(engine, workspaceId, lateSeconds, mostCaughtUp), position };
    const isKept = from !== null && now.at - from.at < oldestResumedSeconds && from.horizon <= now.horizon;
    if (!isKept) return { events: null, position };
    const events = await eventsSince(engine, workspaceId, from, mostCaughtUp + 1);
    return { events: events.length > mostCaughtUp ? null : events, position };
  }

  /** Over how long screens are to spread what they read anew: 500 of them ask as many times in 750 ms instead of at once. */
  private spreadMs(): number {
    return Math.round(Math.min(4_000, Math.max(250, this.hub.size * 1.5)));
  }

  private seal(position: LivePosition): string {
    return sealPosition(this.parts.key, position);
  }

  private startBeating(): void {
    this.beating ??= setInterval(() => this.beat(), beatMs).unref();
  }

  /** Tells every reader that the line holds and how far it has come. Silence means that it does not. */
  private beat(): void {
    this.beats += 1;
    const { position } = this.tail;
    const id = position && this.seal(position);
    let turn = 0;
    for (const [person, listener] of this.hub.everybody()) {
      turn += 1;
      if (id !== null) listener.stream.send({ event: 'beat', data: {}, id });
      if (turn % beatsPerRound === this.beats % beatsPerRound) void this.hub.recheck(person, listener);
    }
  }

  /** Sends everybody away in good order, to come back to another node or to this one when it has started again. */
  endStreams(): void {
    this.isClosing = true;
    if (this.beating) clearInterval(this.beating);
    this.beating = null;
    const { least, most } = comeBackMs;
    for (const [person, listener] of [...this.hub.everybody()]) {
      listener.stream.end(least + Math.random() * (most - least));
      // At once: a reader who takes nothing must not keep us from ending.
      this.hub.remove(person, listener);
    }
  }

  async close(): Promise<void> {
    this.endStreams();
    await this.tail.stop();
  }
}

/** @param changes null where so much was missed that everything is to be read anew */
function messageOf(changes: readonly LiveChange[] | null, id: string): Message {
  return changes === null ? { event: 'resync', data: {}, id } : { event: 'changes', data: { changes }, id };
}
