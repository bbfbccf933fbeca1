/** The inserts of one submission, in order, each with its values. Names and columns are those of the product's tables. */
export const statements = [
  {
    name: 'submission',
    columns:
      'submissions (workspace_id, id, form_version_id, instance_id, reference, receipt_hash, language, answers, idempotency_key, created_at)',
    values: (s) => [
      s.workspace_id,
      s.id,
      s.form_version_id,
      s.instanceId,
      s.reference,
      s.receiptHash,
      'en',
      JSON.stringify(s.data),
      s.idempotencyKey,
      s.now,
    ],
    types: ['uuid', 'uuid', 'uuid', 'uuid', 'text', 'bytea', 'text', 'jsonb', 'text', 'timestamptz'],
  },
  {
    name: 'instance',
    columns:
      'instances (workspace_id, id, flow_version_id, submission_id, status, revision, state, group_ids, started_at)',
    values: (s) => [
      s.workspace_id,
      s.instanceId,
      s.flow_version_id,
      s.id,
      'running',
      1,
      JSON.stringify(s.state),
      [s.group],
      s.now,
    ],
    types: ['uuid', 'uuid', 'uuid', 'uuid', 'text', 'int', 'jsonb', 'uuid[]', 'timestamptz'],
  },
  {
    name: 'history',
    columns: 'history_records (workspace_id, instance_id, sequence, at, cause, events)',
    values: (s) => [s.workspace_id, s.instanceId, 1, s.now, JSON.stringify(s.cause), JSON.stringify(s.events)],
    types: ['uuid', 'uuid', 'int', 'timestamptz', 'jsonb', 'jsonb'],
  },
  {
    name: 'task',
    columns:
      'tasks (workspace_id, id, instance_id, number, node_id, group_id, title, instructions, status, due_at, created_at)',
    values: (s) => [
      s.workspace_id,
      s.taskId,
      s.instanceId,
      2,
      s.node_id,
      s.group,
      JSON.stringify(s.title),
      JSON.stringify(s.instructions),
      'open',
      s.dueAt,
      s.now,
    ],
    types: ['uuid', 'uuid', 'uuid', 'int', 'text', 'uuid', 'jsonb', 'jsonb', 'text', 'timestamptz', 'timestamptz'],
  },
  {
    name: 'post',
    columns: 'posts (workspace_id, id, group_id, instance_id, text, created_at)',
    values: (s) => [s.workspace_id, s.postId, s.group, s.instanceId, JSON.stringify(s.text), s.now],
    types: ['uuid', 'uuid', 'uuid', 'uuid', 'jsonb', 'timestamptz'],
  },
];

export const places = (types, offset = 0) => types.map((type, index) => `$${offset + index + 1}::${type}`).join(', ');
