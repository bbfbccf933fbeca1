import type { Scope, WorkspaceRole } from '@nativ/schemas';

/** Who asks: a person of a workspace. Everything a request reads or changes is done in this person's name. */
export interface Actor {
  readonly workspaceId: string;
  readonly userId: string;
  readonly role: WorkspaceRole;
  /** How this person is signed in; left out for whoever shows a token. */
  readonly session?: ActorSession;
  /** What a token narrows its bearer to; left out for a person who is signed in. */
  readonly scopes?: readonly Scope[];
}

export interface ActorSession {
  readonly id: string;
  /** Who signs in, which is one for all the workspaces of a person. */
  readonly identityId: string;
  readonly standing: Standing;
}

/**
 * What a session is good for: everything; nothing but showing the second factor; or nothing but setting one up, where
 * the workspace requires it.
 */
export type Standing = 'whole' | 'secondFactor' | 'setUp';
