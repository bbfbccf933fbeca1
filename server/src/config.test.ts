import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { knownSettings } from './config/known-settings.ts';
import { readSettings } from './config.ts';

const refusalOf = (environment: Record<string, string>) => {
  const reading = readSettings(environment, '/srv/nativ');
  return 'refusal' in reading ? reading.refusal : null;
};
const settingsOf = (environment: Record<string, string>) => {
  const reading = readSettings(environment, '/srv/nativ');
  if ('refusal' in reading) throw new Error(reading.refusal);
  return reading.settings;
};
const secret = 'x'.repeat(32);
const external = { DATABASE_URL: 'postgres://nativ:p@db:5432/nativ', NATIV_SECRET_KEY: secret };

const provider = {
  NATIV_OIDC_ISSUER: 'https://login.example.org',
  NATIV_OIDC_CLIENT_ID: 'nativ',
  NATIV_OIDC_CLIENT_SECRET: 'a secret',
};

describe('readSettings', () => {
  it('needs no setting at all', () => {
    expect(settingsOf({})).toMatchObject({
      environment: 'development',
      host: '127.0.0.1',
      port: 3000,
      dataFolder: '/srv/nativ/data',
      database: { kind: 'embedded' },
      baseUrl: null,
      trustProxy: 0,
      limits: { bodyBytes: 262_144, jsonDepth: 20, jsonKeys: 2_000, jsonArrayLength: 1_000, jsonStringLength: 20_480 },
    });
  });

  it('listens for everybody in production', () => {
    expect(settingsOf({ NODE_ENV: 'production' }).host).toBe('0.0.0.0');
  });

  it('takes an empty variable as not set', () => {
    expect(settingsOf({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 3000, database: { kind: 'embedded' } });
  });

  it('leaves the variables of others and of tests alone', () => {
    expect(
      refusalOf({ HOME: '/root', NATIVE: '1', NATIV_TEST_DATABASE_URL: 'postgres://x', NATIV_BENCH_SECONDS: '3' }),
    ).toBe(null);
  });

  it('reads a base address without its slash', () => {
    expect(settingsOf({ NATIV_BASE_URL: 'https://forms.example.org/' }).baseUrl).toBe('https://forms.example.org');
  });

  it('reads proxies as a number or as addresses', () => {
    expect(settingsOf({ TRUST_PROXY: '2' }).trustProxy).toBe(2);
    expect(settingsOf({ TRUST_PROXY: '10.0.0.0/8, loopback' }).trustProxy).toEqual(['10.0.0.0/8', 'loopback']);
  });

  it.each([
    [{ NATIV_BASEURL: 'x' }, 'Did you mean NATIV_BASE_URL?'],
    [{ NATIV_SOMETHING_ELSE: 'x' }, 'Remove it'],
    [{ PORT: '70000' }, "PORT to be a whole number from 0 to 65535, but found '70000'"],
    [{ PORT: '3e3' }, 'PORT to be'],
    [{ HOST: 'a b' }, 'HOST to be'],
    [{ NODE_ENV: 'prod' }, 'NODE_ENV to be one of development, production, test'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL to be an address such as postgres://'],
    [{ DATABASE_URL: external.DATABASE_URL }, 'NATIV_SECRET_KEY to be set beside DATABASE_URL'],
    [{ NATIV_BASE_URL: 'https://example.org/forms' }, 'without a path'],
    [{ NATIV_BASE_URL: 'javascript:alert(1)' }, 'NATIV_BASE_URL to be'],
    [{ NATIV_SECRET_KEY: 'short' }, 'at least 32 characters'],
    [{ NATIV_ADMIN_TOKEN: 'x'.repeat(31) }, 'NATIV_ADMIN_TOKEN to be at least 32 characters'],
    [{ TRUST_PROXY: 'true' }, 'the number of proxies in front'],
    [{ TRUST_PROXY: '0.0.0.0/0' }, 'the number of proxies in front'],
    [{ SMTP_URL: 'mail.example.org' }, 'SMTP_URL to be'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL to be one of'],
    [{ NATIV_MAIL_FROM: 'Nativ <nativ@example.org>' }, 'NATIV_MAIL_FROM to be one mail address'],
    [{ NATIV_OIDC_ISSUER: 'https://login.example.org' }, 'NATIV_OIDC_CLIENT_ID to be set beside NATIV_OIDC_ISSUER'],
    [{ NATIV_OIDC_2_LABEL: 'The university' }, 'NATIV_OIDC_2_ISSUER to be set beside NATIV_OIDC_2_LABEL'],
    [{ ...provider, NATIV_OIDC_ISSUER: 'http://login.example.org' }, 'NATIV_OIDC_ISSUER to be the https address'],
    [{ ...provider, NATIV_OIDC_SECOND_FACTOR: 'none' }, 'NATIV_OIDC_SECOND_FACTOR to be one of ours, theirs'],
    [{ NATIV_MAX_BODY_BYTES: '-1' }, 'NATIV_MAX_BODY_BYTES to be'],
  ])('refuses %j in one sentence or two that say what to do', (environment: Record<string, string>, part) => {
    expect(refusalOf(environment)).toContain(part);
    expect(refusalOf(environment)).not.toContain('\n');
  });

  it('reads other systems to sign in with, and calls one by its host when nobody says how', () => {
    const reading = readSettings({ ...provider, NATIV_OIDC_ISSUER: 'https://login.example.org/' }, '/');

    expect('settings' in reading && reading.settings.oidcProviders).toEqual([
      {
        id: 'oidc',
        issuer: 'https://login.example.org',
        clientId: 'nativ',
        clientSecret: 'a secret',
        label: 'login.example.org',
        secondFactor: 'ours',
      },
    ]);
  });

  it('never repeats a secret', () => {
    expect(refusalOf({ NATIV_SECRET_KEY: 'hunter2' })).not.toContain('hunter2');
    expect(refusalOf({ DATABASE_URL: 'hunter2' })).not.toContain('hunter2');
  });

  it.each(['docs/operator.md', 'README.md'])('has each setting explained in %s', (file) => {
    const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

    expect(knownSettings.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });
});
