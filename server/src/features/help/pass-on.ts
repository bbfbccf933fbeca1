import type { Pool } from 'pg';
import { asEngine } from '../../db/engine-transaction.ts';
import type { Published } from '../../engine/published.ts';
import { findWaiting, giveTo, type WaitingQuestion } from './pass-on-store.ts';

interface Parts {
  readonly engine: Pool;
  readonly published: Published;
}

export { claimQuestions } from './pass-on-store.ts';

/**
 * Gives a question that nobody answered in time to the next champion, who has as long for it. When everybody has had it, it stays
 * where it is: all champions see it among those that are open.
 */
export async function passOn({ engine, published }: Parts, { workspaceId, id }: WaitingQuestion): Promise<void> {
  const calendars = await published.calendars(workspaceId);
  await asEngine(engine, workspaceId, async (client) => {
    const waiting = await findWaiting(client, id);
    if (waiting === null) return;
    const passesAt = calendars.addBusinessTime(null, new Date().toISOString(), `PT${waiting.hours}H`);
    await giveTo(client, id, { championId: waiting.nextId, passesAt });
  });
}
