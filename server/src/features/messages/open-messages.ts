import type { LocalizedText } from '@nativ/schemas';
import type { PoolClient } from 'pg';
import { openCase, readSealed } from '../../engine/sealed-store.ts';
import type { Keyring } from '../../security/keyring.ts';
import { listMessages, type MessageRow } from './message-store.ts';

export interface OpenedMessage {
  readonly id: string;
  readonly direction: MessageRow['direction'];
  readonly subject: LocalizedText | null;
  readonly text: LocalizedText;
  readonly createdAt: Date;
}

/** Opens the messages of a case for the inquirer whose they are, who is in no read log. */
export async function openMessages(client: PoolClient, keyring: Keyring, instanceId: string): Promise<OpenedMessage[]> {
  const rows = await listMessages(client, instanceId);
  const sealed = await readSealed(
    client,
    ['message'],
    rows.map(({ id }) => id),
  );
  const [first] = sealed;
  const seal = first && (await openCase(client, keyring, first.caseId));
  return rows.map((row) => {
    const found = sealed.find(({ rowId }) => rowId === row.id);
    return found && seal ? { ...row, ...(seal.open(messagePlace(row.id), found.sealed) as MessageWords) } : row;
  });
}

type MessageWords = Pick<MessageRow, 'subject' | 'text'>;
const messagePlace = (id: string) => ({ kind: 'message', rowId: id, version: 1 }) as const;
