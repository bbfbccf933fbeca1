import type { Variables } from '@nativ/runtime';
import type { Knex } from 'knex';

/** What the reader may read of a case: nothing that is sealed. */
export interface ReadableCase {
  readonly instanceId: string;
  readonly flowVersionId: string;
  readonly variables: Variables;
}

export async function readCases(
  transaction: Knex.Transaction,
  ids: readonly string[],
): Promise<readonly ReadableCase[]> {
  const { rows } = await transaction.raw(
    `select i.id as "instanceId", i.flow_version_id as "flowVersionId",
       case when s.answers is null then i.state -> 'variables' else (i.state -> 'variables') || jsonb_build_object('data', s.answers::jsonb) end as variables
     from nativ.instances i left join nativ.submissions s on s.workspace_id = i.workspace_id and s.id = i.submission_id
     where i.workspace_id = (select app.workspace_id()) and i.id = any (?)`,
    [[...ids]],
  );
  return rows;
}
