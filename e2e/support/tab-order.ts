import type { Page } from 'playwright-core';

interface Walk {
  readonly all: readonly Element[];
  readonly unfocused: ReadonlyMap<Element, string>;
  readonly reached: Set<Element>;
  readonly troubles: string[];
}

declare global {
  interface Window {
    walk: Walk & {
      readonly sketch: (element: Element) => string;
      readonly looks: (element: Element) => string;
      /** Stops looking where the focus goes. */
      end: () => void;
    };
  }
}

/**
 * Walks the page with the Tab key from its beginning and tells, a line each, what a pointer can press and the keyboard
 * never reaches, and stops that do not show that they have the focus, or lie hidden beneath something.
 *
 * All presses are sent at once, as by a keyboard that does not wait for the page: the page takes one after the other, and
 * looks at where it led when the key comes up.
 */
export async function tabTroubles(page: Page): Promise<readonly string[]> {
  const stops = await page.evaluate(prepareWalk);
  await page.evaluate(noteStopsOnRelease);
  const session = await page.context().newCDPSession(page);
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  await Promise.all(
    Array.from({ length: stops + 3 }).flatMap(() => [
      session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab }),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...tab }),
    ]),
  );
  await session.detach();
  return page.evaluate(() => {
    const { all, reached, troubles, sketch, end } = window.walk;
    end();
    return [...troubles, ...all.filter((one) => !reached.has(one)).map((one) => `Tab never reaches ${sketch(one)}`)];
  });
}

/** Runs in the page. Finds what can be pressed, remembers how it looks without the focus, and says how much there is. */
function prepareWalk(): number {
  const interactive =
    'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"], [role="button"], [role="link"]';
  const sketch = (element: Element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 160);
  const looks = (element: Element) =>
    [element, element.parentElement ?? element]
      .flatMap((one) => [null, '::before', '::after'].map((part) => getComputedStyle(one, part)))
      .map((style) =>
        [style.outline, style.boxShadow, style.borderColor, style.backgroundColor, style.insetBlockStart].join(),
      )
      .join('|');
  const isUsable = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.matches(':disabled, [aria-hidden="true"], [aria-hidden="true"] *, [inert] *');

  // Of a group of radio buttons, and of a row of tabs, Tab stops at one; the arrow keys go on from there.
  const isStop = (element: Element) => {
    // So it is with the cells of a grid, one of which Tab stops at.
    const isGridded = element.matches('[role="grid"] [tabindex="-1"]');
    if (isGridded && element.closest('[role="grid"]')?.querySelector('[tabindex="0"]')) return false;
    if (element.matches('[role="tab"][tabindex="-1"]')) return false;
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
    const group = [
      ...document.querySelectorAll<HTMLInputElement>(`input[type="radio"][name="${CSS.escape(element.name)}"]`),
    ];
    return element === (group.find(({ checked }) => checked) ?? group[0]);
  };
  // An open menu or dialog keeps the focus to itself until it is closed.
  const inside = document.activeElement?.closest('[role="dialog"], dialog[open]') ?? document.body;
  // The options of a list are walked with the arrows, while the focus stays in the field that opened it.
  const looksPressable = [...inside.querySelectorAll('*')].filter(
    (element) =>
      getComputedStyle(element).cursor === 'pointer' &&
      !element.closest(`${interactive}, label, [role="listbox"]`) &&
      element.querySelector(interactive) === null,
  );
  // The parts of a drawing are walked with the arrows, while the focus stays on the drawing.
  const isWalked = (one: Element) =>
    one.matches('[role="button"]:not([tabindex])') &&
    one.parentElement?.closest('[role="application"][tabindex="0"]') !== null;
  const all = [...inside.querySelectorAll(interactive), ...looksPressable].filter(
    (one) => isUsable(one) && isStop(one) && !isWalked(one),
  );
  const held = document.activeElement as HTMLElement | null;
  const isDialog = inside instanceof HTMLDialogElement;
  if (inside === document.body || isDialog) held?.blur();
  const unfocused = new Map(all.map((one) => [one, looks(one)]));
  // What a dialog gave the focus to when it opened looks focused until it is taken away.
  if (isDialog) held?.focus();
  window.walk = { all, unfocused, reached: new Set(), troubles: [], sketch, looks, end: () => undefined };
  // A date has a stop for each of its parts, and one for its calendar; with its time it has seven.
  const fields = (type: string) => inside.querySelectorAll(`input[type="${type}"]`).length;
  return all.length + 3 * fields('date') + 7 * fields('datetime-local');
}

/** Runs in the page. By the time the key comes up, the focus has moved and what has it was scrolled to. */
function noteStopsOnRelease(): void {
  document.addEventListener('keyup', noteStop, { capture: true });
  window.walk.end = () => document.removeEventListener('keyup', noteStop, { capture: true });

  function noteStop(): void {
    const { unfocused, reached, troubles, sketch, looks } = window.walk;
    const stop = document.activeElement;
    if (stop === null || stop === document.body || reached.has(stop)) return;
    reached.add(stop);
    const before = unfocused.get(stop);
    if (before === undefined) return;
    if (looks(stop) === before) troubles.push(`Nothing shows that the focus is at ${sketch(stop)}`);
    const [box] = stop.getClientRects();
    if (!box) return;
    // Of a field of many lines the first must be in view.
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 24));
    if (top === null || !(stop.contains(top) || top.contains(stop) || top.closest('label')?.contains(stop)))
      troubles.push(`${top === null ? 'Nothing' : sketch(top)} lies over the stop ${sketch(stop)}`);
  }
}
