import type { Knex } from 'knex';
import { hashPassword } from '../security/passwords.ts';
import { seedCaseWork } from './case-work-samples.ts';
import { seedClassifiers } from './classifier-personas.ts';
import { seedCompartments } from './compartment-samples.ts';
import { seedHelp } from './help-personas.ts';
import { seedLessons } from './lesson-personas.ts';
import { seedNotices } from './notice-personas.ts';
import { seedOwnItems } from './own-item-oracle.ts';
import { seedPeopleSamples } from './people-samples.ts';
import {
  caseFacts,
  caseNames,
  commentId,
  designs,
  emailOf,
  groupFacts,
  groupNames,
  id,
  loneSubmissions,
  type PersonaName,
  passwordOf,
  personaNames,
  personas,
  postNames,
  postSample,
  takenBack,
  taskNames,
  taskSample,
  type WorkspaceName,
  workspaces,
} from './personas.ts';
import { seedRooms } from './practice-personas.ts';
import { seedPresence } from './presence-personas.ts';
import { seedRollouts } from './rollout-personas.ts';
import { seedSavedViews } from './saved-view-personas.ts';
import { seedSearch } from './search-personas.ts';
import { seedBeside } from './seed-beside.ts';

import { seedSortings } from './sorting-personas.ts';
import { seedTold } from './told-personas.ts';

const createdAt = '2025-01-05T09:00:00Z';
const bothWorkspaces = Object.keys(workspaces) as WorkspaceName[];

/** Fills a database with the personas and their work, as the owner, who may write everything. */
export async function seedPersonas(owner: Knex): Promise<void> {
  await owner.transaction(async (transaction) => {
    await seedPeople(transaction);
    await seedDesigns(transaction);
    await seedCases(transaction);
    await seedWork(transaction);
    await seedComments(transaction);
    await seedBeside(transaction);
    await seedPeopleSamples(transaction);
    await seedOwnItems(transaction);
    await seedCompartments(transaction);
    await seedNotices(transaction);
    await seedPresence(transaction);
    await seedCaseWork(transaction);
    await seedTold(transaction);
    await seedSearch(transaction);
    await seedSavedViews(transaction);
    await seedRooms(transaction);
    await seedClassifiers(transaction);
    await seedSortings(transaction);
    await seedHelp(transaction);
    await seedRollouts(transaction);
    await seedLessons(transaction);
  });
}

/** Lets a persona sign in. It costs the hashing of a password, so only those who do are given one. */
export async function letSignIn(owner: Knex, name: PersonaName): Promise<void> {
  const identityId = `identity-${name}`;
  const password = await hashPassword(passwordOf(name));
  await owner('identity.users').insert({ id: identityId, name, email: emailOf(name), email_verified: true });
  const account = { id: `account-${name}`, user_id: identityId, account_id: identityId, provider_id: 'credential' };
  await owner('identity.accounts').insert({ ...account, password });
  await owner('nativ.users').where({ id: personas[name].id }).update({ identity_id: identityId });
}

async function seedPeople(transaction: Knex.Transaction): Promise<void> {
  await transaction('nativ.workspaces').insert(
    bothWorkspaces.map((name) => ({
      id: workspaces[name],
      key: name,
      name: JSON.stringify(name),
      created_at: createdAt,
    })),
  );
  await transaction('nativ.users').insert(
    personaNames.map((name) => {
      const { id: userId, workspace, role } = personas[name];
      return { workspace_id: workspaces[workspace], id: userId, email: emailOf(name), name: `The ${name}`, role };
    }),
  );
  for (const name of groupNames) {
    const group = groupFacts(name);
    const workspaceId = workspaces[group.workspace];
    const words = { he: `קבוצה ${name}`, en: `Group ${name}` };
    await transaction('nativ.groups').insert({
      workspace_id: workspaceId,
      id: group.id,
      key: group.key,
      name: JSON.stringify(words),
      access: group.access,
    });
    await transaction('nativ.memberships').insert(
      Object.entries(group.members).map(([person, role]) => ({
        workspace_id: workspaceId,
        group_id: group.id,
        user_id: personas[person as PersonaName].id,
        role,
      })),
    );
  }
}

const document = JSON.stringify({ title: 'Sample', schema: { type: 'object' } });
const drawing = JSON.stringify({ title: 'Sample', nodes: [], edges: [] });

