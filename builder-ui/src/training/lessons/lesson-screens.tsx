import { lazy, Suspense } from 'react';
import { PendingPage } from '../../app/pending-page.tsx';

export { LessonPage } from './lesson-page.tsx';
export { LessonsPage } from './lessons-page.tsx';

const Edit = lazy(() => import('./edit/lesson-edit-page.tsx').then((module) => ({ default: module.LessonEditPage })));

/**
 * The screens of lessons come as one chunk, since each chunk that the router names weighs on the start page. Few write lessons: what
 * they need comes by itself.
 */
export function LessonEditPage() {
  return (
    <Suspense fallback={<PendingPage />}>
      <Edit />
    </Suspense>
  );
}
