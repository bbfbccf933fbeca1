import type { Knex } from 'knex';
import type { Attempt } from './attempt.ts';
import {
  designs,
  type GroupName,
  groupFacts,
  id,
  type PersonaName,
  personas,
  type WorkspaceName,
  workspaces,
} from './personas.ts';
import { isAdmin, managesGroup } from './visibility-oracle.ts';

interface Held {
  readonly submission: string;
  readonly workspace: WorkspaceName;
  readonly groups: readonly GroupName[];
}

/** Submissions in quarantine: for an open, a closed and a classified group, for two of them, for none, and elsewhere. */
const held = {
  events: { submission: id(78_001), workspace: 'ours', groups: ['events'] },
  legal: { submission: id(78_002), workspace: 'ours', groups: ['legal'] },
  psychological: { submission: id(78_003), workspace: 'ours', groups: ['psychological'] },
  mixed: { submission: id(78_004), workspace: 'ours', groups: ['legal', 'psychological'] },
  nowhere: { submission: id(78_005), workspace: 'ours', groups: [] },
  theirs: { submission: id(78_006), workspace: 'theirs', groups: ['theirLegal'] },
} as const satisfies Readonly<Record<string, Held>>;
export type HeldName = keyof typeof held;
export const heldNames = Object.keys(held) as HeldName[];
export const heldFacts = (name: HeldName): Held => held[name];

const wrapping = (workspace: WorkspaceName) => id((workspace === 'ours' ? 22 : 24) + 2000);

/** They wait, with nothing sealed. */
export async function seedHeld(transaction: Knex.Transaction): Promise<void> {
  for (const { submission, workspace, groups } of heldNames.map(heldFacts)) {
    const here = { workspace_id: workspaces[workspace] };
    const groupIds = groups.map((group) => groupFacts(group).id);
    await transaction('nativ.submissions').insert({
      ...here,
      id: submission,
      form_version_id: designs[workspace].formVersion,
      reference: `HELD-${submission.slice(-2)}`,
      receipt_hash: Buffer.from(submission),
      language: 'he',
      answers: JSON.stringify({ description: 'held' }),
      created_at: '2025-01-05T09:00:00Z',
      held_for: groupIds,
    });
    const reason = { form_id: designs[workspace].form, flags: ['honeypot'], group_ids: groupIds };
    await transaction('nativ.quarantine').insert({ ...here, submission_id: submission, ...reason });
  }
}

/** Each has an answer that is sealed. After seedSealed, which makes the keys of groups. */
export async function seedHeldSealed(transaction: Knex.Transaction): Promise<void> {
  await seedHeld(transaction);
  for (const { submission, workspace } of heldNames.map(heldFacts)) {
    const here = { workspace_id: workspaces[workspace] };
    const key = { id: submission, group_key_id: wrapping(workspace), wrapped: Buffer.from('x') };
    await transaction('nativ.case_keys').insert({ ...here, ...key });
    const value = { case_id: submission, kind: 'answers', row_id: submission, sealed: Buffer.from('x') };
    await transaction('nativ.sealed_values').insert({ ...here, ...value });
  }
}

/** Managers of a group that it is for, unless it touches a classified one that they do not manage; an admin, if it is for none. */
export function seesHeld(name: PersonaName, of: HeldName): boolean {
  const { workspace, groups } = heldFacts(of);
  if (workspace !== personas[name].workspace) return false;
  if (groups.length === 0) return isAdmin(name);
  const hides = groups.some((group) => groupFacts(group).access === 'classified' && !managesGroup(name, group));
  return !hides && groups.some((group) => managesGroup(name, group));
}

/** What a persona sees beside what the other oracles say. */
export function visibleHeld(name: PersonaName): Readonly<Record<string, readonly string[]>> {
  const seen = heldNames.filter((of) => seesHeld(name, of)).map((of) => heldFacts(of).submission);
  return { quarantine: seen, submissions: seen, sealed_values: seen.map((submission) => `answers/${submission}`) };
}

/** Deciding is the engine's; opening what is sealed is for those who see it. */
export function heldAttempts(name: PersonaName): readonly Attempt[] {
  const { workspace, id: me } = personas[name];
  const here = workspaces[workspace];
  const columns = 'workspace_id, submission_id, form_id, flags, group_ids';
  return heldNames.flatMap((of): Attempt[] => {
    const { submission } = heldFacts(of);
    const read =
      "insert into nativ.reads (workspace_id, id, case_id, instance_id, kind, row_id, fields, user_id) values (?, ?, ?, null, 'answers', ?, '{}', ?)";
    return [
      {
        table: 'quarantine',
        name: `release the held ${of}`,
        sql: "update nativ.quarantine set status = 'released' where submission_id = ?",
        values: [submission],
        allowed: false,
      },
      {
        table: 'quarantine',
        name: `hold back the held ${of} again`,
        sql: `insert into nativ.quarantine (${columns}) values (?, ?, ?, '{}', '{}')`,
        values: [here, submission, designs[workspace].form],
        allowed: false,
      },
      {
        table: 'reads',
        name: `enter the opening of the held ${of}`,
        sql: read,
        values: [here, id(78_900), submission, submission, me],
        allowed: seesHeld(name, of),
      },
    ];
  });
}
