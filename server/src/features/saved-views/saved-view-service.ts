import type { SavedView, SavedViewCreate, SavedViewPatch } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { groupIdOf } from '../groups/group-service.ts';
import {
  countSavedViews,
  deleteSavedView,
  findSavedView,
  insertSavedView,
  listSavedViews,
  managesIt,
  type SavedViewRow,
  updateSavedView,
} from './saved-view-store.ts';

export type KeepViewOutcome =
  | { readonly kind: 'kept'; readonly view: SavedView }
  | { readonly kind: 'noSuchGroup' | 'noSuchView' | 'notManager' | 'full' | 'notShared' };

/** So many one keeps for oneself in a group, and so many everybody has there: more make no menu. */
const most = { own: 50, shared: 50 } as const;

/** The views of groups that people keep: private ones for themselves, shared ones, as managers, for everybody of the group. */
export class SavedViewService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  list(actor: Actor, group: string): Promise<SavedView[] | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const groupId = await groupIdOf(transaction, group);
      return groupId === null ? null : (await listSavedViews(transaction, groupId)).map(toSavedView);
    });
  }

  create(actor: Actor, group: string, input: SavedViewCreate): Promise<KeepViewOutcome> {
    return asPerson(this.people, actor, async (transaction): Promise<KeepViewOutcome> => {
      const groupId = await groupIdOf(transaction, group);
      if (groupId === null) return { kind: 'noSuchGroup' };
      const refused = await refusal(transaction, groupId, input.isShared ?? false);
      if (refused !== null) return { kind: refused };
      const id = await insertSavedView(transaction, actor, groupId, { ...input, name: input.name.trim() });
      return kept(transaction, groupId, id);
    });
  }

  change(actor: Actor, group: string, id: string, patch: SavedViewPatch): Promise<KeepViewOutcome> {
    return this.withView(actor, group, id, async (transaction, groupId, before) => {
      const isShared = patch.isShared ?? before.isShared;
      if (patch.isDefault && !isShared) return { kind: 'notShared' };
      // Nobody takes for themselves what another made for all: to be rid of it, they remove it.
      if (before.isShared && !isShared && before.userId !== actor.userId) return { kind: 'notManager' };
      if (isShared !== before.isShared) {
        const refused = await refusal(transaction, groupId, isShared);
        if (refused !== null) return { kind: refused };
      }
      await updateSavedView(transaction, groupId, id, patch);
      return kept(transaction, groupId, id);
    });
  }

  async remove(actor: Actor, group: string, id: string): Promise<'removed' | Exclude<KeepViewOutcome['kind'], 'kept'>> {
    const outcome = await this.withView(actor, group, id, async (transaction, groupId) => {
      await deleteSavedView(transaction, groupId, id);
      return 'removed' as const;
    });
    return outcome === 'removed' ? outcome : outcome.kind;
  }

  /** Works on a view that the person may change. */
  private withView<Outcome>(
    actor: Actor,
    group: string,
    id: string,
    work: (
      transaction: Knex.Transaction,
      groupId: string,
      before: { readonly userId: string; readonly isShared: boolean },
    ) => Promise<Outcome>,
  ): Promise<Outcome | { readonly kind: 'noSuchGroup' | 'noSuchView' | 'notManager' }> {
    return asPerson(this.people, actor, async (transaction) => {
      const groupId = await groupIdOf(transaction, group);
      if (groupId === null) return { kind: 'noSuchGroup' as const };
      const before = await findSavedView(transaction, groupId, id);
      if (before === null) return { kind: 'noSuchView' as const };
      if (before.isShared && !(await managesIt(transaction, groupId))) return { kind: 'notManager' as const };
      return work(transaction, groupId, before);
    });
  }
}

async function refusal(
  transaction: Knex.Transaction,
  groupId: string,
  isShared: boolean,
): Promise<'notManager' | 'full' | null> {
  if (isShared && !(await managesIt(transaction, groupId))) return 'notManager';
  const count = await countSavedViews(transaction, groupId, isShared);
  return count >= (isShared ? most.shared : most.own) ? 'full' : null;
}

async function kept(transaction: Knex.Transaction, groupId: string, id: string): Promise<KeepViewOutcome> {
  const row = (await listSavedViews(transaction, groupId)).find((one) => one.id === id);
  if (row === undefined) throw new Error(`Expected view '${id}' to be there for whoever keeps it, but it is not.`);
  return { kind: 'kept', view: toSavedView(row) };
}

function toSavedView({
  is_shared: isShared,
  is_default: isDefault,
  may_change: mayChange,
  ...row
}: SavedViewRow): SavedView {
  return { ...row, isShared, isDefault, mayChange };
}
