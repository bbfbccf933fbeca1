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
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && retryableCodes.has(code)) return true;
  return retryableMessages.some((message) => error.message.includes(message)) || isRetryable(error.cause);
}