async function seedDesigns(transaction: Knex.Transaction): Promise<void> {
  for (const name of bothWorkspaces) {
    const ids = designs[name];
    const here = { workspace_id: workspaces[name] };
    await transaction('nativ.forms').insert({ ...here, id: ids.form, key: 'inquiry', draft: document });
    const formVersion = { ...here, id: ids.formVersion, form_id: ids.form, number: 1, document };
    await transaction('nativ.form_versions').insert(formVersion);
    await transaction('nativ.flows').insert({ ...here, id: ids.flow, key: 'routing', draft: drawing });
    const flowVersion = { ...here, id: ids.flowVersion, flow_id: ids.flow, number: 1, document: drawing };
    await transaction('nativ.flow_versions').insert(flowVersion);
    const actor = personas[name === 'ours' ? 'admin' : 'stranger'].id;
    const change = { id: ids.audit, actor_id: actor, action: 'form.created', subject_id: ids.form };
    await transaction('nativ.audit_entries').insert({ ...here, ...change });
  }
}

async function seedCases(transaction: Knex.Transaction): Promise<void> {
  const submission = (workspace: WorkspaceName, submissionId: string, instanceId: string | null) => ({
    workspace_id: workspaces[workspace],
    id: submissionId,
    form_version_id: designs[workspace].formVersion,
    instance_id: instanceId,
    reference: `REF-${submissionId.slice(-2)}`,
    receipt_hash: Buffer.from(submissionId),
    language: 'he',
    answers: JSON.stringify({ description: `answers of ${submissionId.slice(-2)}` }),
    created_at: createdAt,
  });
  for (const name of bothWorkspaces) {
    await transaction('nativ.submissions').insert(submission(name, loneSubmissions[name], null));
  }
  for (const name of caseNames) {
    const facts = caseFacts(name);
    const here = { workspace_id: workspaces[facts.workspace] };
    await transaction('nativ.submissions').insert(submission(facts.workspace, facts.submission, facts.instance));
    await transaction('nativ.instances').insert({
      ...here,
      id: facts.instance,
      flow_version_id: designs[facts.workspace].flowVersion,
      submission_id: facts.submission,
      status: 'running',
      revision: 1,
      state: JSON.stringify({ tokens: [], incidents: [], variables: { data: {} } }),
      group_ids: facts.groups.map((group) => groupFacts(group).id),
      started_at: createdAt,
    });
    const record = { instance_id: facts.instance, sequence: 1, at: createdAt, cause: '{}', events: '[]' };
    await transaction('nativ.history_records').insert({ ...here, ...record });
    const stay = { token: 1, node_id: 'answer', entered_at: createdAt, left_at: createdAt };
    await transaction('nativ.node_stays').insert({ ...here, instance_id: facts.instance, sequence: 1, ...stay });
  }
}

async function seedWork(transaction: Knex.Transaction): Promise<void> {
  let number = 0;
  for (const name of taskNames) {
    const task = taskSample(name);
    number += 1;
    await transaction('nativ.tasks').insert({
      workspace_id: workspaces[caseFacts(task.of).workspace],
      id: task.id,
      instance_id: caseFacts(task.of).instance,
      number,
      node_id: 'answer',
      group_id: groupFacts(task.group).id,
      title: JSON.stringify({ he: `משימה ${name}`, en: `Task ${name}` }),
      status: 'open',
      assignee_id: task.assignee && personas[task.assignee].id,
      created_at: createdAt,
    });
  }
  for (const name of postNames) {
    const post = postSample(name);
    await transaction('nativ.posts').insert({
      workspace_id: workspaces[groupFacts(post.group).workspace],
      id: post.id,
      group_id: groupFacts(post.group).id,
      author_id: post.author && personas[post.author].id,
      text: JSON.stringify({ he: `פוסט ${name}`, en: `Post ${name}` }),
      created_at: createdAt,
      archived_at: post.isArchived ? createdAt : null,
    });
  }
}

async function seedComments(transaction: Knex.Transaction): Promise<void> {
  const subjects = [
    ...taskNames.map((name) => ({ task_id: taskSample(name).id, group: taskSample(name).group })),
    ...postNames.map((name) => ({ post_id: postSample(name).id, group: postSample(name).group })),
  ];
  for (const { group, ...subject } of subjects) {
    const { workspace } = groupFacts(group);
    const author = workspace === 'ours' ? personas.psychologist.id : personas.stranger.id;
    const subjectId = 'task_id' in subject ? subject.task_id : subject.post_id;
    const here = { workspace_id: workspaces[workspace], id: commentId(subjectId), author_id: author };
    await transaction('nativ.comments').insert({ ...here, ...subject, text: 'A remark', created_at: createdAt });
  }
  await transaction('nativ.comments').insert({
    workspace_id: workspaces.ours,
    id: takenBack.id,
    post_id: postSample(takenBack.post).id,
    author_id: personas[takenBack.author].id,
    text: 'Taken back',
    created_at: createdAt,
    archived_at: createdAt,
  });
}

/** An id that nothing has. */
export const missingId = id(999);
