import path from 'node:path';
import { nearestSetting, type SettingName, unknownSettings } from './config/known-settings.ts';
import { defaultLimits, type Limits } from './config/limits.ts';
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
import type { DatabaseChoice, OidcProviderSettings, Settings } from './config/setting.ts';

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

function readLimits(environment: Environment): Limits {
  const number = (name: SettingName, least: number, most: number, otherwise: number) =>
    setting(environment, name, (text) => parseWholeNumber(text, least, most), otherwise);
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
