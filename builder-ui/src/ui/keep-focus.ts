/**
 * A button that was pressed is switched off while it works, and the browser then takes the focus from it: whoever uses the keyboard
 * would be nowhere, in a window over the page even behind it. Once the button can be pressed again it has the focus again, unless the
 * reader, or what came of it, has it elsewhere by then.
 */
export function keepFocus(page: Document): void {
  let pressed: HTMLButtonElement | null = null;
  let wasOff = false;
  page.addEventListener(
    'click',
    ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      pressed = button !== null && button === page.activeElement ? button : null;
      wasOff = false;
    },
    { capture: true },
  );
  page.addEventListener('focusin', ({ target }) => {
    if (target !== pressed) pressed = null;
  });
  new MutationObserver((changes) => {
    if (!pressed?.isConnected) return;
    wasOff ||= changes.some(({ target }) => target === pressed);
    if (pressed.disabled) return;
    const isNowhere = page.activeElement === null || page.activeElement === page.body;
    if (wasOff && isNowhere) pressed.focus({ preventScroll: true });
    wasOff = false;
  }).observe(page, { subtree: true, attributeFilter: ['disabled'] });
}
