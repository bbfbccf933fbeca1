import type { Presence } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { endPresence, isSeen, keepPresence, listPresent, type PresentItem } from './presence-store.ts';

/** Knows who has a task or a case open, for those who see it. */
export class PresenceService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  /** Keeps that a page of the person is there, and says who else is; null where there is no such item for them. */
  keep(
    actor: Actor,
    item: PresentItem,
    { tab, isWriting }: { readonly tab: string; readonly isWriting: boolean },
  ): Promise<Presence | null> {
    return asPerson(this.people, actor, async (transaction) => {
      if (!(await isSeen(transaction, item))) return null;
      await keepPresence(transaction, item, { ...actor, tab, isWriting });
      const present = await listPresent(transaction, item, actor.userId);
      return {
        people: present.map(({ user_id: id, name, is_writing, since }) => ({
          person: { id, name },
          isWriting: is_writing,
          since: since.toISOString(),
        })),
      };
    });
  }

  /** False where there is no such item for the person. */
  end(actor: Actor, item: PresentItem, tab: string): Promise<boolean> {
    return asPerson(this.people, actor, async (transaction) => {
      if (!(await isSeen(transaction, item))) return false;
      await endPresence(transaction, item, { userId: actor.userId, tab });
      return true;
    });
  }
}
