import type { FormPageRenderer } from '@nativ/runtime';

/** Where builder-ui is built to, seen from this file in src and in dist alike. */
export const builtUi = new URL('../../../../builder-ui/dist/', import.meta.url);

/** The folder of the staff app: index.html and its assets. */
export const staffAppFolder = new URL('client/', builtUi);

/**
 * Loads the module that renders public pages. It is built, not imported: the server knows its functions from the
 * contract in @nativ/runtime and nothing of React.
 *
 * @throws Error when builder-ui has not been built
 */
export async function loadRenderer(): Promise<FormPageRenderer> {
  return (await import(new URL('renderer/form-page.js', builtUi).href)) as FormPageRenderer;
}
