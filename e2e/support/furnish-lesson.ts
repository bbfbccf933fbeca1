import type { LessonAttemptStarted } from '@nativ/schemas';
import type { Session } from './browser.ts';
import type { Nativ } from './nativ.ts';
import { tell } from './people.ts';

export interface FurnishedLesson {
  /** One that the sample brings. */
  readonly key: string;
  /** The room of somebody who has begun it with guidance. */
  readonly room: string;
}

/** Somebody in the middle of a lesson. */
export async function furnishLesson({ address }: Nativ, learner: Session): Promise<FurnishedLesson> {
  const key = 'first-response';
  const path = `/api/v1/lessons/${key}/attempts`;
  const { room } = await tell<LessonAttemptStarted>(address, learner, path, { mode: 'guided' });
  return { key, room };
}
