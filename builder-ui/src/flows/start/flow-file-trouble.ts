import type { ImportTrouble } from '../bpmn/import-notice.ts';

/** Why a file gives no flow. Nothing is taken over from it. */
export type FlowFileTrouble =
  | { readonly reason: ImportTrouble | 'empty' | 'notFlow' | 'serverless' | 'hostile' }
  /** Written by a later release. */
  | { readonly reason: 'laterVersion'; readonly version: string }
  /** A place that is not as a flow has it. */
  | { readonly reason: 'misfit'; readonly place: string }
  /** Two steps, or two lines, have one id. */
  | { readonly reason: 'twice'; readonly id: string };

/** Something in a file of our own that was left out, or needs a look. */
export type FlowNotice =
  | { readonly reason: 'unknownType'; readonly id: string; readonly type: string }
  | { readonly reason: 'looseEdge'; readonly id: string };
