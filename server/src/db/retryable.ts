/**
 * The errors after which the same transaction may succeed: the server is stopping or starting, the connection broke, or
 * two transactions stood in each other's way. To be asked at the boundary of a transaction, never inside one.
 */
const retryableCodes: ReadonlySet<string> = new Set([
  '57P01', // the server is shutting down, or an administrator ended the connection
  '57P02', // another backend crashed
  '57P03', // the server is starting up
  '08000',
  '08001',
  '08003',
  '08006',
  '40001', // serialisation failure
  '40P01', // deadlock
  '53300', // too many connections
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
]);

const retryableMessages = [
  'Connection terminated',
  'Client has encountered a connection error',
  'timeout exceeded when trying to connect',
  'Timeout acquiring a connection',
  'Unable to acquire a connection',
];

export function isRetryable(error: unknown): boolean {
  return isOneOf(error, retryableCodes, retryableMessages);
}

/** The errors of a database that is there and cannot do the work now; trying again at once would only add to its load. */
const exhaustedCodes: ReadonlySet<string> = new Set([
  '25P03', // the transaction was idle for too long
  '53100', // disk full
  '53200', // out of memory
  '53400',
  '55P03', // a lock was not to be had in time
  '57014', // the statement took too long
  '57P05',
  '58030', // input or output failed
]);

/** Whether the trouble is the database's and not that of what was asked: whoever asked is to come back later. */
export function isUnavailable(error: unknown): boolean {
  return isRetryable(error) || isOneOf(error, exhaustedCodes, []);
}

function isOneOf(error: unknown, codes: ReadonlySet<string>, messages: readonly string[]): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && codes.has(code)) return true;
  return messages.some((message) => error.message.includes(message)) || isOneOf(error.cause, codes, messages);
}
