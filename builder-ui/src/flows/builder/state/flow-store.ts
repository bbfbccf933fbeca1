import type { FlowDocument } from '@nativ/schemas';
import { type History, newHistory, noteChange, redo, undo } from '../../../designs/history.ts';
import { noParts, type Parts, stillThere } from '../document/parts.ts';

/** Something that happened, said for a moment, with the way back. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly canUndo: boolean;
}

/** A wish to bring a node or an edge into view; a new object for each wish. */
export interface Reveal {
  readonly nodeId?: string;
  readonly edgeId?: string;
  /** Whether the focus shall go there too. */
  readonly takesFocus: boolean;
}

export interface FlowState {
  readonly history: History<FlowDocument>;
  readonly selection: Parts;
  /** The language whose words are being edited. */
  readonly language: string;
  readonly reveal: Reveal | null;
  readonly toast: Toast | null;
  /** Whether somebody else draws, so that nothing may be changed here. */
  readonly isLocked: boolean;
}

export interface ChangeWords {
  /** What the change is called, for undo. */
  readonly label: string;
  /** Changes with one tag that follow one another soon are one step, as typing and dragging are. */
  readonly tag?: string;
  /** Says that it happened, and offers the way back. */
  readonly says?: string;
  /** What is chosen afterwards; what was, where it is left out. */
  readonly select?: Parts;
}

/**
 * The flow being drawn and what in it is chosen. Parts of the screen read from it by selectors, so that dragging one
 * step draws only that one anew.
 */
export class FlowStore {
  private state: FlowState;
  private readonly listeners = new Set<() => void>();
  private toasts = 0;

  constructor(document: FlowDocument, language: string) {
    this.state = {
      history: newHistory(document),
      selection: noParts,
      language,
      reveal: null,
      toast: null,
      isLocked: false,
    };
  }

  readonly get = (): FlowState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get document(): FlowDocument {
    return this.state.history.present;
  }

  set(part: Partial<FlowState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }

  /** Makes a change that can be taken back; while somebody else draws, none is made. */
  change(edit: (document: FlowDocument) => FlowDocument, { label, tag, says, select }: ChangeWords): void {
    if (this.state.isLocked) return;
    const document = edit(this.document);
    if (document === this.document) return;
    const place = JSON.stringify(this.state.selection);
    const history = noteChange(this.state.history, { document, label, place, tag, at: performance.now() });
    this.set({
      history,
      selection: stillThere(document, select ?? this.state.selection),
      ...(says !== undefined && { toast: this.toastOf(says, true) }),
    });
  }

  /** Begins anew with what the server has, without a way back to what was here. */
  readonly restart = (document: FlowDocument): void => {
    this.set({ history: newHistory(document), selection: stillThere(document, this.state.selection), toast: null });
  };

  undo(): string | null {
    return this.travel(undo(this.state.history), this.state.history.past.at(-1));
  }

  redo(): string | null {
    return this.travel(redo(this.state.history), this.state.history.future[0]);
  }

  select(selection: Parts, reveal: Reveal | null = null): void {
    this.set({ selection, ...(reveal !== null && { reveal }) });
  }

  say(text: string): void {
    this.set({ toast: this.toastOf(text, false) });
  }

  private toastOf(text: string, canUndo: boolean): Toast {
    this.toasts += 1;
    return { id: this.toasts, text, canUndo };
  }

  private travel(
    history: History<FlowDocument>,
    step: { readonly label: string; readonly place: string } | undefined,
  ): string | null {
    if (step === undefined || this.state.isLocked) return null;
    const document = history.present;
    const chosen = stillThere(document, JSON.parse(step.place) as Parts);
    this.set({ history, selection: chosen, toast: null });
    return step.label;
  }
}
