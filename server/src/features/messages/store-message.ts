import type { PoolClient } from 'pg';
import type { StepParts } from '../../engine/step-transaction.ts';
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
}

/**
 * Stores a message of a case, its words sealed: what people write to each other there is sensitive whatever it says.
 * A file that comes with a message will be a row of its own that names the message (issue FORMS).
 *
 * @returns false when the message is there already
 */
export async function storeMessage(step: StepParts, message: NewMessage): Promise<boolean> {
  const { workspaceId, client } = step;
  const { id, instanceId, submissionId, text } = message;
  if (!(await insertMessage(client, { ...message, workspaceId }))) return false;
  await sealInCase(step, { submissionId, instanceId }, [
    { kind: 'message', rowId: id, version: 1, value: { subject: null, text }, fields: ['/text'] },
  ]);
  return true;
}
