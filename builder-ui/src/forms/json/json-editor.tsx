import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json, jsonParseLinter } from '@codemirror/lang-json';
import { bracketMatching, foldGutter, indentOnInput } from '@codemirror/language';
import { linter, lintGutter, lintKeymap } from '@codemirror/lint';
import { keymap, lineNumbers } from '@codemirror/view';
import { useRef } from 'react';
import { useTextEditor } from '../../ui/use-text-editor.ts';
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
  const latest = useRef({ remarks });
  latest.current = { remarks };
  const place = useTextEditor({
    text,
    onChange,
    label,
    extensions: () => [
      lineNumbers(),
      foldGutter(),
      history(),
      indentOnInput(),
      bracketMatching(),
      json(),
      lintGutter(),
      // Tab is not taken, so that the keyboard finds its way out.
      keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap]),
    ],
    lints: () => remarksShown(latest),
    remarks,
  });

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
