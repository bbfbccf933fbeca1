/** A ref for what appears in place of the button that was pressed: without it, whoever uses the keyboard would be nowhere. */
export const takeFocus = (element: HTMLElement | null) => element?.focus();
