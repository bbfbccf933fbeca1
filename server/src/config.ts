import path from 'node:path';
import { defaultIntake, type IntakeSettings } from './config/intake-settings.ts';
import { nearestSetting, type SettingName, unknownSettings } from './config/known-settings.ts';
import { defaultFileLimits, defaultLimits, type Limits } from './config/limits.ts';
import {
  type Parsed,
  parseAddressRanges,
  parseBaseUrl,
  parseHost,
  parseIssuer,
  parseLogLevel,
  parseMailAddress,
  parseSecret,
  parseTrustProxy,
  parseUrl,
  parseWholeNumber,
} from './config/parse-setting.ts';
import type { DatabaseChoice, FileLimits, FileStoreChoice, OidcProviderSettings, Settings } from './config/setting.ts';

export type { Config, Settings } from './config/setting.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The settings, or one sentence that says what is wrong and what to do. */
export type SettingsReading = { readonly settings: Settings } | { readonly refusal: string };

/** A setting that is not as expected; caught in readSettings and nowhere else. */
class Unreadable extends Error {}

/**
 * Reads and checks every setting, here and nowhere else. A relative data folder starts at `folder`, the working folder,
 * so that the program finds the same data again however it was started (`scripts/start.mjs` passes the repository).
 */
export function readSettings(environment: Environment, folder: string): SettingsReading {
  try {
    refuseUnknown(environment);
    return { settings: read(environment, folder) };
  } catch (error) {
    if (error instanceof Unreadable) return { refusal: error.message };
    throw error;
  }
}

function refuseUnknown(environment: Environment): void {
  const [unknown] = unknownSettings(environment);
  if (unknown === undefined) return;
  const nearest = nearestSetting(unknown);
  const advice = nearest ? `Did you mean ${nearest}?` : 'Remove it, or see docs/operator.md for the settings.';
  throw new Unreadable(`Expected only known settings, but found '${unknown}' in the environment. ${advice}`);
}

function read(environment: Environment, folder: string): Settings {
  const production = oneOf(environment, 'NODE_ENV', ['development', 'production', 'test'] as const, 'development');
  const database = readDatabase(environment);
  const secretKey = setting(environment, 'NATIV_SECRET_KEY', parseSecret, null);
  if (database.kind === 'external' && secretKey === null) {
    throw new Unreadable(
      'Expected NATIV_SECRET_KEY to be set beside DATABASE_URL, since every server must have the same one, but it is missing. Make one with `openssl rand -hex 32` and give it to all of them.',
    );
  }
  return {
    environment: production,
    host: setting(environment, 'HOST', parseHost, production === 'production' ? '0.0.0.0' : '127.0.0.1'),
    port: setting(environment, 'PORT', (text) => parseWholeNumber(text, 0, 65_535), 3000),
    dataFolder: path.resolve(folder, present(environment, 'NATIV_DATA_DIR') ?? 'data'),
    database,
    databasePool: setting(environment, 'NATIV_DATABASE_POOL', (text) => parseWholeNumber(text, 2, 200), 10),
    baseUrl: setting(environment, 'NATIV_BASE_URL', parseBaseUrl, null),
    secretKey,
    sealingKey: setting(environment, 'NATIV_SEALING_KEY', parseSecret, null),
    oldSealingKey: setting(environment, 'NATIV_OLD_SEALING_KEY', parseSecret, null),
    adminToken: setting(environment, 'NATIV_ADMIN_TOKEN', parseSecret, null),
    smtpUrl: setting(environment, 'SMTP_URL', parseSmtpUrl, null),
    mailFrom: setting(environment, 'NATIV_MAIL_FROM', parseMailAddress, null),
    oidcProviders: [...readProvider(environment, 'oidc'), ...readProvider(environment, 'oidc-2')],
    logLevel: setting(environment, 'LOG_LEVEL', parseLogLevel, 'info'),
    trustProxy: setting(environment, 'TRUST_PROXY', parseTrustProxy, 0),
    limits: readLimits(environment),
    fileStore: readFileStore(environment, folder),
    fileLimits: readFileLimits(environment),
    intake: readIntake(environment),
    learningMemoryMb: numbersOf(environment)('NATIV_LEARNING_MEMORY_MB', 64, 65_536, 1_024),
    outboundAllow: setting(environment, 'NATIV_OUTBOUND_ALLOW', parseAddressRanges, []),
  };
}

