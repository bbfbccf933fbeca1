import type { PoolClient } from 'pg';
import type { LessonRowWithFits } from './lesson-store.ts';
import type { FlowNow, Judged } from './lesson-world.ts';

/** Writes what a version of its flow made of a lesson, unless somebody has changed the lesson meanwhile: then it was judged anew. */
export async function storeJudgement(
  client: PoolClient,
  { id, revision, document, fits }: LessonRowWithFits,
  now: FlowNow,
  { judgement, adapted }: Judged,
): Promise<void> {
  const isCarried = judgement.verdict === 'valid';
  await client.query(
    `update nativ.lessons set verdict = $3, judgement = $4, document = $5, fits = $6 where id = $1 and revision = $2`,
    [
      id,
      revision,
      judgement.verdict,
      JSON.stringify(judgement),
      JSON.stringify(isCarried ? adapted : document),
      JSON.stringify(isCarried ? now.fits : fits),
    ],
  );
}
