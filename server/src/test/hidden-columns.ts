import type { Knex } from 'knex';
import { asRole } from './as-role.ts';
import { actorOf } from './personas.ts';

/** What the role of people reads and writes column by column: everything else of these tables is not theirs. */
const columns: Readonly<Record<string, { readonly read?: string; readonly change?: string; readonly add?: string }>> = {
  submissions: { read: 'receipt_hash' },
  calls: { read: 'request' },
  webhooks: { read: 'secret_hash', change: 'flow_id' },
  connectors: { read: 'sealed_headers', change: 'key' },
  users: { read: 'email', change: 'email', add: 'identity_id' },
  api_tokens: { read: 'hash', change: 'expires_at' },
  invitations: { read: 'token_hash', change: 'email' },
  groups: { change: 'key' },
  memberships: { change: 'user_id' },
  tasks: { change: 'title', add: 'instance_id' },
  checklist_entries: { change: 'done_by', add: 'done_at' },
  case_links: { add: 'created_at' },
  posts: { change: 'author_id' },
  comments: { change: 'author_id' },
  polls: { change: 'named', add: 'tally' },
  option_lists: { change: 'key', add: 'version' },
  reply_templates: { change: 'group_id', add: 'updated_at' },
  gatherings: { change: 'group_id', add: 'archived_at' },
  participants: { change: 'answer', add: 'answer' },
  forms: { change: 'key' },
  flows: { change: 'key' },
  schedules: { change: 'flow_id' },
  editing_seats: { change: 'flow_id' },
  presence: { change: 'since', add: 'seen_at' },
  flow_scenarios: { change: 'flow_id', add: 'created_at' },
  flow_proofs: { change: 'proof' },
  classifiers: { change: 'key', add: 'at_least' },
  examples: { change: 'instance_id', add: 'instance_id' },
  models: { read: 'bytes', change: 'bytes' },
  sortings: { change: 'label' },
  trainings: { change: 'share', add: 'state' },
  saved_views: { change: 'group_id', add: 'is_default' },
  teams: { change: 'id' },
  profiles: { change: 'user_id' },
  capacities: { change: 'user_id' },
  person_hours: { change: 'user_id' },
  break_glass: { change: 'until' },
  notices: { change: 'kind', add: 'group_id' },
  push_devices: { read: 'endpoint', add: 'id', change: 'session_id' },
  notice_settings: { change: 'user_id' },
  notice_choices: { change: 'kind' },
  security_settings: { change: 'workspace_id' },
  group_keys: { read: 'wrapped' },
  calendars: { add: 'move_attempts', change: 'key' },
  erasures: { add: 'done_at', change: 'done_at' },
  reads: { add: 'opened_in' },
  files: { read: 'waiting', change: 'added_by' },
  lessons: { change: 'flow_id', add: 'published_at' },
  attempts: { read: 'steps', change: 'right_count', add: 'id' },
  lesson_media: { change: 'bytes' },
  questions: { change: 'state', add: 'had' },
  question_replies: { change: 'text', add: 'created_at' },
  tips: { change: 'created_by', add: 'archived_at' },
  tip_marks: { change: 'user_id', add: 'at' },
  articles: { change: 'key', add: 'version' },
  article_versions: { change: 'body', add: 'at' },
  help_settings: { change: 'workspace_id' },
  rollouts: { change: 'version', add: 'units_see_each_other' },
  cohort_members: { change: 'champion_id', add: 'invited_at' },
  sign_offs: { change: 'by_id', add: 'withdrawn_at' },
  training_sessions: { change: 'champion_id', add: 'called_off_at' },
  session_learners: { change: 'user_id', add: 'attended' },
};

/** The columns that the role of people reaches although it must not. */
export async function hiddenColumns(transaction: Knex.Transaction): Promise<readonly string[]> {
  const reached: string[] = [];
  for (const [table, { read, change, add }] of Object.entries(columns)) {
    const tries = [
      ...(read === undefined ? [] : [`select ${read} from nativ.${table} limit 0`]),
      ...(add === undefined ? [] : [`insert into nativ.${table} (${add}) select null where false`]),
      ...(change === undefined ? [] : [`update nativ.${table} set ${change} = default where false`]),
    ];
    for (const sql of tries) if (await isAllowed(transaction, sql)) reached.push(sql);
  }
  return reached;
}

function isAllowed(transaction: Knex.Transaction, sql: string): Promise<boolean> {
  return asRole(transaction, 'nativ_app', actorOf('admin'), (inner) =>
    inner.raw(sql).then(
      () => true,
      () => false,
    ),
  );
}
