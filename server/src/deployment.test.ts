import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readCommandLine } from './cli/command-line.ts';
import { knownSettings } from './config/known-settings.ts';
import { readSettings } from './config.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string) => readFileSync(`${root}${file}`, 'utf8');

interface Service {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly depends_on?: readonly string[] | Readonly<Record<string, unknown>>;
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

const { services, volumes } = parse(read('docker-compose.yml'), { merge: true }) as Compose;
const ours = Object.entries(services).filter(([, { image }]) => image === 'nativ');
/** What compose puts in for `${NAME:?}`. */
const filledIn = (text: string) => text.replace(/\$\{\w+:\?\}/g, 'x'.repeat(32));

describe('docker-compose.yml', () => {
  it('runs Postgres, two servers, a worker and a proxy', () => {
    expect(Object.keys(services)).toEqual(['postgres', 'server-1', 'server-2', 'worker', 'proxy']);
  });

  it.each(ours)('gives %s settings that the program knows and accepts, and a command that it has', (_name, service) => {
    const environment = Object.fromEntries(
      Object.entries(service.environment ?? {}).map(([name, value]) => [name, filledIn(value)]),
    );
    const known: readonly string[] = knownSettings;

    expect(Object.keys(environment).filter((name) => !known.includes(name))).toEqual([]);
    expect(readSettings({ ...environment, NODE_ENV: 'production' }, '/')).not.toHaveProperty('refusal');
    expect(readCommandLine(service.command ?? [])).toHaveProperty('command', service.command?.[0]);
  });

  it('mounts files that exist and volumes that it declares, and depends on services that there are', () => {
    const sources = Object.values(services).flatMap((service) =>
      (service.volumes ?? []).map((mount) => mount.split(':')[0] ?? ''),
    );
    const needed = Object.values(services).flatMap(({ depends_on: names = [] }) =>
      Array.isArray(names) ? names : Object.keys(names),
    );

    expect(
      sources.filter((source) => !(source.startsWith('./') ? existsSync(root + source) : source in volumes)),
    ).toEqual([]);
    expect(needed.filter((name) => !(name in services))).toEqual([]);
  });

  it('lets the proxy reach every server', () => {
    expect(read('deploy/Caddyfile')).toContain('reverse_proxy server-1:3000 server-2:3000');
  });
});

describe('Dockerfile', () => {
  const lines = read('Dockerfile').split('\n');

  it('copies paths that exist', () => {
    const copies = lines.filter((line) => line.startsWith('COPY ') && !line.includes('--from='));
    const paths = copies.flatMap((line) => line.split(/\s+/).slice(1, -1));

    expect(paths.length).toBeGreaterThan(10);
    expect(paths.filter((path) => !existsSync(root + path))).toEqual([]);
  });

  it('takes from the build what the build makes, and what packages need to be found', () => {
    const taken = lines.flatMap((line) => /^COPY --from=build \/app\/(\S+)/.exec(line)?.[1] ?? []);

    expect(taken.filter((path) => path.endsWith('/dist'))).toEqual([
      'schemas/dist',
      'runtime/dist',
      'server/dist',
      'builder-ui/dist',
    ]);
    expect(taken.filter((path) => !path.endsWith('/dist') && !existsSync(root + path))).toEqual([]);
  });

  it('runs the program as an ordinary user in production', () => {
    expect(lines).toContain('USER node');
    expect(lines).toContain('ENV NODE_ENV=production');
    expect(lines.findLast((line) => line.startsWith('ENTRYPOINT'))).toContain('server/dist/cli/main.js');
  });
});
