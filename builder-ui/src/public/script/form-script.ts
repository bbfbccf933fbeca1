import { enliven } from './live-form.ts';

const content = document.querySelector('.nv');
/** The website whose page shows ours in a frame; it hears how tall our page is, and nothing else does. */
const host = parent === window ? null : new URLSearchParams(location.search).get('frame');
const tell = (what: unknown) => host && parent.postMessage({ nativ: what }, host);

if (content?.querySelector('form')) {
  const sent = () => {
    tell('sent');
    content.dispatchEvent(new Event('sent'));
  };
  const restore = enliven(content, { sent });
  content.addEventListener('restore', (event) => restore((event as CustomEvent<URLSearchParams>).detail));
}
/** What questions for files gain by a script is fetched when somebody comes near; a signature has to be there before. */
const { files } = content?.querySelector<HTMLElement>('#form-status')?.dataset ?? {};
if (files) {
  const load = () => import(/* @vite-ignore */ files);
  if (content?.querySelector('[data-sign]')) load();
  for (const sign of ['focusin', 'click']) addEventListener(sign, load);
}
if (host) new ResizeObserver(() => tell(document.documentElement.offsetHeight)).observe(document.body);
