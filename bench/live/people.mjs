import { createHash, randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';

/** Puts people into one group, each with a token that may listen. @returns the ids and the tokens */
export async function furnish(owner, count) {
  const { rows } = await owner.query('select id from nativ.workspaces limit 1');
  const workspaceId = rows[0].id;
  const groupId = uuidv7();
  await owner.query(
    `insert into nativ.groups (workspace_id, id, key, name, access) values ($1, $2, 'bench-live', '"Live"', 'closed')`,
    [workspaceId, groupId],
  );
  const people = Array.from({ length: count }, (_, number) => ({
    id: uuidv7(),
    number,
    token: `nativ_${randomBytes(32).toString('base64url')}`,
  }));
  for (const { id, number, token } of people) {
    await owner.query(
      `insert into nativ.users (workspace_id, id, email, name, role) values ($1, $2, $3, 'Somebody', 'member')`,
      [workspaceId, id, `bench-${number}@sample.example`],
    );
    await owner.query(
      `insert into nativ.memberships (workspace_id, group_id, user_id, role) values ($1, $2, $3, 'member')`,
      [workspaceId, groupId, id],
    );
    await owner.query(
      `insert into nativ.api_tokens (workspace_id, id, user_id, name, prefix, hash, scopes, expires_at, created_by)
       values ($1, $2, $3, 'bench', 'nativ_bench', $4, '{events:read,tasks:read}', now() + interval '1 day', $3)`,
      [workspaceId, uuidv7(), id, createHash('sha256').update(token).digest()],
    );
  }
  return { workspaceId, groupId, people };
}
