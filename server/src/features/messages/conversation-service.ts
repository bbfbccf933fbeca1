import type { LocalizedText } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { Pool } from 'pg';
import { asPerson } from '../../db/person-transaction.ts';
import type { Published } from '../../engine/published.ts';
import { inStep } from '../../engine/step-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAuditOfStep } from '../../security/audit-store.ts';
import type { Keys } from '../../security/keys.ts';
import { filesOfMessage, readWaitingFiles } from '../files/attach-files.ts';
import type { Binding } from '../files/waiting-file.ts';
import { openSealed } from '../sealed/sealed-service.ts';
import { type ConversationRow, findStanding, listConversation, type Standing } from './conversation-store.ts';
import { storeMessage } from './store-message.ts';

export interface SafeContact {
  readonly how: string;
  readonly when: string;
  readonly avoid: string;
}

export interface OpenedWords {
  readonly messages: readonly { readonly id: string; readonly text: LocalizedText }[];
  readonly contact: SafeContact | null;
}

/** The staff's side of the messages with an inquirer. What staff say among themselves stands elsewhere, as comments. */
export class ConversationService {
  private readonly people: Knex;
  readonly engine: Pool;
  readonly published: Published;
  private readonly keys: Keys;

  constructor(parts: {
    readonly people: Knex;
    readonly engine: Pool;
    readonly published: Published;
    readonly keys: Keys;
  }) {
    this.keys = parts.keys;
    this.people = parts.people;
    this.engine = parts.engine;
    this.published = parts.published;
  }

  /** @returns null when the person does not see the case */
  list(
    actor: Actor,
    instanceId: string,
  ): Promise<{ readonly rows: ConversationRow[]; readonly standing: Standing; readonly hasContact: boolean } | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const standing = await findStanding(transaction, instanceId);
      if (!standing) return null;
      const rows = await listConversation(transaction, instanceId);
      const { submissionId } = standing;
      const contact =
        submissionId === null
          ? undefined
          : await transaction('nativ.sealed_values').where({ kind: 'contact', row_id: submissionId }).first('row_id');
      return { rows, standing, hasContact: contact !== undefined };
    });
  }

  /** Opens the words of a conversation and how to reach the inquirer; each is entered into the read log. */
  async open(actor: Actor, instanceId: string): Promise<OpenedWords | null> {
    const keyring = await this.published.keyring(actor.workspaceId);
    return asPerson(this.people, actor, async (transaction) => {
      const standing = await findStanding(transaction, instanceId);
      if (!standing?.concernsMe) return null;
      const open = (kind: 'message' | 'contact', rowId: string) =>
        openSealed(transaction, keyring, actor, { kind, rowId });
      const messages: { id: string; text: LocalizedText }[] = [];
      for (const { id, isSealed } of await listConversation(transaction, instanceId)) {
        const opened = isSealed ? await open('message', id) : null;
        if (opened) messages.push({ id, text: (opened.value as { text: LocalizedText }).text });
      }
      const contact = standing.submissionId === null ? null : await open('contact', standing.submissionId);
      return { messages, contact: (contact?.value as SafeContact | undefined) ?? null };
    });
  }

  /**
   * Writes to the inquirer, who reads it on the page of the receipt.
   *
   * @returns 'hidden' when the case does not concern the person, 'noFile' when a file is not the person's to send
   */
  async write(
    actor: Actor,
    instanceId: string,
    message: { readonly id: string; readonly text: string; readonly files: readonly string[] },
  ): Promise<'sent' | 'hidden' | 'noFile'> {
    const standing = await asPerson(this.people, actor, (transaction) => findStanding(transaction, instanceId));
    if (!standing?.concernsMe || standing.isOver) return 'hidden';
    const { submissionId } = standing;
    const { keys } = this;
    const binding: Binding = { to: 'case', id: instanceId, holder: { kind: 'person', key: actor.userId } };
    return inStep(this, actor.workspaceId, async (step) => {
      const waiting = await readWaitingFiles(step.client, keys, message.files, binding);
      if (waiting.length < message.files.length && !step.isRepeat) return 'noFile';
      const files = filesOfMessage(waiting);
      const isNew = await storeMessage(step, {
        ...message,
        ...(files.length > 0 && { attached: { keys, files, binding } }),
        submissionId,
        instanceId,
        direction: 'toInquirer',
        authorId: actor.userId,
      });
      if (isNew) await recordAuditOfStep(step.client, actor, { action: 'message.sent', subjectId: instanceId });
      return 'sent';
    });
  }
}
