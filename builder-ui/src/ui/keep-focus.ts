/**
 * A button that was pressed is switched off while it works, and the browser then takes the focus from it: whoever uses the keyboard
 * would be nowhere, in a window over the page even behind it. Once the button can be pressed again it has the focus again, unless the
 * reader, or what came of it, has it elsewhere by then.
 */
export function keepFocus(page: Document): void {
  let pressed: HTMLButtonElement | null = null;
  page.addEventListener(
    'click',
    ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      pressed = button !== null && button === page.activeElement ? button : null;
    },
    { capture: true },
  );
  new MutationObserver(() => {
    const isNowhere = page.activeElement === null || page.activeElement === page.body;
    if (pressed?.isConnected && !pressed.disabled && isNowhere) pressed.focus({ preventScroll: true });
  }).observe(page, { subtree: true, attributeFilter: ['disabled'] });
}
