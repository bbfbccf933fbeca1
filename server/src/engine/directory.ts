import type { GroupHours } from './work-hours.ts';

/** What the shell looks up to turn the keys of a flow into rows. */
export interface Directory {
  /** @throws UnknownKey when the group is not there */
  groupId(key: string): string;
  /** The published version of a form, by key. @throws UnknownKey when there is none */
  formVersionId(key: string): string;
  /** The member of the group with this e-mail address or id, or null: then anybody in the group may take the task. */
  memberId(groupKey: string, person: string): string | null;
  /** The person of the workspace with this e-mail address or id, or null. */
  personId(person: string): string | null;
  /** When the people of a group, by its id, work, seen from an instant in milliseconds since 1970. */
  hoursAt(groupId: string, nowMs: number): GroupHours;
  /** The same of every group, by its id. */
  hoursOfAll(nowMs: number): Readonly<Record<string, GroupHours>>;
}

/**
 * A key of a published flow that the directory does not know. Another node may have published the flow and what it names since
 * the directory was read; one that was read afterwards knows it.
 */
export class UnknownKey extends Error {}

/** Does something with the directory of a workspace, and once more with a fresh one where it did not know a key. */
export async function withDirectory<T>(
  published: { directory(workspaceId: string): Promise<Directory>; forget(): void },
  workspaceId: string,
  work: (directory: Directory) => T | Promise<T>,
): Promise<T> {
  try {
    return await work(await published.directory(workspaceId));
  } catch (cause) {
    if (!(cause instanceof UnknownKey)) throw cause;
    published.forget();
    return work(await published.directory(workspaceId));
  }
}
