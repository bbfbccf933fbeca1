import type { ApiToken, ApiTokenCreate, ApiTokenCreated, ProgramAccount } from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import { makeToken } from '../../security/token.ts';
import { type Page, pageOf } from '../page.ts';
import { type AddPersonOutcome, addAccount } from '../people/add-people-service.ts';
import { closeProgram } from '../people/close-account-service.ts';
import { findIdleProgram, findToken, insertToken, listTokens, revokeToken } from './token-store.ts';

export type CreateTokenOutcome =
  | { readonly kind: 'created'; readonly created: ApiTokenCreated }
  | { readonly kind: 'denied' }
  | Exclude<AddPersonOutcome, { kind: 'added' }>;

const dayMs = 24 * 60 * 60 * 1000;

/** Tokens by which programs ask in somebody's name: people's own, and those of accounts that are a program's alone. */
export class TokenService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  list(actor: Actor, filter: Parameters<typeof listTokens>[1]): Promise<Page<ApiToken>> {
    return asPerson(this.people, actor, async (transaction) => {
      const rows = await listTokens(transaction, { ...filter, limit: filter.limit + 1 });
      return pageOf(
        rows,
        filter.limit,
        (row) => [row.id],
        (row) => row,
      );
    });
  }

  create(actor: Actor, input: ApiTokenCreate): Promise<CreateTokenOutcome> {
    return asPerson(this.people, actor, async (transaction): Promise<CreateTokenOutcome> => {
      if (input.program !== undefined && actor.role !== 'admin') return { kind: 'denied' };
      const name = input.name.normalize('NFC').trim();
      const owner = await ownerOf(transaction, actor, name, input.program);
      if (owner.kind !== 'added') return owner;
      const { token, prefix, hash } = makeToken();
      const id = uuidv7();
      const expiresAt = new Date(Date.now() + input.days * dayMs);
      const { scopes } = input;
      await insertToken(transaction, actor, { id, userId: owner.id, name, prefix, hash, scopes, expiresAt });
      await recordAudit(transaction, actor, { action: 'token.created', subjectId: id, detail: { owner: owner.id } });
      const entry = await findToken(transaction, id);
      if (entry === null) throw new Error(`Expected token '${id}' to be there once made, but it is not.`);
      return { kind: 'created', created: { token, entry } };
    });
  }

  /**
   * Revokes a token: the next request with it is refused, on every node. With the last one of a program its account is
   * closed, since nothing else can ask in its name.
   */
  revoke(actor: Actor, id: string): Promise<boolean> {
    return asPerson(this.people, actor, async (transaction) => {
      if (!(await revokeToken(transaction, id))) return false;
      await recordAudit(transaction, actor, { action: 'token.revoked', subjectId: id });
      const program = await findIdleProgram(transaction, id);
      if (program !== null) await closeProgram(transaction, actor, program);
      return true;
    });
  }
}

function ownerOf(transaction: Knex.Transaction, actor: Actor, name: string, program: ProgramAccount | undefined) {
  if (program === undefined) return { kind: 'added', id: actor.userId } as const;
  const { role, groups = [] } = program;
  // An address that no mail reaches, since the table of people wants one and nobody else can have it.
  const email = `${uuidv7()}@program.invalid`;
  return addAccount(transaction, actor, { name, email, role, groups, kind: 'program' });
}
