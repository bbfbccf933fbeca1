/** Whether the database refused a row because another has its key (SQLSTATE 23505). */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, constraint: found } = error as { code?: unknown; constraint?: unknown };
  return code === '23505' && (constraint === undefined || found === constraint);
}
