/** One thing that is different between two documents of a flow, as data that a screen draws and puts into words. */
export type FlowChange =
  | { readonly of: 'title' }
  /** A setting of the whole flow, by its name. */
  | { readonly of: 'setting'; readonly name: string }
  /** `moved`: it stands elsewhere on the canvas and is otherwise the same. */
  | { readonly of: 'node'; readonly change: 'added' | 'removed' | 'moved'; readonly id: string }
  | { readonly of: 'node'; readonly change: 'changed'; readonly id: string; readonly settings: readonly SettingPath[] }
  | { readonly of: 'edge'; readonly change: 'added' | 'removed'; readonly id: string }
  | { readonly of: 'edge'; readonly change: 'changed'; readonly id: string; readonly settings: readonly SettingPath[] }
  /** The edges that leave a node are asked in another order, which decides where conditions overlap. */
  | { readonly of: 'order'; readonly id: string };

/** Where a setting stands in a node or edge, such as `['config', 'due', 'businessDuration']`. A list is one setting. */
export type SettingPath = readonly string[];
