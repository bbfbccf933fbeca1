import { type ComponentProps, lazy, Suspense } from 'react';
import { LoadingLines } from './loading-lines.tsx';
import type { StaffAnswers, StaffForm } from './staff-form.tsx';

// The form renderer is heavy and many screens do without it, so it comes when the first form is shown.
const Form = lazy(() => import('./staff-form.tsx').then(({ StaffForm }) => ({ default: StaffForm })));
const Answers = lazy(() => import('./staff-form.tsx').then(({ StaffAnswers }) => ({ default: StaffAnswers })));

/** A form to be filled. */
export function LazyForm(props: ComponentProps<typeof StaffForm>) {
  return (
    <Suspense fallback={<LoadingLines lines={4} height={32} />}>
      <Form {...props} />
    </Suspense>
  );
}

/** What was filled into a form. */
export function LazyAnswers(props: ComponentProps<typeof StaffAnswers>) {
  return (
    <Suspense fallback={<LoadingLines lines={4} />}>
      <Answers {...props} />
    </Suspense>
  );
}
