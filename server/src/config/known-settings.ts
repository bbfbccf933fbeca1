/** Every setting that there is, in the order in which docs/operator.md lists them. */
export const knownSettings = [
  'PORT',
  'HOST',
  'DATABASE_URL',
  'NODE_ENV',
  'LOG_LEVEL',
  'TRUST_PROXY',
  'SMTP_URL',
  'NATIV_MAIL_FROM',
  'NATIV_OIDC_ISSUER',
  'NATIV_OIDC_CLIENT_ID',
  'NATIV_OIDC_CLIENT_SECRET',
  'NATIV_OIDC_LABEL',
  'NATIV_OIDC_SECOND_FACTOR',
  'NATIV_OIDC_2_ISSUER',
  'NATIV_OIDC_2_CLIENT_ID',
  'NATIV_OIDC_2_CLIENT_SECRET',
  'NATIV_OIDC_2_LABEL',
  'NATIV_OIDC_2_SECOND_FACTOR',
  'NATIV_BASE_URL',
  'NATIV_DATA_DIR',
  'NATIV_FILES_DIR',
  'NATIV_S3_ENDPOINT',
  'NATIV_S3_BUCKET',
  'NATIV_S3_REGION',
  'NATIV_S3_ACCESS_KEY_ID',
  'NATIV_S3_SECRET_ACCESS_KEY',
  'NATIV_S3_PREFIX',
  'NATIV_MAX_FILE_BYTES',
  'NATIV_MAX_FILES',
  'NATIV_SECRET_KEY',
  'NATIV_SEALING_KEY',
  'NATIV_OLD_SEALING_KEY',
  'NATIV_ADMIN_TOKEN',
  'NATIV_DATABASE_POOL',
  'NATIV_MAX_BODY_BYTES',
  'NATIV_MAX_JSON_DEPTH',
  'NATIV_MAX_JSON_KEYS',
  'NATIV_MAX_JSON_ARRAY',
  'NATIV_MAX_JSON_STRING',
  'NATIV_MAX_REQUESTS',
  'NATIV_PAGE_HOURS',
  'NATIV_LEAST_SECONDS',
  'NATIV_LIMIT_PER_ADDRESS',
  'NATIV_LIMIT_OF_PROGRAMS',
  'NATIV_LIMIT_PER_FORM',
  'NATIV_QUARANTINE_DAYS',
  'NATIV_OUTBOUND_ALLOW',
  'NATIV_LEARNING_MEMORY_MB',
] as const;

export type SettingName = (typeof knownSettings)[number];

/**
 * The variables that start with NATIV_ but are no setting: a misspelt setting that is silently ignored would be a trap.
 * NATIV_TEST_, NATIV_CASES_ and NATIV_BENCH_ belong to the tests and the measurements.
 */
export function unknownSettings(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  const known: readonly string[] = knownSettings;
  return Object.keys(environment).filter(
    (name) => name.startsWith('NATIV_') && !known.includes(name) && !/^NATIV_(TEST|CASES|BENCH)_/.test(name),
  );
}

/** The known setting that somebody most likely meant, or null when none is near. */
export function nearestSetting(name: string): SettingName | null {
  const [best] = knownSettings
    .map((known) => ({ known, distance: editDistance(name, known) }))
    .sort((a, b) => a.distance - b.distance);
  return best && best.distance <= 4 ? best.known : null;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const substitution = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(substitution, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
