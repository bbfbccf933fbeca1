import type {
  Lesson,
  LessonAttempt,
  LessonAttemptMode,
  LessonAttemptStarted,
  LessonCreate,
  LessonMedia,
  LessonNext,
  LessonPatch,
  LessonSummary,
  RoomLesson,
} from '@nativ/schemas';
import { queryOptions } from '@tanstack/react-query';
import { apiGet, apiSend, request } from './api-client.ts';
import type { Page } from './paged-query.ts';
import { roomHeader } from './room.ts';

const at = (key: string) => `/lessons/${encodeURIComponent(key)}`;

/** Everything that is known of lessons, to be read again after a change. */
export const lessonsKey: readonly string[] = ['lessons'];

/** A workspace has some dozens of lessons: the list comes whole, what is next for the reader first. */
export const lessonsQuery = queryOptions({
  queryKey: lessonsKey,
  queryFn: async ({ signal }) => (await apiGet<Pick<Page<LessonSummary>, 'items'>>('/lessons', signal)).items,
});

/** The lesson that is next for whoever is here; lessons are of real work, also for whoever practises. */
export const nextLessonQuery = queryOptions({
  queryKey: [...lessonsKey, 'next'],
  queryFn: ({ signal }) =>
    request<LessonNext>('/api/v1/lessons/next', { method: 'GET', headers: { [roomHeader]: '' }, signal }),
});

export const lessonQuery = (key: string) =>
  queryOptions({
    queryKey: [...lessonsKey, 'one', key],
    queryFn: ({ signal }) => apiGet<Lesson>(at(key), signal),
  });

export const attemptsQuery = (key: string) =>
  queryOptions({
    queryKey: [...lessonsKey, 'one', key, 'attempts'],
    queryFn: async ({ signal }) =>
      (await apiGet<Pick<Page<LessonAttempt>, 'items'>>(`${at(key)}/attempts`, signal)).items,
  });

export const patchLesson = (key: string, change: LessonPatch) => apiSend<Lesson>('PATCH', at(key), change);
export type LessonMove = 'publish' | 'archive' | 'restore';
export const moveLesson = (key: string, move: LessonMove) => apiSend<Lesson>('POST', `${at(key)}/${move}`, {});

/** Sends a picture or a short video that shall stand beside a step. */
export const sendMedia = (key: string, file: File): Promise<LessonMedia> =>
  request<LessonMedia>(`/api/v1${at(key)}/media`, {
    method: 'POST',
    body: file,
    headers: { 'content-type': file.type },
  });

export const mediaAddress = (key: string, { file }: LessonMedia) => `/api/v1${at(key)}/media/${file}`;

/** Makes the lesson follow the newest version of its flow, as far as that can be done without asking. */
export const takeLessonOver = (key: string, revision: number) =>
  apiSend<Lesson>('POST', `${at(key)}/take-over`, { revision });

/** Opens a room of one's own with the lesson in it. */
export const beginLesson = (key: string, mode: LessonAttemptMode) =>
  apiSend<LessonAttemptStarted>('POST', `${at(key)}/attempts`, { mode });

/** Makes a lesson of a case in a practice room. Asked from within the room, it is kept in real work: the header names no room. */
export const makeLesson = (lesson: LessonCreate): Promise<Lesson> =>
  request<Lesson>('/api/v1/lessons', {
    method: 'POST',
    body: JSON.stringify(lesson),
    headers: { 'content-type': 'application/json', [roomHeader]: '' },
  });

/** The lesson that is taken in this room. */
export const roomLessonQuery = queryOptions({
  queryKey: ['room-lesson'],
  queryFn: ({ signal }) => apiGet<RoomLesson>('/room/lesson', signal),
  retry: false,
});

export const finishLesson = () => apiSend<LessonAttempt>('POST', '/room/lesson/finish', {});
