import type { FlowContext } from '@nativ/runtime';
import type { FlowSurroundings } from '@nativ/schemas';
import type { Knex } from 'knex';

type Surrounding = FlowSurroundings['classifiers'][number];

/** What flows have to know of the classifiers, with the labels that are there. Whoever designs reads which models there are. */
export async function readClassifiers(transaction: Knex.Transaction): Promise<readonly Surrounding[]> {
  const { rows } = await transaction.raw<{ rows: Surrounding[] }>(
    `select c.key, c.title, c.uses_sealed as "readsSealed",
       c.source = 'server' or exists (select 1 from nativ.models m
         where m.workspace_id = c.workspace_id and m.classifier_id = c.id and m.state = 'published') as "isReady",
       (select coalesce(jsonb_agg(jsonb_build_object('key', l.value -> 'key', 'title', l.value -> 'title') order by l.ordinality), '[]')
        from jsonb_array_elements(c.labels) with ordinality l where l.value ->> 'removedAt' is null) as labels
     from nativ.classifiers c where c.archived_at is null order by c.key`,
  );
  return rows;
}

/** The same as a check reads it. */
export const classifierFacts = (classifiers: readonly Surrounding[]): NonNullable<FlowContext['classifiers']> =>
  new Map(
    classifiers.map(({ key, labels, isReady, readsSealed }) => [
      key,
      { labels: labels.map((label) => label.key), isReady, readsSealed },
    ]),
  );
