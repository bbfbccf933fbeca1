import type { FormDocument } from '@nativ/schemas';
import { type History, newHistory, noteChange, redo, undo } from '../../../designs/history.ts';
import { hasQuestion } from '../document/containers.ts';
import type { Consequence, Edit } from '../document/edit.ts';
import { parentOf } from '../document/question-path.ts';

/** What a person looks at and is about to type into. */
export type FocusPart = 'title' | 'row' | 'option';

/** Something that happened, said for a moment, with the way back. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly also: readonly Consequence[];
  readonly canUndo: boolean;
}

export interface BuilderState {
  readonly history: History<FormDocument>;
  /** The path of the question being worked on; null for the form itself. */
  readonly selected: string | null;
  /** The page that is shown; null where there are none. */
  readonly page: string | null;
  /** The language whose words are being edited. */
  readonly language: string;
  /** Where the focus shall go once it is drawn; a new object for each wish. */
  readonly focus: { readonly path: string; readonly part: FocusPart; readonly index?: number } | null;
  readonly toast: Toast | null;
}

interface ChangeWords {
  /** What the change is called, for undo. */
  readonly label: string;
  /** Changes with one tag that follow one another soon are one step. */
  readonly tag?: string;
  /** Says that it happened, and offers the way back. */
  readonly says?: string;
  /** The question to go on with. */
  readonly select?: string | null;
  readonly focus?: FocusPart;
}

/**
 * The form being built and where in it one is. Rows read from it by selectors, so that typing into one question draws
 * only that one anew.
 */
export class BuilderStore {
  private state: BuilderState;
  private readonly listeners = new Set<() => void>();
  private toasts = 0;

  constructor(document: FormDocument, language: string) {
    const page = document.settings?.pages?.[0]?.id ?? null;
    this.state = { history: newHistory(document), selected: null, page, language, focus: null, toast: null };
  }

  readonly get = (): BuilderState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get document(): FormDocument {
    return this.state.history.present;
  }

  set(part: Partial<BuilderState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }

  /** Makes a change that can be taken back. */
  change(edit: (document: FormDocument) => FormDocument, words: ChangeWords): void {
    this.apply({ document: edit(this.document), path: this.state.selected ?? '', also: [] }, words);
  }

  /** Takes over what an edit gave; the question it was about stays the one being worked on. */
  apply({ document, path, also }: Edit, words: ChangeWords): void {
    if (document === this.document) return;
    const { tag, says, focus } = words;
    const selected = words.select === undefined ? this.state.selected : words.select;
    const history = noteChange(this.state.history, {
      document,
      label: words.label,
      place: path,
      tag,
      at: performance.now(),
    });
    const isWorthSaying = says !== undefined || also.length > 0;
    this.set({
      history,
      selected,
      page: this.pageIn(document),
      ...(focus !== undefined && selected !== null && { focus: { path: selected, part: focus } }),
      ...(isWorthSaying && { toast: this.toastOf(says ?? words.label, also) }),
    });
  }

  /** Takes over a whole document that another panel has made. */
  replace(document: FormDocument, label: string): void {
    this.change(() => document, { label, tag: 'whole document' });
  }

  /** Begins anew with what the server has, without a way back to what was here. */
  restart(document: FormDocument): void {
    this.set({ history: newHistory(document), selected: null, page: this.pageIn(document), toast: null });
  }

  undo(): string | null {
    return this.travel(undo(this.state.history), this.state.history.past.at(-1));
  }

  redo(): string | null {
    return this.travel(redo(this.state.history), this.state.history.future[0]);
  }

  select(path: string | null, focus?: FocusPart): void {
    if (path === this.state.selected && focus === undefined) return;
    this.set({ selected: path, ...(focus !== undefined && path !== null && { focus: { path, part: focus } }) });
  }

  say(text: string): void {
    this.set({ toast: this.toastOf(text, [], false) });
  }

  private toastOf(text: string, also: readonly Consequence[], canUndo = true): Toast {
    this.toasts += 1;
    return { id: this.toasts, text, also, canUndo };
  }

  private travel(
    history: History<FormDocument>,
    step: { readonly label: string; readonly place: string } | undefined,
  ): string | null {
    if (step === undefined) return null;
    const document = history.present;
    const selected = nearest(document, step.place) ?? nearest(document, this.state.selected ?? '');
    this.set({ history, selected, page: this.pageIn(document), toast: null });
    return step.label;
  }

  private pageIn(document: FormDocument): string | null {
    const pages = document.settings?.pages ?? [];
    const isThere = pages.some(({ id }) => id === this.state?.page);
    return isThere ? (this.state?.page ?? null) : (pages[0]?.id ?? null);
  }
}

/** The question at the path, else what it stood in, else none. */
function nearest(document: FormDocument, path: string): string | null {
  if (path === '') return null;
  const own = path.endsWith('/*') ? path.slice(0, -2) : path;
  return hasQuestion(document, own) ? own : nearest(document, parentOf(own));
}
