/** As in 0074, for a column of any name. Live work pays for one look at its work space, where the database dates something. */
export const datedAgain = `
  create or replace function app.clock_of_room() returns trigger language plpgsql security definer set search_path = '' as $$
  declare ahead constant bigint := app.clock_offset_ms(new.workspace_id);
  begin
    if ahead > 0 then
      new := jsonb_populate_record(new, jsonb_build_object(tg_argv[0],
        (to_jsonb(new) ->> tg_argv[0])::timestamptz + ahead * interval '1 millisecond'));
    end if;
    return new;
  end $$;
`;

const byClock = (table: string, column: string, when: string, condition = `new.${column} = now()`) => `
  create trigger clock_of_room_${column} before ${when} on nativ.${table} for each row
    when (${condition}) execute function app.clock_of_room('${column}');
`;

/** What people meet beside what they write themselves: the bell, the split of a wait, why a task is somebody's. */
export const dated: readonly string[] = [
  byClock('notices', 'at', 'insert'),
  byClock('case_times', 'routed_at', 'update of routed_at'),
  byClock('case_times', 'seen_at', 'update of seen_at'),
  byClock('case_times', 'claimed_at', 'update of claimed_at'),
  byClock('assignment_decisions', 'at', 'insert', 'new.at >= now()'),
  byClock('recusals', 'at', 'insert'),
  // Of the record only what a case tells of itself (0063-handling), in its order among what the flow did.
  byClock(
    'audit_entries',
    'at',
    'insert',
    `new.at = now() and new.action in ('task.claimed', 'task.assigned', 'task.givenBack', 'task.handedOn', 'task.takenBack', 'task.changed',
      'task.dueMoved', 'group.itemMovedIn')`,
  ),
  byClock('incidents', 'raised_at', 'insert'),
  byClock('participants', 'invited_at', 'insert'),
  byClock('checklist_entries', 'created_at', 'insert'),
  byClock('polls', 'closes_at', 'update of closes_at'),
  byClock('concerns', 'given_at', 'insert'),
  byClock('erasures', 'requested_at', 'insert'),
];
