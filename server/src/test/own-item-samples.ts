import { type GroupName, id, type PersonaName } from './personas.ts';

export interface OwnTaskSample {
  readonly id: string;
  readonly group: GroupName;
  readonly by: PersonaName;
  readonly assignee: PersonaName | null;
}

/** Tasks that people made without a flow: in each kind of group, by each way of standing to it. */
export const ownTasks = {
  events: { id: id(75_101), group: 'events', by: 'member', assignee: null },
  legal: { id: id(75_102), group: 'legal', by: 'manager', assignee: 'member' },
  psychological: { id: id(75_103), group: 'psychological', by: 'psychologist', assignee: null },
  byClassified: { id: id(75_104), group: 'psychological', by: 'classified', assignee: 'psychologist' },
  toClassified: { id: id(75_105), group: 'psychological', by: 'manager', assignee: 'classified' },
  theirs: { id: id(75_106), group: 'theirLegal', by: 'stranger', assignee: null },
} as const satisfies Readonly<Record<string, OwnTaskSample>>;
export type OwnTaskName = keyof typeof ownTasks;
export const ownTaskNames = Object.keys(ownTasks) as OwnTaskName[];
export const ownTaskSample = (name: OwnTaskName): OwnTaskSample => ownTasks[name];

export interface GatheringSample {
  readonly id: string;
  readonly group: GroupName;
  readonly by: PersonaName;
}

/** Gatherings; 'shown' is shown to a classified member by name (compartment-samples.ts). */
export const gatherings = {
  events: { id: id(75_301), group: 'events', by: 'member' },
  legal: { id: id(75_302), group: 'legal', by: 'manager' },
  psychological: { id: id(75_303), group: 'psychological', by: 'psychologist' },
  byClassified: { id: id(75_304), group: 'psychological', by: 'classified' },
  shown: { id: id(75_305), group: 'psychological', by: 'psychologist' },
  theirs: { id: id(75_306), group: 'theirLegal', by: 'stranger' },
} as const satisfies Readonly<Record<string, GatheringSample>>;
export type GatheringName = keyof typeof gatherings;
export const gatheringNames = Object.keys(gatherings) as GatheringName[];
export const gatheringSample = (name: GatheringName): GatheringSample => gatherings[name];

/** One entry of a checklist on each task, those of flows too, with the id of its task plus this. */
export const entryOf = (taskId: string): string => id(Number(taskId.slice(-12)) + 80_000);
