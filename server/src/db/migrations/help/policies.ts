const here = 'workspace_id = (select app.workspace_id())';
const me = '(select app.user_id())';
const isHere = `${here} and (select app.role()) is not null`;
const leads = `${here} and (select app.may_help())`;
const seen = (of: string, from: string, column: string) =>
  `exists (select 1 from nativ.${of} x where x.workspace_id = nativ.${from}.workspace_id and x.id = nativ.${from}.${column})`;

const protect = (table: string) => [
  `alter table nativ.${table} enable row level security`,
  `alter table nativ.${table} force row level security`,
  `create policy owner_all on nativ.${table} for all to current_user using (true) with check (true)`,
  `create policy engine_all on nativ.${table} for all to nativ_engine using (${here}) with check (${here})`,
];
const policy = (table: string, name: string, rule: string) => `create policy people_${name} on nativ.${table} ${rule}`;

/** A question is its asker's, and the champions': they are the help line. What became of it is written by functions alone. */
export const policies = [
  ...['questions', 'question_replies', 'tips', 'tip_marks', 'articles', 'article_versions', 'help_settings'].flatMap(
    protect,
  ),
  policy(
    'questions',
    'read',
    `for select to nativ_app using (${isHere} and (asker_id = ${me} or (select app.may_help())))`,
  ),
  policy(
    'questions',
    'add',
    `for insert to nativ_app with check (${isHere} and asker_id = ${me}
       and (task_id is null or ${seen('tasks', 'questions', 'task_id')}) and (instance_id is null or ${seen('instances', 'questions', 'instance_id')}))`,
  ),
  policy(
    'question_replies',
    'read',
    `for select to nativ_app using (${here} and ${seen('questions', 'question_replies', 'question_id')})`,
  ),
  policy(
    'question_replies',
    'add',
    `for insert to nativ_app with check (${here} and author_id = ${me} and ${seen('questions', 'question_replies', 'question_id')})`,
  ),
  policy('tips', 'read', `for select to nativ_app using (${isHere})`),
  policy('tips', 'add', `for insert to nativ_app with check (${leads} and created_by = ${me})`),
  policy('tips', 'change', `for update to nativ_app using (${leads}) with check (${leads})`),
  policy('tip_marks', 'read', `for select to nativ_app using (${isHere} and user_id = ${me})`),
  policy(
    'tip_marks',
    'add',
    `for insert to nativ_app with check (${isHere} and user_id = ${me} and ${seen('tips', 'tip_marks', 'tip_id')})`,
  ),
  policy(
    'articles',
    'read',
    `for select to nativ_app using (${isHere} and (state = 'published' or (select app.may_help())))`,
  ),
  policy('articles', 'add', `for insert to nativ_app with check (${leads} and updated_by = ${me})`),
  policy('articles', 'change', `for update to nativ_app using (${leads}) with check (${leads} and updated_by = ${me})`),
  policy('article_versions', 'read', `for select to nativ_app using (${leads})`),
  policy('article_versions', 'add', `for insert to nativ_app with check (${leads} and by_id = ${me})`),
  policy('help_settings', 'read', `for select to nativ_app using (${isHere})`),
  policy('help_settings', 'add', `for insert to nativ_app with check (${leads})`),
  policy('help_settings', 'change', `for update to nativ_app using (${leads}) with check (${leads})`),
  // Beside what was said of notices before: whoever does not see the question is not told of it any more.
  `create policy people_read_of_question on nativ.notices as restrictive for select to nativ_app
     using (question_id is null or ${seen('questions', 'notices', 'question_id')})`,
];

export const grants = `
  grant select on nativ.questions, nativ.question_replies, nativ.tips, nativ.tip_marks, nativ.articles, nativ.article_versions,
    nativ.help_settings to nativ_app, nativ_engine;
  grant insert (workspace_id, id, asker_id, text, screen, flow_id, flow_number, node_id, task_id, instance_id, room_id, picture, champion_id, passes_at)
    on nativ.questions to nativ_app;
  grant insert (workspace_id, id, question_id, author_id, text) on nativ.question_replies to nativ_app;
  grant insert (workspace_id, id, text, screen, flow_key, node_id, leaves_after, created_by) on nativ.tips to nativ_app;
  grant update (text, screen, flow_key, node_id, leaves_after, updated_at, archived_at) on nativ.tips to nativ_app;
  grant insert (workspace_id, tip_id, user_id) on nativ.tip_marks to nativ_app;
  grant insert (workspace_id, id, key, title, summary, body, links, state, updated_by) on nativ.articles to nativ_app;
  grant update (title, summary, body, links, state, version, updated_by, updated_at) on nativ.articles to nativ_app;
  grant insert (workspace_id, article_id, version, title, summary, body, by_id) on nativ.article_versions to nativ_app;
  grant insert on nativ.help_settings to nativ_app;
  grant update (pass_on_hours) on nativ.help_settings to nativ_app;
  grant update (champion_id, had, passes_at) on nativ.questions to nativ_engine;
`;
