import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json, jsonParseLinter } from '@codemirror/lang-json';
import { bracketMatching, foldGutter, indentOnInput } from '@codemirror/language';
import { linter, lintGutter, lintKeymap } from '@codemirror/lint';
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { styleNonce } from '../../app/style-nonce.ts';
import classes from './json-editor.module.css';
import { placeOfPointer } from './place-of-pointer.ts';

/** Something to be said at a place of the text. */
export interface JsonRemark {
  readonly pointer: string;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

interface JsonEditorProps {
  /** Replaces what stands in the editor when it becomes another text than the one typed last. */
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly remarks: readonly JsonRemark[];
  readonly label: string;
}

/** JSON as text, with its mistakes marked where they are. Always from left to right, since mirrored brackets lie. */
export function JsonEditor({ text, onChange, remarks, label }: JsonEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const latest = useRef({ onChange, remarks });
  latest.current = { onChange, remarks };
  const lints = useRef(new Compartment());

  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor keeps its own text, which the next effect replaces
  useEffect(() => {
    const editor = new EditorView({
      parent: place.current ?? document.body,
      state: EditorState.create({
        doc: text,
        extensions: [
          lineNumbers(),
          foldGutter(),
          history(),
          indentOnInput(),
          bracketMatching(),
          json(),
          lints.current.of(remarksShown(latest)),
          lintGutter(),
          // Tab is not taken, so that the keyboard finds its way out.
          keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap]),
          EditorView.lineWrapping,
          EditorView.cspNonce.of(styleNonce()),
          EditorView.contentAttributes.of({ 'aria-label': label }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged && !update.transactions.some((each) => each.isUserEvent('set'))) {
              latest.current.onChange(update.state.doc.toString());
            }
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

  // biome-ignore lint/correctness/useExhaustiveDependencies: new remarks are read from where the linter finds them
  useEffect(() => {
    view.current?.dispatch({ effects: lints.current.reconfigure(remarksShown(latest)) });
  }, [remarks]);

  return <div ref={place} dir="ltr" className={classes.editor} />;
}

/** Marks mistakes of the text itself, or else what was said of its places. */
function remarksShown(latest: { readonly current: { readonly remarks: readonly JsonRemark[] } }) {
  const parse = jsonParseLinter();
  return linter(
    (editor) => {
      const broken = editor.state.doc.length === 0 ? [] : parse(editor);
      if (broken.length > 0) return broken;
      return latest.current.remarks.map(({ pointer, message, severity }) => ({
        ...placeOfPointer(editor.state, pointer),
        message,
        severity,
      }));
    },
    { delay: 300 },
  );
}
