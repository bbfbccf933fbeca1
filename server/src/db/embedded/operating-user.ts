import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../../refusal.ts';
import type { ClusterPaths } from './cluster-paths.ts';

/**
 * As whom Postgres runs, since it refuses to run as root:
 * `self` we are an ordinary user; `user` we are root and step down; `namespace` we are root and nobody else can reach the
 * folders (a home of mode 0700), so it sees itself as an ordinary user in a user namespace.
 */
export type OperatingUser =
  | { readonly kind: 'self' }
  | { readonly kind: 'user'; readonly uid: number; readonly gid: number }
  | { readonly kind: 'namespace' };

/** A program and its arguments, wrapped where the operating user needs it. */
export interface Invocation {
  readonly program: string;
  readonly args: readonly string[];
  readonly identity: { readonly uid?: number; readonly gid?: number };
}

export function invocation(user: OperatingUser, program: string, args: readonly string[]): Invocation {
  if (user.kind === 'namespace')
    return { program: 'unshare', args: [...namespaceArgs, program, ...args], identity: {} };
  return { program, args, identity: user.kind === 'user' ? { uid: user.uid, gid: user.gid } : {} };
}

/** A cluster that exists decides by its owner, since Postgres accepts no files of others; a new one takes the first user who can reach it. */
export function chooseOperatingUser(paths: ClusterPaths, binaries: string): OperatingUser {
  const ownId = process.getuid?.() ?? 0;
  const owner = statSync(paths.cluster, { throwIfNoEntry: false });
  if (ownId !== 0) {
    if (owner && owner.uid !== ownId) {
      throw new Refusal(
        `Expected '${paths.cluster}' to belong to the user who starts the program, but it belongs to user ${owner.uid}. Start as that user (or as root), or set NATIV_DATA_DIR to another folder.`,
      );
    }
    return { kind: 'self' };
  }
  if (owner) return owner.uid === 0 ? namespaceOrRefuse(paths) : { kind: 'user', uid: owner.uid, gid: owner.gid };
  return unprivilegedUsers().find((user) => canReach(user, paths, binaries)) ?? namespaceOrRefuse(paths);
}

const namespaceArgs = ['--user', '--map-user=65534', '--map-group=65534'];

function namespaceOrRefuse(paths: ClusterPaths): OperatingUser {
  if (spawnSync('unshare', [...namespaceArgs, 'true']).status === 0) return { kind: 'namespace' };
  throw new Refusal(
    `Expected a user other than root who can reach '${paths.folder}', since Postgres refuses to run as root, but found none. Start as an ordinary user, set NATIV_DATA_DIR to a folder that others may enter (such as /var/lib/nativ), or set DATABASE_URL.`,
  );
}

type UnprivilegedUser = Extract<OperatingUser, { kind: 'user' }>;

function unprivilegedUsers(): readonly UnprivilegedUser[] {
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n');
  return ['postgres', 'nobody'].flatMap((name) => {
    const [, , uid, gid] = accounts.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    return uid === undefined ? [] : [{ kind: 'user' as const, uid: Number(uid), gid: Number(gid) }];
  });
}

function canReach({ uid, gid }: UnprivilegedUser, paths: ClusterPaths, binaries: string): boolean {
  const test = 'test -x "$1" && test -x "$2"';
  const args = ['-c', test, 'sh', path.join(binaries, 'postgres'), paths.folder];
  return spawnSync('/bin/sh', args, { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0;
}
