import type { LessonSummary } from '@nativ/schemas';

export interface LessonPart {
  readonly name: 'mend' | 'drafts' | 'ahead' | 'done' | 'others' | 'archived';
  readonly lessons: readonly LessonSummary[];
}

/**
 * The lessons in the parts of the list, without the one that stands above them. What its keeper has to mend comes first: until then
 * it teaches what no longer holds.
 */
export function lessonParts(lessons: readonly LessonSummary[], next: string | null): readonly LessonPart[] {
  const partOf = ({ state, verdict, mine, mayEdit, isForMe }: LessonSummary): LessonPart['name'] => {
    if (state === 'archived') return 'archived';
    if (mayEdit && verdict === 'stale') return 'mend';
    if (state === 'draft') return 'drafts';
    if (!isForMe && !mine.isPassed) return 'others';
    return mine.isPassed ? 'done' : 'ahead';
  };
  const names = ['mend', 'drafts', 'ahead', 'done', 'others', 'archived'] as const;
  return names
    .map((name) => ({
      name,
      lessons: lessons.filter((lesson) => partOf(lesson) === name && (name === 'mend' || lesson.key !== next)),
    }))
    .filter((part) => part.lessons.length > 0);
}
