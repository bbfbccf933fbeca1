import type { Pool } from 'pg';
import { asEngine } from '../../db/engine-transaction.ts';
import type { Published } from '../../engine/published.ts';
import { inStep } from '../../engine/step-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import type { Keys } from '../../security/keys.ts';
import { sealInCase } from '../messages/seal-in-case.ts';
import { attachFiles, filesToSeal, readWaitingFiles } from './attach-files.ts';
import type { Owner } from './file-row-store.ts';
import type { Binding } from './waiting-file.ts';

/** What a file of a post, a comment or something of one's own is attached to, and by whose key it is sealed. */
export interface ItemPlace {
  readonly groupId: string;
  /** The case that the item is about: its key seals the file, so that it goes when the case is erased. */
  readonly instanceId: string | null;
  /** The post or the task, which has a key of its own where there is no case. */
  readonly itemId: string;
  /** The comment under it that the file comes with; left out where it comes with the post itself. */
  readonly commentId?: string;
  /** What keeps the file by itself, without any words; left out where it comes with words. */
  readonly keptBy?: 'task' | 'gathering';
}

/** Attaches what people uploaded for a group to what they say there. */
export class ItemFiles {
  private readonly parts: { readonly engine: Pool; readonly published: Published; readonly keys: Keys };

  constructor(parts: ItemFiles['parts']) {
    this.parts = parts;
  }

  /** Whether all of these are whole, wait, and are the person's to attach in this group. */
  areMine(actor: Actor, groupId: string, files: readonly string[]): Promise<boolean> {
    const { engine, keys } = this.parts;
    return asEngine(engine, actor.workspaceId, async (client) => {
      const waiting = await readWaitingFiles(client, keys, files, bindingOf(actor, groupId));
      return waiting.length === files.length;
    });
  }

  /** Attaches them to what the person has just written. @throws Error when one was attached elsewhere meanwhile */
  attach(actor: Actor, place: ItemPlace, files: readonly string[]): Promise<void> {
    const { keys } = this.parts;
    const binding = bindingOf(actor, place.groupId);
    return inStep(this.parts, actor.workspaceId, async (step) => {
      const waiting = await readWaitingFiles(step.client, keys, files, binding);
      // After a broken connection: the first try has done it.
      if (waiting.length === 0 && step.isRepeat) return;
      const attached = waiting.map((file) => ({ ...file, path: '/files', isSensitive: false }));
      const ids = { submissionId: place.instanceId === null ? place.itemId : null, instanceId: place.instanceId };
      const { caseId } = await sealInCase(step, ids, filesToSeal(attached));
      const owner = { caseId, ...ownerOf(actor, place) };
      if (waiting.length < files.length || !(await attachFiles(step.client, keys, attached, owner, binding)))
        throw new Error(`Expected the files of '${place.commentId ?? place.itemId}' to be there, but they are not.`);
    });
  }
}

function ownerOf(actor: Actor, { commentId, keptBy, itemId }: ItemPlace): Omit<Owner, 'caseId'> {
  if (keptBy === 'task') return { taskId: itemId, addedBy: actor.userId };
  if (keptBy === 'gathering') return { gatheringId: itemId, addedBy: actor.userId };
  return commentId === undefined ? { postId: itemId } : { commentId };
}

const bindingOf = (actor: Actor, groupId: string): Binding => ({
  to: 'group',
  id: groupId,
  holder: { kind: 'person', key: actor.userId },
});
