/**
 * Keeps what was typed on this device until it is sent, where the form allows it; never loaded for people at risk. Nothing
 * is put back without being asked for: whoever opens the page next may be somebody else.
 */
interface Draft {
  readonly at: number;
  readonly entries: readonly (readonly [string, string])[];
}

const keptForMs = 7 * 24 * 3_600_000;
const pauseMs = 500;
const place = `nativ:${location.pathname}`;
const content = document.querySelector('.nv');
const bar = document.querySelector<HTMLElement>('#draft');
let pause: ReturnType<typeof setTimeout> | undefined;

function read(): Draft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(place) ?? 'null') as Draft | null;
    return draft && Date.now() - draft.at < keptForMs ? draft : null;
  } catch {
    return null;
  }
}

/** The key of the page too, so that files which were uploaded stay with it, and what arrived already arrives once. */
const isKept = ([name, value]: [string, FormDataEntryValue]): boolean =>
  typeof value === 'string' && value !== '' && /^(f\[|_step$|_key$)/.test(name);

function keep(): void {
  const form = content?.querySelector('form');
  if (!form || !bar?.hidden) return;
  const entries = [...new FormData(form)].filter(isKept) as [string, string][];
  try {
    localStorage.setItem(place, JSON.stringify({ at: Date.now(), entries }));
  } catch {
    // No room, or not allowed: then nothing is kept.
  }
}

const forget = () => localStorage.removeItem(place);

function decide(isWanted: boolean): void {
  const draft = read();
  if (bar) bar.hidden = true;
  if (isWanted && draft) {
    const entries = new URLSearchParams(draft.entries.map(([name, value]) => [name, value]));
    content?.dispatchEvent(new CustomEvent('restore', { detail: entries }));
  } else forget();
}

if (content && bar) {
  if (read()) bar.hidden = false;
  else forget();
  bar.addEventListener('click', ({ target }) => {
    const choice = (target as HTMLElement).dataset.draft;
    if (choice) decide(choice === 'continue');
  });
  content.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(keep, pauseMs);
  });
  content.addEventListener('sent', forget);
}
