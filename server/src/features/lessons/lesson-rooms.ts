import type { Language } from '@nativ/schemas';
import type { Actor } from '../../security/actor.ts';

/** What a lesson asks of a practice room. */
export interface LessonRoomWish {
  readonly title: string;
  readonly flow: string;
  readonly purpose: 'lesson' | 'assessment';
  readonly lessonId: string;
  readonly language: Language;
  /** How long a colleague takes: in a lesson nobody waits long for what is not theirs to learn. */
  readonly delayMs: number;
  /** What colleagues do first, in this order. */
  readonly script: readonly { readonly nodeId: string; readonly data: Readonly<Record<string, unknown>> }[];
}

export type LessonRoomOutcome =
  | { readonly kind: 'opened'; readonly room: { readonly id: string } }
  | { readonly kind: 'noSuchFlow' | 'tooMany' | 'draftRefused' };

/** The practice rooms that lessons are taken in. */
export interface LessonRooms {
  open(actor: Actor, wish: LessonRoomWish): Promise<LessonRoomOutcome>;
  /** Puts somebody into groups of a room, but for those whose name only their members know. @param groups by their keys */
  join(room: string, userId: string, groups: readonly string[]): Promise<void>;
  /** Takes away a room that somebody no longer needs. */
  close(actor: Actor, roomId: string): Promise<unknown>;
}
