import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { type RefObject, useEffect, useRef } from 'react';
import { styleNonce } from '../app/style-nonce.ts';

interface TextEditor {
  /** Replaces what stands in the editor when it becomes another text than the one typed last. */
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly label: string;
  /** What the editor can do; taken once, when it is made. */
  readonly extensions: () => Extension;
  /** Marks what is wrong; taken anew whenever `remarks` are others. */
  readonly lints: () => Extension;
  readonly remarks: unknown;
}

/** An editor of a text with its mistakes marked, in the element that gets the reference. It is written from left to right. */
export function useTextEditor({
  text,
  onChange,
  label,
  extensions,
  lints,
  remarks,
}: TextEditor): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const changed = useRef(onChange);
  changed.current = onChange;
  const marks = useRef(new Compartment());

  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor keeps its own text, which the next effect replaces
  useEffect(() => {
    const editor = new EditorView({
      parent: place.current ?? document.body,
      state: EditorState.create({
        doc: text,
        extensions: [
          extensions(),
          marks.current.of(lints()),
          EditorView.lineWrapping,
          EditorView.cspNonce.of(styleNonce()),
          EditorView.contentAttributes.of({ 'aria-label': label, dir: 'ltr' }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged && !update.transactions.some((each) => each.isUserEvent('set')))
              changed.current(update.state.doc.toString());
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

  // biome-ignore lint/correctness/useExhaustiveDependencies: the marks are read from where they are made
  useEffect(() => {
    view.current?.dispatch({ effects: marks.current.reconfigure(lints()) });
  }, [remarks]);

  return place;
}
