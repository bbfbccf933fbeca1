/** A change that can be taken back: the document before it, and what it is called. */
interface Step<Document> {
  readonly before: Document;
  /** Where the person was, to be led back there. */
  readonly place: string;
  readonly label: string;
}

/**
 * A document with all that was done to it. Documents share what did not change, so a long history is cheap; undo gives
 * exactly what was there.
 */
export interface History<Document> {
  readonly present: Document;
  readonly past: readonly Step<Document>[];
  readonly future: readonly (Step<Document> & { readonly after: Document })[];
  /** Changes with the same tag that come soon after one another are one step, as typing is. */
  readonly run: { readonly tag: string; readonly at: number } | null;
}

export interface Change<Document> {
  readonly document: Document;
  readonly label: string;
  readonly place: string;
  /** Names what is being typed into; without it, the change is a step of its own. */
  readonly tag?: string | undefined;
  /** When it happens, in milliseconds. */
  readonly at: number;
}

const pauseMs = 1500;
const maximumSteps = 500;

export function newHistory<Document>(present: Document): History<Document> {
  return { present, past: [], future: [], run: null };
}

/** Notes a change. One that changes nothing is none. */
export function noteChange<Document>(
  history: History<Document>,
  { document, label, place, tag, at }: Change<Document>,
): History<Document> {
  if (document === history.present) return history;
  const { run } = history;
  const goesOn = tag !== undefined && run?.tag === tag && at - run.at < pauseMs && history.past.length > 0;
  const step = { before: history.present, label, place };
  const past = goesOn ? history.past : [...history.past, step].slice(-maximumSteps);
  return { present: document, past, future: [], run: tag === undefined ? null : { tag, at } };
}

/** Takes the last step back; without one, nothing happens. */
export function undo<Document>(history: History<Document>): History<Document> {
  const step = history.past.at(-1);
  if (step === undefined) return history;
  return {
    present: step.before,
    past: history.past.slice(0, -1),
    future: [{ ...step, after: history.present }, ...history.future],
    run: null,
  };
}

/** Does the step again that was taken back last. */
export function redo<Document>(history: History<Document>): History<Document> {
  const [step, ...future] = history.future;
  if (step === undefined) return history;
  const { after, ...done } = step;
  return { present: after, past: [...history.past, done], future, run: null };
}
