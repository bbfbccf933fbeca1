import type { Knex } from 'knex';
import type { Pool } from 'pg';
import { asEngine } from '../../db/engine-transaction.ts';
import { asPerson } from '../../db/person-transaction.ts';
import type { Published } from '../../engine/published.ts';
import type { Actor } from '../../security/actor.ts';
import { storeJudgement } from './judgement-store.ts';
import { keepScenario, type LessonRowWithFits, lessonsOfFlow, lessonsWithForm } from './lesson-store.ts';
import { type FlowNow, flowNow, type Judged, judgedBy, writtenScenario } from './lesson-world.ts';

/**
 * Judges the lessons of a flow by the version that was just published: milliseconds each, in memory. What still fits goes
 * over to the new version by itself, under the new ids of its steps; the rest is marked, and says what has changed. The
 * verdict is written by the engine's role, since whoever designs flows does not lead training.
 */
export function judgeLessonsWith(parts: JudgeParts) {
  return {
    ofFlow: (actor: Actor, flowKey: string): Promise<void> =>
      judgeLessons(parts, actor, (transaction) => lessonsOfFlow(transaction, flowKey)),
    ofForm: (actor: Actor, formKey: string): Promise<void> =>
      judgeLessons(parts, actor, (transaction) => lessonsWithForm(transaction, formKey)),
  };
}

interface JudgeParts {
  readonly people: Knex;
  readonly engine: Pool;
  readonly published: Published;
}

interface Found {
  readonly row: LessonRowWithFits;
  readonly now: FlowNow;
  readonly outcome: Judged;
}

async function judgeLessons(
  { people, engine, published }: JudgeParts,
  actor: Actor,
  read: (transaction: Knex.Transaction) => Promise<LessonRowWithFits[]>,
): Promise<void> {
  const calendars = await published.calendars(actor.workspaceId);
  const judged = await asPerson(people, actor, async (transaction) => {
    const found: Found[] = [];
    for (const row of await read(transaction)) {
      const now = await flowNow(transaction, row.document.flow);
      const outcome = now && judgedBy(row, now, calendars);
      if (!now || !outcome) continue;
      found.push({ row, now, outcome });
      const isCarried = outcome.judgement.verdict === 'valid' && row.state === 'published';
      const scenario = isCarried ? writtenScenario(outcome.adapted, now.fits, calendars) : null;
      if (scenario !== null) await keepScenario(transaction, actor, row, scenario);
    }
    return found;
  });
  if (judged.length === 0) return;
  await asEngine(engine, actor.workspaceId, async (client) => {
    for (const { row, now, outcome } of judged) await storeJudgement(client, row, now, outcome);
  });
}
