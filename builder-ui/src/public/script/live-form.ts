import { type Held, holdings, morphContent } from './morph.ts';
import { parseHtml } from './trusted-html.ts';

/** Longest wait between two tries to reach the server, and before a typed text is sent for what depends on it. */
const longestWaitMs = 30_000;
const typingPauseMs = 350;

/** What may stand around a form that is alive. */
export interface Surroundings {
  /** The form was taken. */
  readonly sent: () => void;
}

type Operation = HTMLButtonElement | null;

/**
 * Brings a form of the server to life: what depends on an answer appears as one answers, buttons act without loading the
 * page anew, and what is wrong is told in place. The server does all the thinking and answers with the same HTML as
 * without script; whenever something unforeseen happens, the form is sent as if there were none.
 *
 * @param content what the server swaps: everything between the title and the last button
 * @returns sends what a draft holds in the place of what stands in the form
 */
export function enliven(content: Element, { sent }: Surroundings): (entries: URLSearchParams) => void {
  let newest = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let isPlain = false;
  let isSending = false;
  let again: (() => void) | undefined;
  const form = () => content.querySelector('form') as HTMLFormElement;
  const status = () => content.querySelector('#form-status') as HTMLElement;
  const say = (what: 'lost' | 'busy' | '') => {
    status().textContent = what && (status().dataset[what] ?? '');
  };

  /** Asks until there is an answer; whatever was asked later makes an earlier answer stale. */
  async function send(button: Operation, isUpdate: boolean, draft?: URLSearchParams, wait = 1000): Promise<void> {
    const mine = ++newest;
    clearTimeout(pause);
    again = undefined;
    const seen = holdings(form());
    let html: string;
    let response: Response;
    try {
      const body = bodyOf(form(), button, isUpdate, draft);
      response = await fetch(form().action.replace(/#.*/, ''), { method: 'POST', body });
      html = await response.text();
    } catch {
      if (mine !== newest) return;
      say('lost');
      again = () =>
        send(button, isUpdate, draft, Math.min(wait * 2, longestWaitMs)).catch(() => isUpdate || plainly(button));
      pause = setTimeout(again, wait);
      return;
    }
    if (mine === newest) show(response, html, seen, button, isUpdate);
  }

  function show(response: Response, html: string, seen: Held, button: Operation, isUpdate: boolean): void {
    isSending = false;
    const page = parseHtml(html);
    const next = page.querySelector('.nv');
    if (!next) throw new Error('Expected a part of a page, but found something else.');
    const title = page.querySelector('title')?.textContent;
    if (title && content.getRootNode() === document) document.title = title;
    if (response.status === 201) {
      content.replaceChildren(...next.childNodes);
      focusOn(content.querySelector('h1'));
      sent();
    } else if (!next.querySelector('form')) {
      status().replaceChildren(...next.childNodes);
      focusOn(status());
    } else {
      const { step } = status().dataset;
      morphContent(content, next, seen);
      if (!response.ok) focusOn(content.querySelector('#form-errors'));
      else if (status().dataset.step !== step) focusOn(content.querySelector('h2') ?? content.querySelector('h1'));
      else if (!isUpdate && button) focusOn(goalOf(button));
    }
  }

  /** After a row was added, its first question; after one was moved or removed, the list. */
  function goalOf({ formAction, value }: HTMLButtonElement): Element | null | undefined {
    const list = content.querySelector(`[id="${CSS.escape(decodeURIComponent(formAction.split('#')[1] ?? ''))}"]`);
    return /^add/.test(value)
      ? list?.querySelector('li:last-child :is(input:not([type=hidden]),select,textarea)')
      : list;
  }

  const plainly = (button: Operation) => {
    isPlain = true;
    form().requestSubmit(button);
  };

  /** What was pressed is not given up for what is typed while it waits; it takes along what stands in the form then. */
  const update = () => {
    if (!isSending) send(null, true).catch(() => {});
  };

  content.addEventListener('submit', (event) => {
    // After sending, other forms stand here, which go their own way.
    if (isPlain || !status()) return;
    event.preventDefault();
    isSending = true;
    const button = (event as SubmitEvent).submitter as Operation;
    say('busy');
    send(button, false).catch(() => plainly(button));
  });
  content.addEventListener('change', ({ target }) => {
    if (isAwaited(status(), target)) update();
  });
  content.addEventListener('input', (event) => {
    if (!isAwaited(status(), event.target) || (event as InputEvent).isComposing) return;
    clearTimeout(pause);
    pause = setTimeout(update, typingPauseMs);
  });
  // Behind a shadow root a link to a place of the page leads nowhere by itself.
  content.addEventListener('click', (event) => {
    const place = (event.target as Element).closest('a[href^="#"]')?.getAttribute('href');
    const goal = place && content.querySelector(`[id="${CSS.escape(decodeURIComponent(place.slice(1)))}"]`);
    if (!goal) return;
    event.preventDefault();
    focusOn(goal);
  });
  addEventListener('online', () => again?.());
  content.setAttribute('data-live', '');
  return (entries) => send(null, true, entries).catch(() => {});
}

/** Whether other questions depend on this one; the names come without the numbers of rows. */
function isAwaited(status: HTMLElement | null, target: EventTarget | null): boolean {
  // After sending, there is none.
  const { dataset } = status ?? { dataset: {} as DOMStringMap };
  const { triggers = '' } = dataset;
  const name = `${(target as HTMLInputElement).name.replace(/\[\d+\]/g, '[]')}[`;
  return triggers
    .split('\n')
    .some((one) => one === '*' || (one && (name.startsWith(`${one}[`) || `${one}[`.startsWith(name))));
}

/** Files travel only when the form is sent; everything else is small enough to be sent each time. */
function bodyOf(form: HTMLFormElement, button: Operation, isUpdate: boolean, draft?: URLSearchParams) {
  const fields = new FormData(form, button);
  if (draft) {
    for (const name of [...fields.keys()]) if (name.startsWith('f[') || draft.has(name)) fields.delete(name);
    for (const [name, value] of draft) fields.append(name, value);
  }
  fields.append('_part', '1');
  if (isUpdate) fields.set('_op', 'update');
  const entries = [...fields];
  if (!isUpdate && entries.some(([, value]) => (value as File).size > 0)) return fields;
  // What is attached already has the name of the input for files, and stays.
  return new URLSearchParams(entries.filter(([, value]) => !(value instanceof File)) as string[][]);
}

function focusOn(place: Element | null | undefined): void {
  if (!(place instanceof HTMLElement)) return;
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus();
  place.scrollIntoView({ block: 'nearest' });
}
