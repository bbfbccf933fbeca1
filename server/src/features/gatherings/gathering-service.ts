import type { Gathering, GatheringAnswer, GatheringCreate, GatheringPatch, GatheringSummary } from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { asPerson } from '../../db/person-transaction.ts';
import { readPresent } from '../../db/present-store.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import { groupIdOf, worksInGroup } from '../groups/group-service.ts';
import { showTo } from '../items/item-service.ts';
import { type Page, pageOf } from '../page.ts';
import { normalizeText } from '../text.ts';
import * as store from './gathering-store.ts';
import { toGathering, toGatheringSummary } from './gathering-view.ts';

/** The gathering as it is now, or why it stays as it was. */
export type GatheringOutcome =
  | { readonly kind: 'gathering'; readonly gathering: Gathering }
  | {
      readonly kind:
        | 'hidden'
        | 'noSuchGroup'
        | 'notWorking'
        | 'notYours'
        | 'badTimes'
        | 'refused'
        | 'calledOff'
        | 'over'
        | 'full';
    };
type Refusal = Exclude<GatheringOutcome['kind'], 'gathering'>;

/** Without an instant those that are not over now. */
type ListedGatherings = Omit<store.GatheringFilter, 'groupId' | 'from'> & { readonly from: string | undefined };

/** Gatherings: events that people come to, in the groups in which they work. */
export class GatheringService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  /** A page of gatherings, or null when the group asked for is not there for this person. */
  list(
    actor: Actor,
    group: string | null,
    { from, ...filter }: ListedGatherings,
  ): Promise<Page<GatheringSummary> | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const groupId = group === null ? null : await groupIdOf(transaction, group);
      if (group !== null && groupId === null) return null;
      const wish = { ...filter, from: from ?? (await readPresent(transaction)).toISOString(), groupId };
      const rows = await store.listGatherings(transaction, { ...wish, limit: filter.limit + 1 });
      return pageOf(rows, filter.limit, (row) => [row.starts_text, row.id], toGatheringSummary);
    });
  }

  find(actor: Actor, id: string): Promise<GatheringOutcome> {
    return this.with(actor, id, async () => null);
  }

  create(actor: Actor, wish: GatheringCreate): Promise<GatheringOutcome> {
    return asPerson(this.people, actor, async (transaction): Promise<GatheringOutcome> => {
      const groupId = await groupIdOf(transaction, wish.group);
      if (groupId === null) return { kind: 'noSuchGroup' };
      if (!(await worksInGroup(transaction, groupId))) return { kind: 'notWorking' };
      const { title, description = '', place = '', startsAt, endsAt = null, places = null, people = [] } = wish;
      if (endsAt !== null && new Date(endsAt) <= new Date(startsAt)) return { kind: 'badTimes' };
      const id = uuidv7();
      const words = {
        title: normalizeText(title),
        description: normalizeText(description),
        place: normalizeText(place),
      };
      await store.insertGathering(transaction, actor, { id, groupId, ...words, startsAt, endsAt, places });
      await recordAudit(transaction, actor, { action: 'gathering.created', subjectId: id });
      const unreached = await inviteAll(transaction, actor, id, people);
      return seen(transaction, id, unreached);
    });
  }

  change(actor: Actor, id: string, change: GatheringPatch): Promise<GatheringOutcome> {
    return this.with(actor, id, async (transaction, { starts_at, ends_at }) => {
      const startsAt = new Date(change.startsAt ?? starts_at);
      const endsAt = change.endsAt === undefined ? ends_at : change.endsAt && new Date(change.endsAt);
      if (endsAt !== null && endsAt <= startsAt) return 'badTimes';
      if (!(await store.updateGathering(transaction, id, written(change)))) return 'notYours';
      const fields = Object.keys(change).sort().join(' ');
      await recordAudit(transaction, actor, { action: 'gathering.changed', subjectId: id, detail: { fields } });
      return null;
    });
  }

  callOff(actor: Actor, id: string, isOff: boolean): Promise<GatheringOutcome> {
    return this.with(actor, id, async (transaction) => {
      if (!(await store.setCalledOff(transaction, id, isOff))) return 'notYours';
      const action = isOff ? 'gathering.calledOff' : 'gathering.restored';
      await recordAudit(transaction, actor, { action, subjectId: id });
      return null;
    });
  }

  answer(actor: Actor, id: string, { answer }: GatheringAnswer): Promise<GatheringOutcome> {
    return this.with(actor, id, async (transaction) => {
      const outcome = await store.answerGathering(transaction, id, answer);
      if (outcome !== 'answered') return outcome;
      await recordAudit(transaction, actor, { action: 'gathering.answered', subjectId: id, detail: { answer } });
      return null;
    });
  }

  /** Whoever does not see it is shown it, by those who may; the others come back as not reached. */
  invite(actor: Actor, id: string, people: readonly string[]): Promise<GatheringOutcome> {
    return asPerson(this.people, actor, async (transaction): Promise<GatheringOutcome> => {
      const row = await store.findGathering(transaction, id);
      if (row === null) return { kind: 'hidden' };
      if (row.archived_at !== null) return { kind: 'calledOff' };
      if (!row.speaks) return { kind: 'refused' };
      return seen(transaction, id, await inviteAll(transaction, actor, id, people));
    });
  }

  /** Strikes somebody off, be it oneself. */
  remove(actor: Actor, id: string, userId: string): Promise<GatheringOutcome> {
    return this.with(actor, id, async (transaction, { leads }) => {
      if (userId !== actor.userId && !leads) return 'notYours';
      if (!(await store.deleteParticipant(transaction, id, userId))) return null;
      await recordAudit(transaction, actor, { action: 'gathering.removed', subjectId: id, detail: { person: userId } });
      return null;
    });
  }

  private with(
    actor: Actor,
    id: string,
    work: (transaction: Knex.Transaction, row: store.GatheringRow) => Promise<Refusal | null>,
  ): Promise<GatheringOutcome> {
    return asPerson(this.people, actor, async (transaction): Promise<GatheringOutcome> => {
      const row = await store.findGathering(transaction, id);
      if (row === null) return { kind: 'hidden' };
      const refused = await work(transaction, row);
      return refused === null ? seen(transaction, id) : { kind: refused };
    });
  }
}

async function inviteAll(
  transaction: Knex.Transaction,
  actor: Actor,
  id: string,
  people: readonly string[],
): Promise<readonly string[]> {
  if (people.length === 0) return [];
  // An invitation tells of itself.
  const unreached = await showTo(transaction, actor, { kind: 'gathering', id }, people);
  const reached = people.filter((person) => !unreached.includes(person));
  await store.insertParticipants(transaction, actor, id, reached);
  await recordAudit(transaction, actor, {
    action: 'gathering.invited',
    subjectId: id,
    detail: { people: reached.join(' ') },
  });
  return unreached;
}

async function seen(
  transaction: Knex.Transaction,
  id: string,
  unreached: readonly string[] = [],
): Promise<GatheringOutcome> {
  const row = await store.findGathering(transaction, id);
  if (row === null) return { kind: 'hidden' };
  const gathering = toGathering(row, await store.listParticipants(transaction, id), await readPresent(transaction));
  return {
    kind: 'gathering',
    gathering: unreached.length === 0 ? gathering : { ...gathering, unreached: [...unreached] },
  };
}

function written({ title, description, place, ...change }: GatheringPatch): GatheringPatch {
  return {
    ...change,
    ...(title === undefined ? {} : { title: normalizeText(title) }),
    ...(description === undefined ? {} : { description: normalizeText(description) }),
    ...(place === undefined ? {} : { place: normalizeText(place) }),
  };
}