function readDatabase(environment: Environment): DatabaseChoice {
  const parse = (text: string) =>
    parseUrl(text, ['postgres:', 'postgresql:'], 'postgres://nativ:password@localhost:5432/nativ');
  const url = setting<string | null>(environment, 'DATABASE_URL', parse, null);
  return url === null ? { kind: 'embedded' } : { kind: 'external', url };
}

const providerSettings = {
  oidc: {
    issuer: 'NATIV_OIDC_ISSUER',
    clientId: 'NATIV_OIDC_CLIENT_ID',
    clientSecret: 'NATIV_OIDC_CLIENT_SECRET',
    label: 'NATIV_OIDC_LABEL',
    secondFactor: 'NATIV_OIDC_SECOND_FACTOR',
  },
  'oidc-2': {
    issuer: 'NATIV_OIDC_2_ISSUER',
    clientId: 'NATIV_OIDC_2_CLIENT_ID',
    clientSecret: 'NATIV_OIDC_2_CLIENT_SECRET',
    label: 'NATIV_OIDC_2_LABEL',
    secondFactor: 'NATIV_OIDC_2_SECOND_FACTOR',
  },
} as const;

/** None when nothing of it is set; half of it would be a way in that does not work. */
function readProvider(environment: Environment, id: OidcProviderSettings['id']): readonly OidcProviderSettings[] {
  const names = providerSettings[id];
  const [first] = Object.values(names).filter((name) => present(environment, name) !== null);
  if (first === undefined) return [];
  const needed = (name: SettingName) => {
    const text = present(environment, name);
    if (text !== null) return text;
    throw new Unreadable(
      `Expected ${name} to be set beside ${first}, but it is missing. Set it, or remove the others.`,
    );
  };
  needed(names.issuer);
  const issuer = setting(environment, names.issuer, parseIssuer, '');
  return [
    {
      id,
      issuer,
      clientId: needed(names.clientId),
      clientSecret: needed(names.clientSecret),
      label: present(environment, names.label) ?? new URL(issuer).hostname,
      secondFactor: oneOf(environment, names.secondFactor, ['ours', 'theirs'] as const, 'ours'),
    },
  ];
}

const numbersOf =
  (environment: Environment) =>
  (name: SettingName, least: number, most: number, otherwise: number): number =>
    setting(environment, name, (text) => parseWholeNumber(text, least, most), otherwise);

function readIntake(environment: Environment): IntakeSettings {
  const number = numbersOf(environment);
  return {
    pageHours: number('NATIV_PAGE_HOURS', 1, 24 * 30, defaultIntake.pageHours),
    leastSeconds: number('NATIV_LEAST_SECONDS', 0, 60, defaultIntake.leastSeconds),
    perAddress: number('NATIV_LIMIT_PER_ADDRESS', 1, 1_000_000, defaultIntake.perAddress),
    perAddressOfPrograms: number('NATIV_LIMIT_OF_PROGRAMS', 1, 1_000_000, defaultIntake.perAddressOfPrograms),
    perForm: number('NATIV_LIMIT_PER_FORM', 1, 100_000_000, defaultIntake.perForm),
    quarantineDays: number('NATIV_QUARANTINE_DAYS', 8, 3_650, defaultIntake.quarantineDays),
  };
}

const s3Settings = [
  'NATIV_S3_ENDPOINT',
  'NATIV_S3_BUCKET',
  'NATIV_S3_REGION',
  'NATIV_S3_ACCESS_KEY_ID',
  'NATIV_S3_SECRET_ACCESS_KEY',
  'NATIV_S3_PREFIX',
] as const;

/** A folder, unless anything of a bucket is set; half a bucket would be a store that loses files. */
function readFileStore(environment: Environment, folder: string): FileStoreChoice {
  const [first] = s3Settings.filter((name) => present(environment, name) !== null);
  const chosen = present(environment, 'NATIV_FILES_DIR');
  if (first === undefined) return { kind: 'folder', folder: chosen === null ? null : path.resolve(folder, chosen) };
  if (chosen !== null)
    throw new Unreadable(`Expected NATIV_FILES_DIR or a bucket, but found ${first} beside it. Remove one of them.`);
  const needed = (name: (typeof s3Settings)[number], parse: (text: string) => Parsed<string>) => {
    const text = setting<string | null>(environment, name, parse, null);
    if (text !== null) return text;
    throw new Unreadable(
      `Expected ${name} to be set beside ${first}, but it is missing. Set it, or remove the others for a folder.`,
    );
  };
  return {
    kind: 's3',
    endpoint: needed('NATIV_S3_ENDPOINT', parseEndpoint).replace(/\/+$/, ''),
    bucket: needed('NATIV_S3_BUCKET', parseBucket),
    region: present(environment, 'NATIV_S3_REGION') ?? 'us-east-1',
    accessKeyId: needed('NATIV_S3_ACCESS_KEY_ID', parseText),
    secretAccessKey: needed('NATIV_S3_SECRET_ACCESS_KEY', parseText),
    prefix: setting(environment, 'NATIV_S3_PREFIX', parsePrefix, ''),
  };
}

