import {
  Decoration,
  type DecorationSet,
  type EditorView,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import classes from './cel-editor.module.css';

const kinds = [
  [/^['"]/, classes.text],
  [/^\d/, classes.number],
  [/^(?:true|false|null|in)$/, classes.word],
  [/^(?:data|tasks|vars|value)\b/, classes.field],
] as const;

const tokens =
  /'(?:[^'\\]|\\.)*'?|"(?:[^"\\]|\\.)*"?|\d+(?:\.\d+)?|\b(?:true|false|null|in)\b|\b(?:data|tasks|vars|value)\b(?:\.\w+)*/g;

const marks = new MatchDecorator({
  regexp: tokens,
  decoration: ([token = '']) => {
    const found = kinds.find(([pattern]) => pattern.test(token));
    return Decoration.mark({ class: found?.[1] ?? '' });
  },
});

/** Colours the texts, numbers, words and fields of an expression. A colour says nothing that the text does not. */
export const celMarks = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = marks.createDeco(view);
    }

    update(update: ViewUpdate): void {
      this.decorations = marks.updateDeco(update, this.decorations);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);
