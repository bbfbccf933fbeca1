import type { FormDocument } from '@nativ/schemas';

/** A row of a part: names and values as they stand in `data.json`. */
export type ExportRow = Readonly<Record<string, unknown>>;

export interface ExportPart {
  readonly rows: readonly ExportRow[];
  /** The form whose questions name the values of the rows. */
  readonly form?: FormDocument;
}

/** The parts of an export, in the order in which they are shown. */
export const partNames = [
  'inquiry',
  'answers',
  'contact',
  'messages',
  'taskAnswers',
  'comments',
  'person',
  'profile',
  'capacity',
  'teams',
  'absences',
  'hours',
  'signIn',
  'sessions',
  'tokens',
  'memberships',
  'tasks',
  'ownTasks',
  'checklists',
  'examples',
  'gatherings',
  'participation',
  'recusals',
  'firstResponses',
  'assignments',
  'posts',
  'written',
  'attached',
  'reactions',
  'votes',
  'asked',
  'advised',
  'trainings',
  'lessons',
  'concerns',
  'notices',
  'toldBy',
  'toldOf',
  'devices',
  'editing',
  'views',
  'tips',
  'reads',
  'openings',
  'erasures',
  'audit',
] as const;
export type PartName = (typeof partNames)[number];

/** What is not in an export, each with its reason in the words of the page. */
export const leftOutNames = [
  'secrets',
  'inquirers',
  'others',
  'leftGroups',
  'unseenGroups',
  'unseenParts',
  'sealed',
  'team',
] as const;
export type LeftOutName = (typeof leftOutNames)[number];

/** A file that belongs to somebody. It is read when its turn comes, so that no export holds all files at once. */
export interface ExportFile {
  /** As answers name it. */
  readonly id: string;
  /** As it was called when it was sent in. */
  readonly name: string;
  open(): AsyncIterable<Uint8Array>;
}

/** Everything about somebody, before it is written down. */
export interface ExportContent {
  readonly kind: 'inquirer' | 'person';
  readonly madeAt: Date;
  readonly parts: Readonly<Partial<Record<PartName, ExportPart>>>;
  readonly leftOut: readonly LeftOutName[];
  readonly files: readonly ExportFile[];
}
