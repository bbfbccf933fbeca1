import type { FormSettings } from '@nativ/schemas';

/** Where a form stands on another website: in its page, in a frame of our own origin, or nowhere, so that a link leads to it. */
export type Place = 'page' | 'frame' | 'link';

/**
 * What a website may show of a form. An open form whose senders have to work for it needs our own page around it, where that
 * work is done; a personal one may be read by no page but ours.
 */
export function placeOf(
  { embedOn, exposure = 'open', protection = 'none' }: FormSettings,
  origin: string | undefined,
): Place {
  const isNamed = origin !== undefined && embedOn?.includes(origin) === true;
  const isForAll = exposure === 'open' && (embedOn ?? []).length === 0;
  if (exposure === 'atRisk' || !(isNamed || isForAll)) return 'link';
  return exposure === 'open' && protection === 'none' ? 'page' : 'frame';
}

/** A frame or a link, as HTML. */
export function elsewhere(place: Place, address: string, title: string): string {
  const at = escaped(address);
  const name = escaped(title);
  if (place === 'link') return `<a href="${at}" target="_blank" rel="noopener noreferrer">${name}</a>`;
  const css = ':host,iframe{display:block}iframe{inline-size:100%;min-block-size:20rem;border:0}';
  return `<style>${css}</style><iframe src="${at}" title="${name}"></iframe>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