const parseText = (text: string): Parsed<string> => ({ value: text });
const parseEndpoint = (text: string) => parseUrl(text, ['http:', 'https:'], 'https://s3.eu-central-1.example.org');
const parseBucket = (text: string): Parsed<string> =>
  /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(text) ? { value: text } : { expected: 'the name of a bucket' };
const parsePrefix = (text: string): Parsed<string> =>
  /^[A-Za-z0-9_/-]{1,200}$/.test(text) ? { value: text } : { expected: 'letters, digits, `-`, `_` and `/`' };

function readFileLimits(environment: Environment): FileLimits {
  const number = (name: SettingName, most: number, otherwise: number) =>
    setting(environment, name, (text) => parseWholeNumber(text, 1, most), otherwise);
  return {
    bytes: number('NATIV_MAX_FILE_BYTES', 1024 * 1024 * 1024, defaultFileLimits.bytes),
    count: number('NATIV_MAX_FILES', 100, defaultFileLimits.count),
  };
}

function readLimits(environment: Environment): Limits {
  const number = numbersOf(environment);
  return {
    bodyBytes: number('NATIV_MAX_BODY_BYTES', 1_024, 64 * 1024 * 1024, defaultLimits.bodyBytes),
    jsonDepth: number('NATIV_MAX_JSON_DEPTH', 2, 200, defaultLimits.jsonDepth),
    jsonKeys: number('NATIV_MAX_JSON_KEYS', 10, 1_000_000, defaultLimits.jsonKeys),
    jsonArrayLength: number('NATIV_MAX_JSON_ARRAY', 10, 1_000_000, defaultLimits.jsonArrayLength),
    jsonStringLength: number('NATIV_MAX_JSON_STRING', 100, 16 * 1024 * 1024, defaultLimits.jsonStringLength),
    requestsUnderWay: number('NATIV_MAX_REQUESTS', 1, 100_000, defaultLimits.requestsUnderWay),
  };
}

const parseSmtpUrl = (text: string) => parseUrl(text, ['smtp:', 'smtps:'], 'smtps://user:password@mail.example.org');

/** An empty variable counts as not set: `VAR=` in an environment file means "leave it". */
function present(environment: Environment, name: SettingName): string | null {
  const text = environment[name]?.trim();
  return text === undefined || text === '' ? null : text;
}

const secretNames: readonly SettingName[] = [
  'NATIV_SECRET_KEY',
  'NATIV_SEALING_KEY',
  'NATIV_OLD_SEALING_KEY',
  'NATIV_ADMIN_TOKEN',
  'DATABASE_URL',
  'SMTP_URL',
  'NATIV_OIDC_CLIENT_SECRET',
  'NATIV_OIDC_2_CLIENT_SECRET',
  'NATIV_S3_SECRET_ACCESS_KEY',
];

function setting<T>(environment: Environment, name: SettingName, parse: (text: string) => Parsed<T>, otherwise: T): T {
  const text = present(environment, name);
  if (text === null) return otherwise;
  const parsed = parse(text);
  if ('value' in parsed) return parsed.value;
  const found = secretNames.includes(name) ? 'it is not' : `found '${text.slice(0, 60)}'`;
  throw new Unreadable(
    `Expected ${name} to be ${parsed.expected}, but ${found}. Correct it, or remove it for the default.`,
  );
}

function oneOf<T extends string>(environment: Environment, name: SettingName, allowed: readonly T[], otherwise: T): T {
  const parse = (text: string): Parsed<T> => {
    const value = allowed.find((item) => item === text);
    return value ? { value } : { expected: `one of ${allowed.join(', ')}` };
  };
  return setting(environment, name, parse, otherwise);
}
