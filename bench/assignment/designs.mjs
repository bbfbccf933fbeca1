import { flow, form, kinds } from '../submit/inquiry.mjs';

/** People in each group; they are of no other. */
const perGroup = 30;

/** What is compared: who gets the task of a submission, and whether an answer is sealed. All else is as in bench/submit. */
export const variants = [
  { name: 'nobody', title: 'the group picks' },
  { name: 'turn', title: 'in turn', assignment: { kind: 'roundRobin' } },
  { name: 'least', title: 'to whoever has least to do', assignment: { kind: 'leastLoaded' } },
  {
    name: 'skill',
    title: 'by a skill and the language',
    assignment: { kind: 'skill', skills: ['law'], language: 'data.language' },
  },
  { name: 'sealed', title: 'the group picks; the story is sealed', isSealed: true },
];

export const formKeyOf = (name) => `bench-${name}`;

/** The form and the flow of a variant. */
export function designOf({ name, assignment, isSealed = false }) {
  const key = formKeyOf(name);
  const description = { ...form.schema.properties.description, ...(isSealed && { 'x-sensitivity': 'sensitive' }) };
  const nodes = flow.nodes.map((node) => ({ ...node, config: configOf(node, { key, assignment }) }));
  return {
    form: { ...form, key, schema: { ...form.schema, properties: { ...form.schema.properties, description } } },
    flow: { ...flow, key: `${key}-routing`, nodes },
  };
}

function configOf({ type, config }, { key, assignment }) {
  if (type === 'formStart') return { ...config, form: key };
  return type === 'userTask' && assignment ? { ...config, assignment } : config;
}

/** Sets up groups, forms and flows through the API. */
export async function provision(port, adminToken) {
  const call = async (path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${adminToken}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body ?? {}),
    });
    if (!response.ok)
      throw new Error(`Expected ${path} to succeed, but found ${response.status}: ${await response.text()}`);
  };
  for (const kind of kinds) await call('/groups', { key: `bench-${kind}`, name: { en: kind, he: kind } });
  for (const variant of variants) {
    const design = designOf(variant);
    await call('/forms', design.form);
    await call(`/forms/${design.form.key}/publish`);
    await call('/flows', design.flow);
    await call(`/flows/${design.flow.key}/publish`);
  }
}

/** The people of each group, all of whom speak the language of the answers and half of whom have the skill. */
export async function addPeople({ admin }) {
  await admin.query(`
    with groups as (select g.workspace_id, g.id, g.key from nativ.groups g where g.key like 'bench-%'),
    people as (
      insert into nativ.users (workspace_id, id, email, name, role)
      select g.workspace_id, gen_random_uuid(), n || '@' || g.key || '.example', 'Person ' || n, 'member' from groups g, generate_series(1, ${perGroup}) n
      returning workspace_id, id, email),
    members as (
      insert into nativ.memberships (workspace_id, group_id, user_id, role)
      select p.workspace_id, g.id, p.id, 'member' from people p join groups g on p.email like '%@' || g.key || '.example')
    insert into nativ.profiles (workspace_id, user_id, languages, skills)
    select p.workspace_id, p.id, '{he,en}', case when split_part(p.email, '@', 1)::int % 2 = 0 then '{Law}'::text[] else '{}' end from people p`);
}
