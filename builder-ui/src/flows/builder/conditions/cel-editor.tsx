import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { type Diagnostic, linter, lintKeymap } from '@codemirror/lint';
import { keymap } from '@codemirror/view';
import type { FlowProblem } from '@nativ/schemas';
import { useRef } from 'react';
import type { QuestionChoice } from '../../../designs/conditions/question-choice.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { useTextEditor } from '../../../ui/use-text-editor.ts';
import { celCompletions } from './cel-completions.ts';
import classes from './cel-editor.module.css';
import { celMarks } from './cel-marks.ts';
import { rangeOf } from './text-range.ts';

interface CelEditorProps {
  /** Replaces what stands in the editor when it becomes another text than the one typed last. */
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly problems: readonly FlowProblem[];
  readonly questions: readonly QuestionChoice[];
  readonly label: string;
}

/** An expression as text, always from left to right: the fields are offered, mistakes are marked where they are. */
export function CelEditor({ text, onChange, problems, questions, label }: CelEditorProps) {
  const language = useLanguage();
  const latest = useRef({ problems, questions, language });
  latest.current = { problems, questions, language };
  const place = useTextEditor({
    text,
    onChange,
    label,
    extensions: () => [
      history(),
      bracketMatching(),
      celMarks,
      autocompletion({ override: [(context) => celCompletions(context, latest.current.questions)], icons: false }),
      // Tab is not taken, so that the keyboard finds its way out.
      keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap, ...lintKeymap]),
    ],
    lints: () => problemsShown(latest),
    remarks: problems,
  });

  return <div ref={place} dir="ltr" className={classes.editor} />;
}

interface Latest {
  readonly current: { readonly problems: readonly FlowProblem[]; readonly language: string };
}

function problemsShown({ current: { problems, language } }: Latest) {
  return linter(
    ({ state }): readonly Diagnostic[] =>
      problems.map((problem) => ({
        ...rangeOf(state.doc.toString(), problem.position),
        severity: problem.severity,
        message: problem.messages?.[language] ?? problem.message,
      })),
    { delay: 200 },
  );
}
