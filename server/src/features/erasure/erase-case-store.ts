import type { Knex } from 'knex';

/** What an erasure has destroyed, or would: numbers only. */
export type ErasureCounts = Readonly<Record<string, number>>;

export interface CaseToErase {
  readonly submissionId: string;
  readonly instanceIds: readonly string[];
}

/** A submission with its instance and all that this has called, directly or not; null when there is none to erase. */
export async function findCase(
  owner: Knex | Knex.Transaction,
  workspaceId: string,
  submissionId: string,
): Promise<CaseToErase | null> {
  const { rows } = await owner.raw(
    `with recursive called as (
       select i.id from nativ.instances i where i.workspace_id = :workspaceId and i.submission_id = :submissionId
       union
       select i.id from nativ.instances i join called c on i.state -> 'caller' ->> 'instanceId' = c.id::text
       where i.workspace_id = :workspaceId
     )
     select s.id, array(select id from called) as ids from nativ.submissions s
     where s.workspace_id = :workspaceId and s.id = :submissionId and s.erased_at is null`,
    { workspaceId, submissionId },
  );
  return rows[0] ? { submissionId, instanceIds: rows[0].ids } : null;
}

/** What hangs on a case, table by table, and what becomes of it. The bytes of files go at the next sweep, sealed by a key that is gone. */
const parts: readonly { readonly table: string; readonly where: string; readonly wipe: string }[] = [
  { table: 'sealed_values', where: 'case_id = any (:caseIds)', wipe: 'delete' },
  { table: 'case_keys', where: 'id = any (:caseIds)', wipe: 'delete' },
  {
    table: 'files',
    where: 'case_id = any (:caseIds)',
    wipe: `set state = 'gone', gone_at = now(), name = null, media_type = null, twin = null,
      submission_id = null, task_id = null, message_id = null, post_id = null, comment_id = null`,
  },
  // What models learned from them is then marked, in the same transaction, by the table itself.
  { table: 'examples', where: 'instance_id = any (:ids)', wipe: 'delete' },
  { table: 'messages', where: 'instance_id = any (:ids)', wipe: `set subject = null, text = '""'` },
  { table: 'notices', where: 'instance_id = any (:ids)', wipe: 'delete' },
  // What somebody asked a champion about it may say something of it; replies and notices go with the question.
  {
    table: 'questions',
    where: `instance_id = any (:ids)
      or task_id in (select id from nativ.tasks where workspace_id = :workspaceId and instance_id = any (:ids))`,
    wipe: 'delete',
  },
  { table: 'notifications', where: 'instance_id = any (:ids)', wipe: `set text = '""'` },
  {
    table: 'comments',
    where: `task_id in (select id from nativ.tasks where workspace_id = :workspaceId and instance_id = any (:ids))
      or post_id in (select id from nativ.posts where workspace_id = :workspaceId and instance_id = any (:ids))
      or instance_id = any (:ids)`,
    wipe: `set text = '—'`,
  },
  {
    table: 'checklist_entries',
    where: 'task_id in (select id from nativ.tasks where workspace_id = :workspaceId and instance_id = any (:ids))',
    wipe: `set text = '—'`,
  },
  { table: 'posts', where: 'instance_id = any (:ids)', wipe: `set text = '{"he": "נמחק", "en": "Erased"}'` },
  { table: 'case_links', where: 'one_id = any (:ids) or other_id = any (:ids)', wipe: 'delete' },
  // Who was away, who stepped back, which language was asked for.
  { table: 'assignment_decisions', where: 'instance_id = any (:ids)', wipe: 'delete' },
  { table: 'sortings', where: 'instance_id = any (:ids)', wipe: 'delete' },
  { table: 'recusals', where: 'instance_id = any (:ids)', wipe: 'delete' },
  // How long it waited stays, of nobody: no name, no words, and not who answered.
  { table: 'case_times', where: 'instance_id = any (:ids)', wipe: 'set person_id = null' },
  {
    table: 'tasks',
    where: 'instance_id = any (:ids)',
    wipe: `set answers = null, why = null, instructions = null, handed_on = null, title = '{"he": "נמחק", "en": "Erased"}'`,
  },
  { table: 'calls', where: 'instance_id = any (:ids)', wipe: 'set request = null, answer = null' },
  {
    table: 'incidents',
    where: 'instance_id = any (:ids)',
    wipe: `set message = '', expected = null, found = null, closed_at = coalesce(closed_at, now())`,
  },
  {
    table: 'history_records',
    where: 'instance_id = any (:ids)',
    // What it is about is said of nobody any more.
    wipe: `set cause = jsonb_build_object('kind', cause -> 'kind'), observed = null, events = case
      when events @> '[{"kind": "textClassified"}]' then (
        select jsonb_agg(case when e.value ->> 'kind' = 'textClassified' then e.value - 'detail' else e.value end order by e.ordinality)
        from jsonb_array_elements(events) with ordinality e)
      else events end`,
  },
  { table: 'timers', where: 'instance_id = any (:ids)', wipe: 'delete' },
  {
    table: 'instances',
    where: 'id = any (:ids)',
    wipe: `set erased_at = now(), start_key = null, state = (state - 'sealed') ||
      '{"variables": {"data": {}, "tasks": {}, "vars": {}}, "scopes": [], "messages": [], "tokens": [], "incidents": []}'`,
  },
  {
    table: 'quarantine',
    where: 'submission_id = :submissionId',
    wipe: 'set reason = null',
  },
  {
    table: 'submissions',
    where: 'id = :submissionId',
    wipe: `set erased_at = now(), answers = '{}', idempotency_key = null, request_hash = null`,
  },
];

const bindings = (workspaceId: string, { submissionId, instanceIds }: CaseToErase) => ({
  workspaceId,
  submissionId,
  ids: [...instanceIds],
  caseIds: [submissionId, ...instanceIds],
});

/** How much would go. */
export async function countCase(owner: Knex, workspaceId: string, found: CaseToErase): Promise<ErasureCounts> {
  const counts: Record<string, number> = {};
  for (const { table, where } of parts) {
    const { rows } = await owner.raw(
      `select count(*)::int as count from nativ.${table} where workspace_id = :workspaceId and (${where})`,
      bindings(workspaceId, found),
    );
    counts[table] = rows[0].count;
  }
  return counts;
}

/** Destroys what was said in a case, its key first: what a backup or a write-ahead log still holds stays sealed for ever. */
export async function wipeCase(
  transaction: Knex.Transaction,
  workspaceId: string,
  found: CaseToErase,
): Promise<ErasureCounts> {
  const counts: Record<string, number> = {};
  for (const { table, where, wipe } of parts) {
    const verb = wipe === 'delete' ? `delete from nativ.${table}` : `update nativ.${table} ${wipe}`;
    const { rowCount } = await transaction.raw(
      `${verb} where workspace_id = :workspaceId and (${where})`,
      bindings(workspaceId, found),
    );
    counts[table] = rowCount;
  }
  return counts;
}
