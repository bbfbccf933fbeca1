import type { WorkspaceRole } from '@nativ/schemas';

/** Who asks: a person of a workspace. Everything a request reads or changes is done in this person's name. */
export interface Actor {
  readonly workspaceId: string;
  readonly userId: string;
  readonly role: WorkspaceRole;
}
