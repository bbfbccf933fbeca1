import { createHash, randomBytes } from 'node:crypto';
import type { SetupCreate } from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import type { Config } from '../../config.ts';
import { createPerson } from '../people/create-person.ts';
import { deleteSetupTokens, hasSetupToken, insertSetupToken } from './setup-token-store.ts';
import {
  findFirstWorkspace,
  hasAdminWhoSignsIn,
  insertWorkspace,
  lockSetup,
  renameWorkspace,
} from './workspace-store.ts';

type OwnerDatabase = { readonly owner: Knex };

const linkHours = 48;
const firstWorkspaceKey = 'main';
/** The person in whose name the admin token works until somebody is there. The address is one that nobody can have. */
const provisioner = { name: 'Admin', email: 'admin@nativ.invalid' };

/**
 * Prepares an empty installation on start: gives a one-time link with which the operator becomes its first admin, or null
 * when an admin can sign in already. With an admin token, the workspace exists at once, so that programs can provision it.
 */
export async function prepareSetup(
  { owner }: OwnerDatabase,
  config: Pick<Config, 'adminToken' | 'baseUrl'>,
): Promise<{ readonly link: string } | null> {
  return owner.transaction(async (transaction) => {
    await lockSetup(transaction);
    if (await hasAdminWhoSignsIn(transaction)) return null;
    if (config.adminToken !== null && (await findFirstWorkspace(transaction)) === null) {
      const workspaceId = await createWorkspace(transaction, 'Nativ');
      const admin = { ...provisioner, role: 'admin', password: null, memberships: [] } as const;
      await createPerson(transaction, { workspaceId, ...admin });
    }
    const token = randomBytes(24).toString('base64url');
    const expiresAt = new Date(Date.now() + linkHours * 3_600_000);
    await insertSetupToken(transaction, { id: uuidv7(), hash: hashOf(token), expiresAt });
    return { link: `${config.baseUrl}/setup#${token}` };
  });
}

/** What became of a set-up. A wrong, a used and an expired link are one case: which it was is nobody's business. */
export type SetupOutcome = { readonly kind: 'done' } | { readonly kind: 'badLink' };

/** Makes the workspace, where provisioning has not, and its first admin. The link then works no more. */
export async function setUp({ owner }: OwnerDatabase, input: SetupCreate): Promise<SetupOutcome> {
  return owner.transaction(async (transaction) => {
    await lockSetup(transaction);
    const good = await hasSetupToken(transaction, hashOf(input.token));
    if (!good || (await hasAdminWhoSignsIn(transaction))) return { kind: 'badLink' };
    const organization = input.organization.normalize('NFC').trim();
    const existing = await findFirstWorkspace(transaction);
    if (existing !== null) await renameWorkspace(transaction, existing, organization);
    const workspaceId = existing ?? (await createWorkspace(transaction, organization));
    const { name, email, password } = input;
    await createPerson(transaction, { workspaceId, name, email, password, role: 'admin', memberships: [] });
    await deleteSetupTokens(transaction);
    return { kind: 'done' };
  });
}

async function createWorkspace(transaction: Knex.Transaction, name: string): Promise<string> {
  const id = uuidv7();
  await insertWorkspace(transaction, { id, key: firstWorkspaceKey, name });
  return id;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
