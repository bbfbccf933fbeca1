import type { Knex } from 'knex';

/**
 * Carries the order of task lists in indexes, and lets a classified member give a task back.
 *
 * Lists show what is due first, then what has waited longest; a task without a due date comes after those with one.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(indexes);
  await knex.raw(giveBack);
  await knex.raw('revoke execute on function app.give_back_task from public');
  await knex.raw('grant execute on function app.give_back_task to nativ_app');
}

const indexes = `
  drop index nativ.tasks_group;
  drop index nativ.tasks_assignee;
  create index tasks_group on nativ.tasks (workspace_id, group_id, status, coalesce(due_at, 'infinity'), created_at, id);
  create index tasks_assignee on nativ.tasks (workspace_id, assignee_id, status, coalesce(due_at, 'infinity'), created_at, id)
    where assignee_id is not null;
`;

/**
 * SECURITY DEFINER, since an update must leave a row that its author may still read, and a classified member who gives a
 * task back no longer may.
 */
const giveBack = `
  create function app.give_back_task(task uuid) returns boolean language sql security definer set search_path = ''
    begin atomic
      with given as (
        update nativ.tasks set assignee_id = null
        where workspace_id = app.workspace_id() and id = task and status = 'open'
          and assignee_id = app.user_id() and group_id = any ((select app.my_group_ids())::uuid[])
        returning id
      )
      select exists (select from given);
    end;
`;
