import type { Knex } from 'knex';

const usualHours = 4;

/** After how many working hours a question goes on to the next champion. */
export async function passOnHours(transaction: Knex.Transaction): Promise<number> {
  const row = await transaction('nativ.help_settings').first('pass_on_hours');
  return row?.pass_on_hours ?? usualHours;
}

export async function setPassOnHours(transaction: Knex.Transaction, workspaceId: string, hours: number): Promise<void> {
  await transaction('nativ.help_settings')
    .insert({ workspace_id: workspaceId, pass_on_hours: hours })
    .onConflict('workspace_id')
    .merge(['pass_on_hours']);
}
