import type { LiveChange } from '@nativ/schemas';
import type { Actor } from '../../security/actor.ts';
import type { Message } from './event-stream.ts';
import { changesFor, type Listener } from './listener.ts';
import type { LiveEvent } from './live-event.ts';
import { type Check, type Sight, toldOf } from './sight.ts';

export interface SightSource {
  load(actor: Actor): Promise<Sight>;
  /** Which of these the person sees. */
  seen(actor: Actor, checks: readonly Check[]): Promise<readonly Check[]>;
}

/** However nothing is heard to the contrary, sight is looked up anew after this long. */
const sightMs = 60_000;

/** All the streams of one person in one workspace, with what they see. */
export class PersonEars {
  readonly actor: Actor;
  readonly listeners = new Set<Listener>();
  private readonly source: SightSource;
  private sight: Sight | null = null;
  private sightUntil = 0;
  /** Grows with each change of what they see: what was looked up before it is not kept. */
  private version = 0;
  /** One batch after the other, so that nothing overtakes. */
  private queue: Promise<void> = Promise.resolve();
  private waiting = 0;

  constructor(actor: Actor, source: SightSource) {
    this.actor = actor;
    this.source = source;
  }

  forgetSight(): void {
    this.version += 1;
    this.sight = null;
  }

  /** Tells all streams of the person what they may know of these events. */
  hear(events: readonly LiveEvent[], position: string): void {
    const sight = this.waiting === 0 ? this.knownSight() : null;
    if (sight !== null) {
      const { sure, checks } = this.told(events, sight);
      if (checks.length === 0) {
        this.tell(sure, position);
        return;
      }
    }
    this.enqueue(() => this.hearSlowly(events, position));
  }

  private enqueue(work: () => Promise<void>): void {
    this.waiting += 1;
    this.queue = this.queue
      .then(work)
      // Whoever could not be told reads everything anew.
      .catch(() => this.say({ event: 'resync', data: {}, id: null }))
      .then(() => {
        this.waiting -= 1;
      });
  }

  private async hearSlowly(events: readonly LiveEvent[], position: string): Promise<void> {
    this.tell(await this.visible(events), position);
  }

  /** What the person may be told of these events. */
  async visible(events: readonly LiveEvent[]): Promise<readonly LiveChange[]> {
    const sight = this.knownSight() ?? (await this.lookAround());
    const { sure, checks } = this.told(events, sight);
    if (checks.length === 0) return sure;
    const seen = await this.source.seen(this.actor, checks);
    return [...sure, ...seen.map(({ change }) => change)];
  }

  private told(events: readonly LiveEvent[], sight: Sight) {
    const all = events.map((event) => toldOf(event, { sight, userId: this.actor.userId }));
    return { sure: all.flatMap(({ sure }) => sure), checks: all.flatMap(({ checks }) => checks) };
  }

  private knownSight(): Sight | null {
    if (this.sight === null || performance.now() > this.sightUntil) return null;
    return this.sight.until !== null && this.sight.until <= new Date() ? null : this.sight;
  }

  private async lookAround(): Promise<Sight> {
    const { version } = this;
    const sight = await this.source.load(this.actor);
    if (version === this.version) {
      this.sight = sight;
      this.sightUntil = performance.now() + sightMs;
    }
    return sight;
  }

  private tell(changes: readonly LiveChange[], position: string): void {
    for (const listener of this.listeners) this.tellOne(listener, changes, position);
  }

  private tellOne(listener: Listener, changes: readonly LiveChange[], position: string): void {
    const told = changesFor(listener, changes);
    if (told.length > 0) listener.stream.send({ event: 'changes', data: { changes: told }, id: position });
  }

  say(message: Message): void {
    for (const { stream } of this.listeners) stream.send(message);
  }
}
