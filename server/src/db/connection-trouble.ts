/**
 * Says in one sentence why the database cannot be used and what to do, or null when the error is not about that.
 * The sentence names host and database but never the password.
 */
export function connectionTrouble(error: unknown, url: string): string | null {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  const where = `the database of DATABASE_URL (${describeAddress(url)})`;
  switch (code) {
    case 'ECONNREFUSED':
      return `Expected ${where} to answer, but nothing listens there. Start it, or correct DATABASE_URL.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `Expected ${where} to exist, but its host name is unknown. Correct DATABASE_URL.`;
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return `Expected ${where} to answer, but it cannot be reached. Check the network, or correct DATABASE_URL.`;
    case '28P01':
    case '28000':
      return `Expected ${where} to let us in, but it refused the user or the password. Correct them in DATABASE_URL.`;
    case '3D000':
      return `Expected ${where} to exist, but that server has no database of this name. Create it, or correct DATABASE_URL.`;
    case '53300':
      return `Expected ${where} to accept connections, but it has too many. Raise its max_connections, or lower NATIV_DATABASE_POOL.`;
    case '42501':
      return `Expected the user of DATABASE_URL to own its database, but it lacks rights there. Make it the owner: ALTER DATABASE ... OWNER TO ...`;
  }
  if (typeof message !== 'string') return null;
  if (/password must be a string|no password supplied/i.test(message)) {
    return `Expected DATABASE_URL to hold a password for ${where}, but it has none. Write it as postgres://user:password@host:5432/database.`;
  }
  if (/timeout|terminated|does not support SSL/i.test(message)) {
    return `Expected ${where} to answer as Postgres does, but it did not (${message}). Check the address, or correct DATABASE_URL.`;
  }
  return null;
}

function describeAddress(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${decodeURIComponent(pathname)}`;
}
