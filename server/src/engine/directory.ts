/** What the shell looks up to turn the keys of a flow into rows. */
export interface Directory {
  /** @throws Error when the group is gone, which a published flow excludes */
  groupId(key: string): string;
  /** The published version of a form, by key. */
  formVersionId(key: string): string;
  /** The member of the group with this e-mail address or id, or null: then anybody in the group may take the task. */
  memberId(groupKey: string, person: string): string | null;
  /** The person of the workspace with this e-mail address or id, or null. */
  personId(person: string): string | null;
}
