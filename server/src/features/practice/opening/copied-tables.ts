/**
 * What a practice room takes over of the live work space, table by table, in the order in which keys point to each other.
 *
 * Ids stay as they are, since every key begins with the work space: what was compiled for live work serves all rooms, and
 * nothing has to be followed from table to table. Columns are those that the table has; the ones named here are set to
 * something else than they were. `row` is the row that is copied.
 */
export interface CopiedTable {
  readonly table: string;
  /** Which rows; all of the work space without it. */
  readonly only?: string;
  readonly instead?: Readonly<Record<string, string>>;
}

/** Somebody who is in the room too: see `peopleOfRoom`. */
const isThere = (column: string) =>
  `exists (select from nativ.users u where u.workspace_id = $room and u.id = row.${column})`;
const isPublished = (designs: string, design: string) =>
  `exists (select from nativ.${designs} d where d.workspace_id = $live and d.id = row.${design} and d.published_version = row.number)`;

export const copiedTables: readonly CopiedTable[] = [
  {
    table: 'calendars',
    instead: {
      moved_version: 'row.version',
      move_version: 'null',
      move_after: 'null',
      move_wake_at: 'null',
      move_attempts: '0',
    },
  },
  // After the calendars; what is pinned is a post, and posts are not copied.
  { table: 'groups', instead: { pinned_post_id: 'null' } },
  { table: 'memberships', only: isThere('user_id') },
  { table: 'skills' },
  // What somebody is good at decides who gets work; what they wrote about themselves stays theirs.
  { table: 'profiles', only: isThere('user_id'), instead: { note: "''" } },
  { table: 'capacities', only: isThere('user_id') },
  { table: 'person_hours', only: isThere('user_id') },
  { table: 'teams' },
  { table: 'team_members', only: isThere('user_id') },
  { table: 'option_lists' },
  { table: 'security_settings' },
  { table: 'reply_templates' },
  // A room names the systems of the flows, knows none of their secrets, and where it would look for them is nowhere.
  {
    table: 'connectors',
    instead: { origin: "'https://practice.invalid'", sealed_headers: 'null', header_names: "'{}'" },
  },
  { table: 'classifiers' },
  // The bytes of a model are read where they stand (app.model_bytes): a copy of each would be up to 20 MB a room.
  {
    table: 'models',
    only: "row.state = 'published'",
    instead: { bytes: "''", trained_by: 'null', published_by: 'null' },
  },
  { table: 'forms' },
  {
    table: 'form_versions',
    only: `${isPublished('forms', 'form_id')} or exists (select from nativ.flow_versions v join nativ.flows f on f.workspace_id = v.workspace_id and f.id = v.flow_id and f.published_version = v.number
      where v.workspace_id = $live and row.id = any (v.form_version_ids))`,
    instead: { published_by: 'null', note: 'null' },
  },
  { table: 'flows', instead: { previous_version: 'null' } },
  { table: 'flow_versions', only: isPublished('flows', 'flow_id'), instead: { published_by: 'null', note: 'null' } },
];

/** Made for the room, each in its own way. */
export const madeTables: readonly string[] = ['workspaces', 'users', 'practice_rooms', 'practice_room_members'];

/** What stays in live work: what was done there and by whom, what reaches out of it, and what only it looks after. */
export const leftOut: readonly string[] = [
  ...['submissions', 'instances', 'history_records', 'node_stays', 'case_times', 'case_links', 'quarantine'],
  ...[
    'tasks',
    'checklist_entries',
    'posts',
    'comments',
    'reactions',
    'polls',
    'poll_votes',
    'gatherings',
    'participants',
  ],
  ...['timers', 'calls', 'incidents', 'messages', 'notifications', 'files', 'sortings', 'examples', 'trainings'],
  ...[
    'notices',
    'notice_settings',
    'notice_choices',
    'notice_turns',
    'digests',
    'due_tellings',
    'pushes',
    'push_devices',
  ],
  ...[
    'audit_entries',
    'break_glass',
    'break_glass_reads',
    'concerns',
    'reads',
    'erasures',
    'invitations',
    'api_tokens',
  ],
  ...['absences', 'recusals', 'assignment_decisions', 'assignment_turns', 'presence', 'editing_seats', 'saved_views'],
  ...['schedules', 'webhooks', 'flow_scenarios', 'flow_proofs', 'search_entries', 'search_postings'],
  // Each room has keys of its own.
  ...['group_keys', 'case_keys', 'sealed_values'],
  ...['drawer_entries', 'lessons', 'lesson_media', 'attempts'],
  ...['rollouts', 'rollout_units', 'cohort_members', 'training_sessions', 'session_learners', 'sign_offs'],
  ...['questions', 'question_replies', 'articles', 'article_versions', 'tips', 'tip_marks', 'help_settings'],
];
