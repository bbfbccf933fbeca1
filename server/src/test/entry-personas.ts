import type { Knex } from 'knex';
import type { Attempt } from './attempt.ts';
import { id, type PersonaName, personas, type WorkspaceName, workspaces } from './personas.ts';
import { isAdmin } from './visibility-oracle.ts';

const invitations = { ours: id(77_001), theirs: id(77_002) } as const;
const fresh = id(77_900);
const admins = { ours: 'admin', theirs: 'stranger' } as const satisfies Readonly<Record<WorkspaceName, PersonaName>>;

/** What decides who may come in: an invitation that is under way, and what signing in takes, in each workspace. */
export async function seedEntry(transaction: Knex.Transaction): Promise<void> {
  for (const name of Object.keys(workspaces) as WorkspaceName[]) {
    const here = { workspace_id: workspaces[name] };
    await transaction('nativ.security_settings').insert({ ...here, second_factor: 'optional' });
    await transaction('nativ.invitations').insert({
      ...here,
      id: invitations[name],
      email: `invited@${name}.example`,
      name: 'Invited',
      role: 'member',
      language: 'en',
      token_hash: Buffer.from(name),
      invited_by: personas[admins[name]].id,
      expires_at: '2999-01-01T00:00:00Z',
    });
  }
}

/** Only admins look after it. */
export function visibleEntry(name: PersonaName): Readonly<Record<string, readonly string[]>> {
  const { workspace } = personas[name];
  return {
    invitations: isAdmin(name) ? [invitations[workspace]] : [],
    security_settings: isAdmin(name) ? [workspaces[workspace]] : [],
  };
}

export function entryAttempts(name: PersonaName): readonly Attempt[] {
  const { workspace, id: me } = personas[name];
  const allowed = isAdmin(name);
  const invite = `insert into nativ.invitations (workspace_id, id, email, name, role, language, token_hash, invited_by, expires_at)
    values (?, ?, 'new@sample.example', 'New', 'member', 'en', 'x', ?, now() + interval '1 day')`;
  const other = workspace === 'ours' ? 'theirs' : 'ours';
  const require = "insert into nativ.security_settings (workspace_id, second_factor) values (?, 'everybody')";
  return [
    { table: 'invitations', name: 'invite', sql: invite, values: [workspaces[workspace], fresh, me], allowed },
    {
      table: 'invitations',
      name: 'invite in the name of another',
      sql: invite,
      values: [workspaces[workspace], fresh, personas[name === 'admin' ? 'designer' : 'admin'].id],
      allowed: false,
    },
    {
      table: 'invitations',
      name: 'revoke an invitation',
      sql: 'update nativ.invitations set revoked_at = now()',
      values: [],
      allowed,
    },
    {
      table: 'security_settings',
      name: 'change what signing in takes',
      sql: 'update nativ.security_settings set idle_minutes = 30',
      values: [],
      allowed,
    },
    {
      table: 'security_settings',
      name: 'say what signing in takes',
      sql: `${require} on conflict (workspace_id) do update set second_factor = 'everybody'`,
      values: [workspaces[workspace]],
      allowed,
    },
    {
      table: 'security_settings',
      name: 'say what signing in takes elsewhere',
      sql: require,
      values: [workspaces[other]],
      allowed: false,
    },
  ];
}
