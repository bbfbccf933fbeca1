import type { LocalizedText } from '@nativ/schemas';
import type { Pool } from 'pg';
import { ProblemError } from '../http/problem.ts';
import { findFirstWorkspace } from './workspace-store.ts';

export interface Workspace {
  readonly id: string;
  readonly name: LocalizedText;
}

/** The workspace that the public pages belong to. @throws ProblemError before the installation is set up */
export type FindWorkspace = () => Promise<Workspace>;

/** Looks the first workspace up once; it never changes. */
export function workspaceFinder(engine: Pool): FindWorkspace {
  let found: Workspace | null = null;
  return async () => {
    found ??= await findFirstWorkspace(engine);
    if (!found) throw new ProblemError('form.not-found');
    return found;
  };
}
