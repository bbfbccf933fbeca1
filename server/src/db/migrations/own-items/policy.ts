/** The words in which the policies of items of one's own are written; as in compartments/policies.ts. */
export const here = 'workspace_id = (select app.workspace_id())';
export const me = '(select app.user_id())';

const isMine = (list: string) => (column: string) => `${column} = any ((select app.${list}())::uuid[])`;
export const fully = isMine('my_full_group_ids');
export const known = isMine('my_group_ids');
export const working = isMine('my_working_group_ids');
export const managed = isMine('my_managed_group_ids');
export const voiced = isMine('my_voice_group_ids');
export const concerned = isMine('my_concern_ids');

/** What every table has: it binds its owner too, who is named, and the engine sees one workspace. */
export const protect = (table: string): readonly string[] => [
  `alter table nativ.${table} enable row level security`,
  `alter table nativ.${table} force row level security`,
  `create policy owner_all on nativ.${table} for all to current_user using (true) with check (true)`,
  `create policy engine_all on nativ.${table} for all to nativ_engine using (${here}) with check (${here})`,
  `grant select on nativ.${table} to nativ_app, nativ_engine`,
];
