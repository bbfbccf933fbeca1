import type { PoolClient } from 'pg';
import type { ToSeal } from '../../engine/sealed-rows.ts';
import type { StepParts } from '../../engine/step-transaction.ts';
import type { Keys } from '../../security/keys.ts';
import { attachFiles, type FileToAttach, filesToSeal } from '../files/attach-files.ts';
import type { Binding } from '../files/waiting-file.ts';
import { countWritten, insertMessage } from './message-store.ts';
import { sealInCase } from './seal-in-case.ts';

/** From one inquirer about one case, so that nobody fills a case with messages. */
const mostADay = 30;

/** Whether an inquirer has written as many messages within a day as one may. */
export async function hasWrittenEnough(client: PoolClient, instanceId: string): Promise<boolean> {
  return (await countWritten(client, instanceId)) >= mostADay;
}

export interface NewMessage {
  readonly id: string;
  readonly submissionId: string | null;
  readonly instanceId: string;
  readonly direction: 'toInquirer' | 'fromInquirer';
  readonly authorId: string | null;
  readonly text: string;
  /** Files that come with it, locked in this transaction. */
  readonly attached?: { readonly keys: Keys; readonly files: readonly FileToAttach[]; readonly binding: Binding };
}

/**
 * Stores a message of a case, its words sealed: what people write to each other there is sensitive whatever it says.
 * A file that comes with a message is a row of its own that names the message, and is as sensitive.
 *
 * @returns false when the message is there already
 */
export async function storeMessage(step: StepParts, message: NewMessage): Promise<boolean> {
  const { workspaceId, client } = step;
  const { id, instanceId, submissionId, text, attached } = message;
  if (!(await insertMessage(client, { ...message, workspaceId }))) return false;
  const files = filesToSeal(attached?.files ?? []);
  const words: ToSeal = { kind: 'message', rowId: id, version: 1, value: { subject: null, text }, fields: ['/text'] };
  const { caseId } = await sealInCase(step, { submissionId, instanceId }, [words, ...files]);
  if (
    attached &&
    !(await attachFiles(client, attached.keys, attached.files, { caseId, messageId: id }, attached.binding))
  )
    throw new Error(`Expected the files of message '${id}' to be there, but they are not.`);
  return true;
}
