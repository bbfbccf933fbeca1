import type { Group, MyUser, SavedView, ViewSettings } from '@nativ/schemas';
import type { Day } from './days.ts';
import type { GroupPart } from './group-search.ts';
import type { ShownView } from './shown-view.ts';

/** What every view of a group is given: what it shows, for whom, and the ways to another view of it. */
export interface ViewParts {
  readonly group: Group;
  readonly shown: ShownView;
  readonly saved: readonly SavedView[];
  readonly me: MyUser;
  /** Whether the reader decides on assignments and shared views here. */
  readonly manages: boolean;
  readonly on: Day | undefined;
  readonly show: (part: GroupPart) => void;
  readonly set: (settings: ViewSettings) => void;
  readonly choose: (view: SavedView | null) => void;
  readonly goTo: (day: Day) => void;
}
