import type { PracticeFlowList, PracticeRoom, PracticeRoomCreate, PracticeRoomPatch, RoomMember } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { Pool } from 'pg';
import { asEngine } from '../../db/engine-transaction.ts';
import { asPerson } from '../../db/person-transaction.ts';
import type { Language } from '../../http/problem-kind.ts';
import type { Actor } from '../../security/actor.ts';
import { insertMember } from './opening/copy-store.ts';
import { nameMembers } from './opening/maker-store.ts';
import { unusedDays } from './opening/remove-rooms.ts';
import type { OpenRoomOptions, RoomMaker } from './opening/room-maker.ts';
import { updateRoom } from './room-change-store.ts';
import {
  countMyRooms,
  findRoom,
  hasFlow,
  isColleague,
  listPracticeFlows,
  listRooms,
  type RoomRow,
} from './room-store.ts';

export interface RoomParts {
  readonly owner: Knex;
  readonly people: Knex;
  readonly engine: Pool;
  readonly rooms: RoomMaker;
}

/** A room, for whoever made it to know. */
export interface Room {
  readonly id: string;
}

export type OpenRoomOutcome =
  | { readonly kind: 'opened'; readonly room: Room }
  | { readonly kind: 'noSuchFlow' | 'tooMany' | 'draftRefused' };

export type RoomOutcome = { readonly kind: 'done' } | { readonly kind: 'missing' | 'notYours' | 'noSuchPerson' };

const mostOfOnePerson = 10;
const mostListed = 200;

/** Who may practise what is not published: those who design, and those who teach. */
export const mayPractiseDrafts = ({ role }: Pick<Actor, 'role'>): boolean => role !== 'member';
const leads = ({ role }: Pick<Actor, 'role'>): boolean => role === 'admin' || role === 'champion';

/**
 * Opens a practice room for somebody of live work: a work space of its own with the same forms, flows and groups, in
 * which they are themselves and everybody else is a simulated colleague. For other features too, such as lessons.
 *
 * @param actor somebody of live work
 */
export async function openRoom(
  { people, rooms }: Pick<RoomParts, 'people' | 'rooms'>,
  actor: Actor,
  options: OpenRoomOptions,
): Promise<OpenRoomOutcome> {
  const refusal = await asPerson(people, actor, async (transaction) => {
    const { flow, useDraft = false } = options;
    if (flow !== undefined && !(await hasFlow(transaction, flow, useDraft && mayPractiseDrafts(actor))))
      return 'noSuchFlow' as const;
    return (await countMyRooms(transaction)) >= mostOfOnePerson ? ('tooMany' as const) : null;
  });
  if (refusal !== null) return { kind: refusal };
  const id = await rooms.open(actor, options);
  return id === null ? { kind: 'draftRefused' } : { kind: 'opened', room: { id } };
}

/** Practice rooms as they are looked after from live work. */
export class RoomsService {
  private readonly parts: RoomParts;

  constructor(parts: RoomParts) {
    this.parts = parts;
  }

  async list(actor: Actor): Promise<PracticeRoom[]> {
    const rows = await asPerson(this.parts.people, actor, (transaction) => listRooms(transaction, mostListed));
    return rows.map(toPracticeRoom);
  }

  /** What somebody may choose to practise. */
  async flows(actor: Actor): Promise<PracticeFlowList> {
    return { items: await asPerson(this.parts.people, actor, listPracticeFlows) };
  }

  async find(actor: Actor, id: string): Promise<PracticeRoom | null> {
    const row = await asPerson(this.parts.people, actor, (transaction) => findRoom(transaction, id));
    return row && toPracticeRoom(row);
  }

  open(actor: Actor, wish: PracticeRoomCreate, language: Language): Promise<OpenRoomOutcome> {
    const { title, flow, useDraft, purpose, lessonId } = wish;
    return openRoom(this.parts, actor, { title, flow, useDraft, purpose, lessonId, language });
  }

  change(actor: Actor, id: string, patch: PracticeRoomPatch): Promise<RoomOutcome> {
    return this.ofOwner(actor, id, () =>
      asEngine(this.parts.engine, actor.workspaceId, (client) => updateRoom(client, id, patch)),
    );
  }

  reset(actor: Actor, id: string, language: Language): Promise<RoomOutcome> {
    return this.ofOwner(actor, id, () => this.parts.rooms.reset(id, language));
  }

  remove(actor: Actor, id: string): Promise<RoomOutcome> {
    return this.ofOwner(actor, id, () => this.parts.rooms.remove(id));
  }

  /** Asks somebody in; whoever leads training comes into a shared room of their own accord. */
  async addMember(actor: Actor, id: string, userId: string): Promise<RoomOutcome> {
    const { people, owner } = this.parts;
    const refusal = await asPerson(people, actor, async (transaction) => {
      const room = await findRoom(transaction, id);
      if (room === null) return 'missing' as const;
      const joinsThemselves = room.isShared && leads(actor) && userId === actor.userId;
      if (!room.isMine && !joinsThemselves) return 'notYours' as const;
      return (await isColleague(transaction, userId)) ? null : ('noSuchPerson' as const);
    });
    if (refusal !== null) return { kind: refusal };
    await owner.transaction(async (transaction) => {
      await insertMember(transaction, { id, liveId: actor.workspaceId }, userId);
      await nameMembers(transaction, id);
    });
    return { kind: 'done' };
  }

  private async ofOwner(actor: Actor, id: string, work: () => Promise<unknown>): Promise<RoomOutcome> {
    const room = await asPerson(this.parts.people, actor, (transaction) => findRoom(transaction, id));
    if (room === null) return { kind: 'missing' };
    if (!room.isMine) return { kind: 'notYours' };
    await work();
    return { kind: 'done' };
  }
}

const dayMs = 24 * 60 * 60 * 1000;

function toPracticeRoom(row: RoomRow): PracticeRoom {
  const { mayEnter, place, createdAt, lastUsedAt } = row;
  return {
    ...roomHead(row),
    mayEnter,
    place,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt.toISOString(),
    endsAt: new Date(lastUsedAt.getTime() + unusedDays * dayMs).toISOString(),
  };
}

/** What is said of a room from outside and from inside. */
export function roomHead({
  id,
  title,
  purpose,
  flowKey,
  flowName,
  fromDraft,
  lessonId,
  isMine,
  isShared,
  members,
}: RoomRow) {
  const flow = flowKey === null ? null : { key: flowKey, name: flowName ?? flowKey, isDraft: fromDraft };
  return { id, title, purpose, flow, lessonId, isMine, isShared, members: members.map(toMember) };
}

const toMember = ({ lastActiveAt, ...member }: RoomRow['members'][number]): RoomMember => ({
  ...member,
  lastActiveAt: lastActiveAt === null ? null : new Date(lastActiveAt).toISOString(),
});
