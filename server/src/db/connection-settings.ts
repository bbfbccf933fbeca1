import type { ClientConfig } from 'pg';

export const roles = { people: 'nativ_app', engine: 'nativ_engine', identity: 'nativ_identity' } as const;
export type Role = (typeof roles)[keyof typeof roles];

/** A statement of a request that takes longer than this holds up others and helps nobody. */
const statementTimeoutMs = 15_000;
const idleInTransactionTimeoutMs = 10_000;
const connectTimeoutMs = 10_000;

/**
 * How to connect as the owner of the schema. What the connection string says about options is taken out, since pg lets
 * the string win over what stands beside it: an `options=` in it would silently switch off our roles. The schema is named,
 * since Postgres would look into the one that is called like the user first: for a user 'nativ', our own, where the list of
 * what has been migrated does not stand.
 */
export function ownerConnection(url: string): ClientConfig {
  const address = new URL(url);
  for (const ours of ['options', 'application_name', 'statement_timeout', 'idle_in_transaction_session_timeout']) {
    address.searchParams.delete(ours);
  }
  return {
    connectionString: address.href,
    application_name: 'nativ',
    connectionTimeoutMillis: connectTimeoutMs,
    keepAlive: true,
    options: '-c client_min_messages=warning -c search_path=public',
  };
}

/**
 * How to connect under a role that owns nothing. The role is part of the start of the connection, so that RESET ROLE
 * leads back to it and not to the owner.
 */
export function roleConnection(url: string, role: Role, searchPath: string | null): ClientConfig {
  const options = [
    '-c client_min_messages=warning',
    // Compiling takes longer than any statement of a request: the planner asks for it by the size of a plan, and policies are large.
    '-c jit=off',
    `-c role=${role}`,
    ...(searchPath === null ? [] : [`-c search_path=${searchPath}`]),
  ];
  return {
    ...ownerConnection(url),
    options: options.join(' '),
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: idleInTransactionTimeoutMs,
  };
}
