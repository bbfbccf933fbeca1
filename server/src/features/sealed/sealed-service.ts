import type { SensitiveAnswer } from '@nativ/runtime';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { asPerson } from '../../db/person-transaction.ts';
import type { Published } from '../../engine/published.ts';
import type { Actor } from '../../security/actor.ts';
import type { Keyring } from '../../security/keyring.ts';
import { findSealed, insertRead, type OpenableKind, takeCaseKey } from './sealed-read-store.ts';

/** Opens what is sealed for people whom the case concerns, and records each opening. */
export class SealedService {
  private readonly people: Knex;
  private readonly published: Published;

  constructor(parts: { readonly people: Knex; readonly published: Published }) {
    this.people = parts.people;
    this.published = parts.published;
  }

  /**
   * Opens the sealed answers of a submission or a task.
   *
   * @param fields which of them; all when left out
   * @returns null when there is nothing, or nothing that concerns the person
   */
  async openAnswers(
    actor: Actor,
    kind: 'answers' | 'taskAnswers',
    rowId: string,
    fields?: readonly string[],
  ): Promise<SensitiveAnswer[] | null> {
    const keyring = await this.published.keyring(actor.workspaceId);
    return asPerson(this.people, actor, async (transaction) => {
      const opened = await openSealed(transaction, keyring, actor, { kind, rowId, fields });
      const answers = opened?.value as SensitiveAnswer[] | undefined;
      return answers?.filter(({ path }) => opened?.fields.includes(path)) ?? null;
    });
  }
}

export interface Opening {
  readonly kind: OpenableKind;
  readonly rowId: string;
  /** Which parts are asked for, so that the log says no more was opened; all when left out. */
  readonly fields?: readonly string[] | undefined;
}

/** Opens one sealed value in the caller's transaction, entered into the read log first. Other features open through this. */
export async function openSealed(
  transaction: Knex.Transaction,
  keyring: Keyring,
  actor: Actor,
  { kind, rowId, fields: wanted }: Opening,
): Promise<{ readonly value: unknown; readonly fields: readonly string[] } | null> {
  const found = await findSealed(transaction, kind, rowId);
  const fields = found?.fields.filter((field) => wanted === undefined || wanted.includes(field)) ?? [];
  if (!found || fields.length === 0) return null;
  const { caseId, instanceId } = found;
  const { workspaceId, userId } = actor;
  await insertRead(transaction, { id: uuidv7(), workspaceId, userId, caseId, instanceId, kind, rowId, fields });
  const stored = await takeCaseKey(transaction, caseId);
  if (!stored) return null;
  return { value: keyring.open(stored).open({ kind, rowId, version: 1 }, found.sealed), fields };
}
