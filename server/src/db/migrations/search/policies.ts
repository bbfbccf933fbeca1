const here = 'workspace_id = (select app.workspace_id())';
const mayDesign = '(select app.may_design())';
const full = '(select app.my_full_group_ids())::uuid[]';
const hidden = '(select app.hidden_group_ids())::uuid[]';
const seen = (table: string) =>
  `exists (select from nativ.${table} x where x.workspace_id = nativ.search_entries.workspace_id and x.id = nativ.search_entries.id)`;

/**
 * An entry is seen exactly when its item is: by its groups, which says it of nearly all and costs nothing, and else by asking
 * for the item in the sight of the person. Forms and flows are found by those who design, as in the navigation.
 */
const entrySight = (hasGatherings: boolean) => `case kind
  when 'task' then scopes[1] = any (${full}) or ${seen('tasks')}
  when 'post' then scopes[1] = any (${full}) or ${seen('posts')}
  when 'comment' then ${seen('comments')}
  when 'case' then (scopes && ${full} and not scopes && ${hidden}) or ${seen('instances')}
  ${hasGatherings ? `when 'gathering' then scopes[1] = any (${full}) or ${seen('gatherings')}` : ''}
  when 'person' then true
  when 'group' then ${seen('groups')}
  when 'form' then ${mayDesign}
  when 'flow' then ${mayDesign}
  else false end`;

/**
 * A posting is of a group, and shows that somewhere in what the group does a word is said: to those who see all of it. Cases
 * that have reached no group are posted under the workspace, for those who look after flows.
 */
const postingSight = `scope = any (${full}) or (scope = workspace_id and ${mayDesign})`;

const protect = (table: string) => `
  alter table nativ.${table} enable row level security;
  alter table nativ.${table} force row level security;
  create policy owner_all on nativ.${table} for all to current_user using (true) with check (true);
  create policy engine_all on nativ.${table} for all to nativ_engine using (${here}) with check (${here});
`;

export const policies = (hasGatherings: boolean): readonly string[] => [
  ...['search_entries', 'search_postings'].map(protect),
  `create policy people_read on nativ.search_entries for select to nativ_app using (${here} and (${entrySight(hasGatherings)}))`,
  `create policy people_read on nativ.search_postings for select to nativ_app using (${here} and (${postingSight}))`,
  `grant select on nativ.search_entries, nativ.search_postings to nativ_app;
   grant select, insert, delete on nativ.search_entries, nativ.search_postings to nativ_engine`,
];
