import type { Knex } from 'knex';

/** Keeps how each step went from everybody but the learner, to whom the engine's role reads it: others know that a lesson was passed. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(ownSteps);
}

const ownSteps = `
  revoke select on nativ.attempts from nativ_app;
  grant select (workspace_id, id, lesson_id, lesson_revision, user_id, mode, room_id, started_at, finished_at, right_count, step_count, passed)
    on nativ.attempts to nativ_app;
`;
