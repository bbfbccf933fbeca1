import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { type Diagnostic, linter, lintKeymap } from '@codemirror/lint';
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import type { FlowProblem } from '@nativ/schemas';
import { useEffect, useRef } from 'react';
import { styleNonce } from '../../../app/style-nonce.ts';
import type { QuestionChoice } from '../../../designs/conditions/question-choice.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
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
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const language = useLanguage();
  const latest = useRef({ onChange, problems, questions, language });
  latest.current = { onChange, problems, questions, language };
  const lints = useRef(new Compartment());

  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor keeps its own text, which the next effect replaces
  useEffect(() => {
    const editor = new EditorView({
      parent: place.current ?? document.body,
      state: EditorState.create({
        doc: text,
        extensions: [
          history(),
          bracketMatching(),
          celMarks,
          autocompletion({
            override: [(context) => celCompletions(context, latest.current.questions)],
            icons: false,
          }),
          lints.current.of(problemsShown(latest)),
          // Tab is not taken, so that the keyboard finds its way out.
          keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap, ...lintKeymap]),
          EditorView.lineWrapping,
          EditorView.cspNonce.of(styleNonce()),
          EditorView.contentAttributes.of({ 'aria-label': label, dir: 'ltr' }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged && !update.transactions.some((each) => each.isUserEvent('set')))
              latest.current.onChange(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = editor;
    return () => editor.destroy();
  }, [label]);

  useEffect(() => {
    const editor = view.current;
    if (editor === null || editor.state.doc.toString() === text) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text }, userEvent: 'set' });
  }, [text]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: new problems are read from where the linter finds them
  useEffect(() => {
    view.current?.dispatch({ effects: lints.current.reconfigure(problemsShown(latest)) });
  }, [problems]);

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
