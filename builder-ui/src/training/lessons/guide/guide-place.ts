import { groupIdOf, idOfPath } from '../../../forms/renderer/field-ids.ts';

/** Controls of the natural screens that carry their name as `data-guide`. */
export type GuideControl =
  | 'task-claim'
  | 'task-complete'
  | 'task-vote'
  | 'task-sorting'
  | 'case-reply'
  | 'case-hand-over'
  | 'room-clock';

/** What the guide points at: named by what it does, never by where it stands. */
export type GuidePlace =
  | { readonly kind: 'control'; readonly name: GuideControl }
  /** A question of the form of a task, by the JSON Pointer of its answer. */
  | { readonly kind: 'field'; readonly path: string }
  /** Whatever on the page leads to an address. */
  | { readonly kind: 'link'; readonly to: string };

/** The form of a task, in which its questions and its button are looked for. */
const form = '[data-guide="task-form"]';

/** Finds on the page what is pointed at; null while it is not there, such as on another screen or another page of a form. */
export function findPlace(place: GuidePlace, page: ParentNode): HTMLElement | null {
  if (place.kind === 'field') return questionAt(place.path, page);
  if (place.kind === 'link') {
    const links = page.querySelectorAll<HTMLElement>('main a[href]');
    return [...links].find((link) => link.getAttribute('href')?.endsWith(place.to)) ?? null;
  }
  const named = page.querySelector<HTMLElement>(`[data-guide="${place.name}"]`);
  if (named !== null || place.name !== 'task-complete') return named;
  return page.querySelector<HTMLElement>(`${form} button[type="submit"]`);
}

/** A whole question, with its label: what is pointed at is more than the field itself. */
function questionAt(path: string, page: ParentNode): HTMLElement | null {
  const id = idOfPath(path);
  const inside = page.querySelectorAll<HTMLElement>(`${form} [id]`);
  const found = [...inside].find((element) => element.id === id || element.id === groupIdOf(id));
  return found?.closest<HTMLElement>('.nv-field') ?? found ?? null;
}

const focusable = 'input, textarea, select, button, a[href]';

/** Where the focus goes when somebody asks to be shown a place: the control itself, not what stands around it. */
export function controlIn(element: HTMLElement): HTMLElement {
  if (element.matches(focusable)) return element;
  return (
    element.querySelector<HTMLElement>('input:checked') ?? element.querySelector<HTMLElement>(focusable) ?? element
  );
}

/** Whether a question has been answered on the page, in whatever way. */
export function isAnswered(question: HTMLElement): boolean {
  const fields = question.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
    'input, textarea, select',
  );
  return [...fields].some((field) =>
    field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')
      ? field.checked
      : field.value.trim() !== '',
  );
}
