/** What may have changed in a question. `rest` is what has no words of its own: a custom keyword, a limit of somebody else. */
export type QuestionAspect =
  | 'title'
  | 'help'
  | 'kind'
  | 'options'
  | 'required'
  | 'limits'
  | 'sensitivity'
  | 'preset'
  | 'look'
  | 'rest';

/** One thing that is different between two documents of a form, as data that a screen puts into words. */
export type FormChange =
  | { readonly of: 'question'; readonly change: 'added' | 'removed' | 'moved'; readonly path: string }
  | {
      readonly of: 'question';
      readonly change: 'changed';
      readonly path: string;
      readonly aspects: readonly QuestionAspect[];
    }
  | { readonly of: 'page' | 'rule'; readonly change: 'added' | 'removed' | 'changed'; readonly id: string }
  | { readonly of: 'pages' | 'rules'; readonly change: 'reordered' }
  /** Translations into a language: how many were added, changed or taken away. */
  | { readonly of: 'translations'; readonly language: string; readonly count: number }
  | { readonly of: 'title' }
  /** A setting by its name, such as `intro` or `exposure`. */
  | { readonly of: 'setting'; readonly name: string }
  /** What the schema says beyond its questions: its conditions and definitions. */
  | { readonly of: 'schema'; readonly keyword: string };
