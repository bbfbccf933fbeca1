/** What the log keeps of an error. */
export interface ErrorDescription {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: ErrorDescription;
  readonly [databaseDetail: string]: unknown;
}

interface DatabaseError extends Error {
  readonly code: string;
  readonly severity: string;
}

/**
 * Describes an error for the log. The words of a database error quote the values of the row ("invalid input syntax for
 * type uuid: ..."), which may be somebody's answers; of those only the names of table, column and constraint are kept.
 */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error, message: 'Something that is not an error was thrown.' };
  const code = codeOf(error);
  return {
    type: error.name,
    message: isDatabaseError(error) ? `Postgres refused it (${error.code}).` : error.message,
    ...(code === null ? {} : { code }),
    ...(isDatabaseError(error) ? databaseNames(error) : {}),
    stack: framesOf(error),
    ...(error.cause instanceof Error ? { cause: describeError(error.cause) } : {}),
  };
}

function codeOf(error: Error): string | null {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : null;
}

function isDatabaseError(error: Error): error is DatabaseError {
  const { severity } = error as { severity?: unknown };
  return typeof severity === 'string' && /^[0-9A-Z]{5}$/.test(codeOf(error) ?? '');
}

const namedParts = ['schema', 'table', 'column', 'constraint', 'routine'] as const;

function databaseNames(error: DatabaseError): Record<string, unknown> {
  const parts = error as unknown as Record<string, unknown>;
  return Object.fromEntries(namedParts.flatMap((part) => (parts[part] ? [[part, parts[part]]] : [])));
}

/** The stack without its first lines, which repeat the message. */
function framesOf(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}
