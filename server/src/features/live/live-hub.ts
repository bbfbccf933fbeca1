import type { Actor } from '../../security/actor.ts';
import type { Listener } from './listener.ts';
import type { LiveEvent } from './live-event.ts';
import type { LiveBatch } from './live-tail.ts';
import { PersonEars, type SightSource } from './person-ears.ts';

export interface LiveHubParts {
  readonly source: SightSource;
  /** Says where the stream stands, for whoever comes back. */
  readonly seal: (position: LiveBatch['position']) => string;
  /** Who shows these now; null when they are nobody any more. */
  readonly resolve: (headers: Listener['headers']) => Promise<Actor | null>;
}

/** Knows everybody who listens to this process, and tells each what they may know. */
export class LiveHub {
  private readonly parts: LiveHubParts;
  private readonly ears = new Map<string, Map<string, PersonEars>>();
  private count = 0;

  constructor(parts: LiveHubParts) {
    this.parts = parts;
  }

  get size(): number {
    return this.count;
  }

  streamsOf({ workspaceId, userId }: Actor): number {
    return this.ears.get(workspaceId)?.get(userId)?.listeners.size ?? 0;
  }

  workspaces(): readonly string[] {
    return [...this.ears.keys()];
  }

  /** Adds a stream, until it closes. */
  add(actor: Actor, listener: Listener): PersonEars {
    const { workspaceId, userId } = actor;
    const people = this.ears.get(workspaceId) ?? new Map<string, PersonEars>();
    this.ears.set(workspaceId, people);
    const person = people.get(userId) ?? new PersonEars(actor, this.parts.source);
    people.set(userId, person);
    person.listeners.add(listener);
    this.count += 1;
    listener.stream.onClose(() => this.remove(person, listener));
    return person;
  }

  remove(person: PersonEars, listener: Listener): void {
    if (!person.listeners.delete(listener)) return;
    this.count -= 1;
    if (person.listeners.size > 0) return;
    const { workspaceId, userId } = person.actor;
    const people = this.ears.get(workspaceId);
    people?.delete(userId);
    if (people?.size === 0) this.ears.delete(workspaceId);
  }

  hear({ position, byWorkspace, flooded }: LiveBatch): void {
    const id = this.parts.seal(position);
    for (const [workspaceId, events] of byWorkspace) {
      const people = this.ears.get(workspaceId);
      if (people === undefined) continue;
      // First, so that nobody is told by what they saw before.
      for (const event of events) this.changeSight(people, event);
      if (flooded.has(workspaceId)) continue;
      for (const person of people.values()) person.hear(events, id);
    }
    for (const workspaceId of flooded) this.resync(workspaceId, id);
  }

  private resync(workspaceId: string, id: string): void {
    for (const person of this.ears.get(workspaceId)?.values() ?? []) {
      person.forgetSight();
      person.say({ event: 'resync', data: {}, id });
      for (const listener of person.listeners) void this.recheck(person, listener);
    }
  }

  private changeSight(people: ReadonlyMap<string, PersonEars>, { kind, userIds }: LiveEvent): void {
    if (kind !== 'sight' && kind !== 'standing') return;
    const concerned = userIds === null ? [...people.values()] : userIds.flatMap((id) => people.get(id) ?? []);
    for (const person of concerned) {
      if (kind === 'sight') person.forgetSight();
      else for (const listener of person.listeners) void this.recheck(person, listener);
    }
  }

  /** Ends the stream of somebody who could not open it now, or not as who they were. */
  async recheck({ actor }: PersonEars, { stream, headers, scopes }: Listener): Promise<void> {
    // Asked in vain, the database may only be away: the next round asks again.
    const now = await this.parts.resolve(headers).catch(() => actor);
    const isSame =
      now !== null &&
      now.workspaceId === actor.workspaceId &&
      now.userId === actor.userId &&
      now.role === actor.role &&
      (now.session === undefined || now.session.standing === 'whole') &&
      String(now.scopes) === String(scopes);
    // At once: they find out by themselves whether they may come back.
    if (!isSame && now !== actor) stream.end(500);
  }

  *everybody(): Iterable<readonly [PersonEars, Listener]> {
    for (const people of this.ears.values())
      for (const person of people.values()) for (const listener of person.listeners) yield [person, listener];
  }
}
