import type { TextKind } from '@nativ/runtime';
import { lazy, Suspense, useMemo, useState } from 'react';
import { LoadingLines } from '../../../ui/loading-lines.tsx';
import { ExpressionProblems } from './expression-problems.tsx';
import type { ExpressionPlace } from './use-expression-place.ts';

// The editor is heavy, and most who draw flows never open it.
const CelEditor = lazy(() => import('./cel-editor.tsx').then((module) => ({ default: module.CelEditor })));

/** What fits into a flow; what is longer is kept to be shortened, and changes nothing. */
const LONGEST = 2000;

interface ExpressionTextProps {
  readonly label: string;
  readonly value: string | undefined;
  /** Undefined when there is nothing left of it. */
  readonly onChange: (value: string | undefined) => void;
  readonly kind: TextKind;
  readonly place: ExpressionPlace;
}

/** The text of an expression, checked with every letter, and what is wrong with it under it. */
export function ExpressionText({ label, value = '', onChange, kind, place }: ExpressionTextProps) {
  const [tooLong, setTooLong] = useState<string | null>(null);
  const text = tooLong ?? value;
  const { check, questions } = place;
  const problems = useMemo(() => (text.trim() === '' ? [] : check(kind, text)), [check, kind, text]);
  const put = (typed: string) => {
    setTooLong(typed.length > LONGEST ? typed : null);
    if (typed.length <= LONGEST) onChange(typed.trim() === '' ? undefined : typed);
  };
  return (
    <>
      <Suspense fallback={<LoadingLines lines={2} />}>
        <CelEditor text={text} onChange={put} problems={problems} questions={questions} label={label} />
      </Suspense>
      <ExpressionProblems text={text} problems={problems} onMend={put} />
    </>
  );
}
