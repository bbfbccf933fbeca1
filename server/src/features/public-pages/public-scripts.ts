import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Request } from 'express';
import { packed } from '../../http/packed.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { builtUi } from './load-renderer.ts';

/** The scripts of the public form, which works without any of them. */
const names = ['form', 'proof', 'leave', 'embed', 'drafts', 'files'] as const;
export type ScriptName = (typeof names)[number];

interface Script {
  readonly text: string;
  readonly mark: string;
}

/** The scripts as builder-ui has built them, and the addresses under which pages ask for them. */
export type PublicScripts = Readonly<Record<ScriptName, Script>>;

/** @throws Error when builder-ui has not been built */
export async function loadPublicScripts(): Promise<PublicScripts> {
  const loaded = names.map(async (name): Promise<[ScriptName, Script]> => {
    const text = await readFile(new URL(`public/${name}.js`, builtUi), 'utf8');
    return [name, { text, mark: createHash('sha256').update(text).digest('hex').slice(0, 12) }];
  });
  return Object.fromEntries(await Promise.all(loaded)) as Record<ScriptName, Script>;
}

/** The address changes with the content, so that browsers may keep what they have for ever. */
export const scriptAddress = (scripts: PublicScripts, name: ScriptName) => `/${name}.js?v=${scripts[name].mark}`;

export function publicScriptRoutes(scripts: PublicScripts): Route[] {
  return names.map((name) =>
    defineRoute<{ query: { v?: string } }>({
      method: 'get',
      path: `/${name}.js`,
      summary: 'A script of the public form',
      open: 'It holds nothing but the program.',
      query: { properties: { v: { type: 'string' } } },
      response: { status: 200, type: 'text/javascript; charset=utf-8' },
      errors: [],
      handle: async ({ query, raw }) => packed(script(scripts[name], query.v), raw as Request),
    }),
  );
}

function script({ text, mark }: Script, asked: string | undefined) {
  const age = asked === mark ? 'public, max-age=31536000, immutable' : 'public, max-age=300';
  const headers = { 'Cache-Control': age, 'Cross-Origin-Resource-Policy': 'cross-origin' };
  return { text, type: 'text/javascript; charset=utf-8', status: 200, headers };
}
