import type { Lesson, LessonAttemptStarted, PracticeRoom, SubmissionReceipt, TaskSummaryList } from '@nativ/schemas';
import type { Session } from './browser.ts';
import type { Nativ } from './nativ.ts';
import { tell } from './people.ts';

/** A case that was done in a practice room as it should be done. */
interface CaseDone {
  readonly room: string;
  readonly instance: string;
}

/** Opens a room of somebody's own and does a legal inquiry in it from beginning to end. */
export async function doCaseInRoom({ address }: Nativ, session: Session): Promise<CaseDone> {
  const say = <Answer>(path: string, body?: unknown) => tell<Answer>(address, session, `/api/v1${path}`, body);
  const { id: room } = await say<PracticeRoom>('/practice/rooms', { flow: 'inquiry-routing', purpose: 'free' });
  const data = { kind: 'legal', description: 'The landlord wants me out.', urgency: 'thisWeek', contactBy: 'receipt' };
  const taken = await say<SubmissionReceipt>(`/forms/inquiry/inquiries?room=${room}`, { data, language: 'en' });
  const { items } = await say<TaskSummaryList>(`/tasks?status=open&room=${room}`);
  const [task] = items;
  if (!task || taken.instanceId === undefined) throw new Error('Expected a case with a task in the room.');
  await say(`/tasks/${task.id}/claim?room=${room}`, {});
  const decided = { outcome: 'answered', summary: 'A call was made' };
  await say(`/tasks/${task.id}/complete?room=${room}`, { data: decided });
  return { room, instance: taken.instanceId };
}

export interface FurnishedLesson {
  readonly key: string;
  /** The room of somebody of the legal group, who has begun it with guidance. */
  readonly room: string;
}

/** A lesson that can be taken, and one who is in the middle of it. */
export async function furnishLesson(nativ: Nativ, champion: Session, learner: Session): Promise<FurnishedLesson> {
  const title = { he: 'מענה לפנייה משפטית', en: 'Answering a legal inquiry' };
  const wish = { ...(await doCaseInRoom(nativ, champion)), title };
  const { key } = await tell<Lesson>(nativ.address, champion, '/api/v1/lessons', wish);
  await tell(nativ.address, champion, `/api/v1/lessons/${key}/publish`, {});
  const attempts = `/api/v1/lessons/${key}/attempts`;
  const { room } = await tell<LessonAttemptStarted>(nativ.address, learner, attempts, { mode: 'guided' });
  return { key, room };
}
