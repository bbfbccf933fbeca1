import type { IntakeSettings } from './intake-settings.ts';
import type { Limits } from './limits.ts';

/** How many proxies stand in front, or which; never "all of them", since then anybody could claim any address. */
export type TrustProxy = number | readonly string[];

/** Where the data is: in the Postgres that the program starts itself, or in one that the operator runs. */
export type DatabaseChoice = { readonly kind: 'embedded' } | { readonly kind: 'external'; readonly url: string };

/** Another system that vouches for people by OpenID Connect. */
export interface OidcProviderSettings {
  /** Stands in the address to which the provider sends people back, which it has to be told. */
  readonly id: 'oidc' | 'oidc-2';
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people call it. */
  readonly label: string;
  /** Whose second factor counts for those who come from there: ours, or what the provider asked of them. */
  readonly secondFactor: 'ours' | 'theirs';
}

/** Where the bytes of files are kept: in a folder, or in a bucket of anything that speaks S3. */
export type FileStoreChoice =
  /** Null for the folder `files` in the data folder. */
  | { readonly kind: 'folder'; readonly folder: string | null }
  | {
      readonly kind: 's3';
      readonly endpoint: string;
      readonly bucket: string;
      readonly region: string;
      readonly accessKeyId: string;
      readonly secretAccessKey: string;
      /** Stands before the name of every object. */
      readonly prefix: string;
    };

/** What is taken of files. */
export interface FileLimits {
  /** The most that one file may weigh, whatever a form says. */
  readonly bytes: number;
  /** Files in one request. */
  readonly count: number;
}

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Everything that the environment decides, checked. */
export interface Settings {
  readonly environment: 'development' | 'production' | 'test';
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Absolute. */
  readonly dataFolder: string;
  readonly database: DatabaseChoice;
  /** Connections of each of the two large pools; the sign-in pool takes half as many. */
  readonly databasePool: number;
  /** Where people reach the server, without a slash at the end; null when nobody said: then the port that it listens on. */
  readonly baseUrl: string | null;
  /** Null when nobody said: then one is made and kept in the data folder. */
  readonly secretKey: string | null;
  /** What the keys of sealed answers are wrapped with; null when the secret key does that too. */
  readonly sealingKey: string | null;
  /** The one before, until `nativ keys rotate` has ended. */
  readonly oldSealingKey: string | null;
  readonly adminToken: string | null;
  readonly smtpUrl: string | null;
  /** The sender of mails; null for `nativ@` and the host of the base URL. */
  readonly mailFrom: string | null;
  /** Other systems that people sign in with. */
  readonly oidcProviders: readonly OidcProviderSettings[];
  readonly logLevel: LogLevel;
  readonly trustProxy: TrustProxy;
  readonly limits: Limits;
  readonly fileStore: FileStoreChoice;
  readonly fileLimits: FileLimits;
  readonly intake: IntakeSettings;
  /** What a classifier that learns may take of memory. */
  readonly learningMemoryMb: number;
  /** Addresses and ranges of private networks that connectors may reach; none by default. */
  readonly outboundAllow: readonly string[];
}

/** The settings with everything that had to be made or found out. It is what the rest of the program reads. */
export interface Config extends Settings {
  readonly baseUrl: string;
  readonly secretKey: string;
  /** The connection string of the role that owns the schema, whichever database it is. */
  readonly databaseUrl: string;
}
