import type { Key } from '@nativ/schemas';

/** What a flow may refer to: what the workspace has at the moment of the check. */
export interface FlowContext {
  /** The published forms by their keys. */
  readonly forms: ReadonlyMap<Key, { readonly schema: unknown }>;
  /** The keys of the groups. */
  readonly groups: ReadonlySet<Key>;
  /** The keys of the published flows; left out where nobody knows them. */
  readonly flows?: ReadonlySet<Key>;
  /** The keys of the calendars; left out where nobody knows them. */
  readonly calendars?: ReadonlySet<Key>;
}
