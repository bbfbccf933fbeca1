import { questionOrder } from '@nativ/runtime';
import type { RoomLessonStep, Task } from '@nativ/schemas';

/** The JSON Pointer of an answer, also where only the name of its field is given. */
export const pathOf = (field: string): string => (field.startsWith('/') ? field : `/${field}`);

/** The field at the top of the form that an answer belongs to. */
const fieldOf = (path: string): string => path.replace(/^\//, '').split('/')[0] ?? '';

/** The questions of a form that a step is about, in the order of the form: those that were answered when it was recorded. */
export function questionsOf(form: Task['form'], { expected, counts }: Pick<RoomLessonStep, 'expected' | 'counts'>) {
  const asked = Object.keys((form?.schema.properties as Record<string, unknown> | undefined) ?? {});
  const wanted = new Set([...Object.keys(expected?.answers ?? {}), ...counts.map(fieldOf)]);
  const inOrder = questionOrder([...new Set([...asked, ...wanted])], form?.uiSchema);
  return inOrder.filter((name) => wanted.has(name)).map((name) => `/${name}`);
}

/** What was decided at a step, as far as it counts: the rest is free and would only be copied. */
export function decisiveAnswers({ expected, counts }: Pick<RoomLessonStep, 'expected' | 'counts'>) {
  const fields = new Set(counts.map(fieldOf));
  return Object.fromEntries(Object.entries(expected?.answers ?? {}).filter(([name]) => fields.has(name)));
}
