import type { PersonProfile, ProfileSet } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import { profileOf } from './person-service.ts';
import { setCapacity, upsertProfile } from './profile-store.ts';

export type SetProfileOutcome =
  | { readonly kind: 'set'; readonly person: PersonProfile }
  | { readonly kind: 'hidden' | 'denied' };

/** Makes what sets a profile: one's own, or anybody's for an admin. */
export function setProfileWith(people: Knex) {
  return (actor: Actor, id: string, input: ProfileSet): Promise<SetProfileOutcome> =>
    asPerson(people, actor, async (transaction): Promise<SetProfileOutcome> => {
      const before = await profileOf(transaction, actor, id);
      if (before === null) return { kind: 'hidden' };
      if (!before.may.edit) return { kind: 'denied' };
      const { languages, note, capacity } = input;
      const skills = distinct(
        input.skills.map((skill) => skill.normalize('NFC').trim()).filter((skill) => skill !== ''),
      );
      await upsertProfile(transaction, actor, id, {
        languages: distinct(languages),
        skills,
        note: note.normalize('NFC'),
      });
      await setCapacity(transaction, actor, id, capacity);
      await recordAudit(transaction, actor, { action: 'person.profileSet', subjectId: id });
      const person = await profileOf(transaction, actor, id);
      return person === null ? { kind: 'hidden' } : { kind: 'set', person };
    });
}

/** Each text once, however it is spelled in capitals; the first spelling stays. */
function distinct(texts: readonly string[]): string[] {
  return [...new Map(texts.toReversed().map((text) => [text.toLowerCase(), text])).values()].toReversed();
}
