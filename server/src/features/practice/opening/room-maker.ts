import type { FlowDocument, Language, RoomPurpose } from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import type { Published } from '../../../engine/published.ts';
import type { FileStore } from '../../../files/file-store.ts';
import type { Actor } from '../../../security/actor.ts';
import type { FlowService } from '../../flows/flow-service.ts';
import { usedFormKeys } from '../../flows/used-forms.ts';
import type { FormService } from '../../forms/form-service.ts';
import { copyPeople, copyTables, insertRoom, type NewRoom, readColumns } from './copy-store.ts';
import { emptyRoom, listSegments, readTablesToEmpty } from './empty-store.ts';
import { findDesigner, findRoomFacts, joinGroups, lockRoom, nameMembers, readDraft, startAnew } from './maker-store.ts';
import { deleteFiles, removeRoom } from './remove-rooms.ts';

/** What a colleague of a lesson does at a step, before anything is invented. */
export interface ScriptedDecision {
  readonly nodeId: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface OpenRoomOptions {
  readonly title?: string | undefined;
  /** The flow to practise; it must be there. */
  readonly flow?: string | undefined;
  readonly useDraft?: boolean | undefined;
  readonly purpose?: RoomPurpose | undefined;
  readonly lessonId?: string | undefined;
  /** What colleagues do first, in this order. */
  readonly script?: readonly ScriptedDecision[] | undefined;
  readonly hasColleagues?: boolean | undefined;
  /** How long a colleague takes. */
  readonly delayMs?: number | undefined;
  /** In which colleagues are called. */
  readonly language?: Language | undefined;
}

export interface RoomMakerParts {
  readonly owner: Knex;
  readonly published: Published;
  readonly forms: FormService;
  readonly flows: FlowService;
  readonly store: FileStore;
}

const usualDelayMs = 20_000;

/** Makes rooms, makes them anew, and takes them away. It asks nobody whether they may: its callers do. */
export class RoomMaker {
  private readonly parts: RoomMakerParts;
  /** Only a migration changes them, and the server starts after those. */
  private columns: Promise<ReadonlyMap<string, readonly string[]>> | null = null;
  private tables: Promise<readonly string[]> | null = null;

  constructor(parts: RoomMakerParts) {
    this.parts = parts;
  }

  /** @returns the id of the room; null when the draft to practise cannot be published */
  async open(actor: Actor, options: OpenRoomOptions): Promise<string | null> {
    const { owner } = this.parts;
    const room: NewRoom = {
      id: uuidv7(),
      liveId: actor.workspaceId,
      ownerId: actor.userId,
      title: options.title ?? null,
      purpose: options.purpose ?? 'free',
      flowKey: options.flow ?? null,
      fromDraft: options.useDraft ?? false,
      lessonId: options.lessonId ?? null,
      script: options.script ?? [],
      hasColleagues: options.hasColleagues ?? true,
      delayMs: options.delayMs ?? usualDelayMs,
    };
    const columns = await this.readColumns();
    await owner.transaction(async (transaction) => {
      await insertRoom(transaction, room);
      await copyPeople(transaction, room, options.language ?? 'he');
      await copyTables(transaction, room, columns);
    });
    if (await this.useDraft(room)) return room.id;
    await this.remove(room.id);
    return null;
  }

  /** Makes a room as it was when it was opened, from what is live now. Who is of it stays. */
  async reset(id: string, language: Language): Promise<void> {
    const { owner, published } = this.parts;
    const columns = await this.readColumns();
    const segments = await owner.transaction(async (transaction) => {
      const room = await lockRoom(transaction, id);
      const found = await listSegments(transaction, id);
      await emptyRoom(transaction, id, await this.readTables());
      await startAnew(transaction, id);
      await copyPeople(transaction, room, language);
      await copyTables(transaction, room, columns);
      await nameMembers(transaction, id);
      return found;
    });
    published.forget();
    await deleteFiles(this.parts.store, segments);
    await this.useDraft(await findRoomFacts(owner, id));
  }

  /** Puts somebody of a room into groups there, but for classified ones. @param wish the groups by their keys */
  join(id: string, wish: { readonly userId: string; readonly groups: readonly string[] }): Promise<void> {
    return joinGroups(this.parts.owner, { room: id, ...wish });
  }

  remove(id: string): Promise<void> {
    return removeRoom(this.parts, id);
  }

  /** Publishes the draft within the room, and the drafts of its forms, in the name of somebody there who designs. */
  private async useDraft({ id, flowKey, fromDraft }: Pick<NewRoom, 'id' | 'flowKey' | 'fromDraft'>): Promise<boolean> {
    if (!fromDraft || flowKey === null) return true;
    const { owner, forms, flows } = this.parts;
    const [designer, draft] = await Promise.all([findDesigner(owner, id), readDraft(owner, id, flowKey)]);
    if (designer === null || draft === null) return false;
    // So that the version in use stands in the way of no form.
    await flows.unpublish(designer, flowKey);
    for (const key of usedFormKeys(draft as FlowDocument)) {
      const outcome = await forms.publish(designer, key);
      if (outcome.kind === 'invalid') return false;
    }
    const { kind } = await flows.publish(designer, flowKey, { acceptBrokenScenarios: true });
    return kind === 'published';
  }

  private readColumns(): Promise<ReadonlyMap<string, readonly string[]>> {
    this.columns ??= readColumns(this.parts.owner).catch((cause) => {
      this.columns = null;
      throw cause;
    });
    return this.columns;
  }

  private readTables(): Promise<readonly string[]> {
    this.tables ??= readTablesToEmpty(this.parts.owner).catch((cause) => {
      this.tables = null;
      throw cause;
    });
    return this.tables;
  }
}
