import type { Route } from '../../http/routes.ts';
import { attemptRoutes } from './attempt-routes.ts';
import { type AttemptParts, AttemptService } from './attempt-service.ts';
import { EditService } from './edit-service.ts';
import { lessonRoutes } from './lesson-routes.ts';
import { LessonService } from './lesson-service.ts';
import { mediaRoutes } from './media-routes.ts';
import { MediaService } from './media-service.ts';
import { RecordService } from './record-service.ts';

/** Lessons: recorded in practice rooms, told by champions, taken by everybody. */
export function lessonsRoutes(parts: AttemptParts): Route[] {
  return [
    ...lessonRoutes({
      lessons: new LessonService(parts),
      records: new RecordService(parts),
      edits: new EditService(parts),
    }),
    ...attemptRoutes(new AttemptService(parts)),
    ...mediaRoutes(new MediaService(parts)),
  ];
}
