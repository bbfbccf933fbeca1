/** What stands beside a question behind a shadow root looks as the questions do, whose styles end there. */
const css = `
*{box-sizing:border-box}
[hidden]{display:none!important}
p{margin:0 0 .5rem;color:var(--nv-muted);font-size:.9375em}
.row{display:flex;flex-wrap:wrap;gap:.5rem .75rem;align-items:center;margin-block-start:.5rem;padding:.4rem .75rem;
border:1px solid var(--nv-line);border-radius:10px}
.row bdi{flex:1 1 10rem;overflow-wrap:anywhere}
progress{flex:1 1 100%;order:1;accent-color:var(--nv-accent)}
button{min-block-size:2.75rem;min-inline-size:2.75rem;padding:.5rem;border:1px solid var(--nv-accent);
border-radius:var(--nv-radius);background:none;color:var(--nv-accent);font:inherit;font-weight:600;cursor:pointer}
button:disabled{opacity:.6;cursor:default}
.buttons{display:flex;flex-wrap:wrap;gap:.5rem;margin-block:.5rem 1rem}
canvas{display:block;inline-size:100%;border:1px dashed var(--nv-edge);border-radius:var(--nv-radius);background:#fff;
touch-action:none;cursor:crosshair}
label{display:block;margin-block-end:1rem}
input{display:block;inline-size:100%;min-block-size:3.25rem;padding:.7rem 1rem;border:1px solid var(--nv-edge);
border-radius:var(--nv-radius);background:var(--nv-ground);color:inherit;font:inherit}
:focus-visible{outline:3px solid var(--nv-accent);outline-offset:2px}
`;
let sheet: CSSStyleSheet | undefined;

/**
 * A place in a part of the form that the server knows nothing of: what it sends anew changes the part, and leaves alone
 * what stands behind the shadow root of it.
 *
 * @param place where the part itself is shown: before what is added, or after it
 * @returns null where none can be; the form does without, then
 */
export function beside(host: Element, place: 'before' | 'after'): HTMLElement | null {
  if (host.shadowRoot || !(host instanceof HTMLDivElement)) return null;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  const added = make('div', {});
  const slot = make('slot', {});
  root.append(...(place === 'before' ? [slot, added] : [added, slot]));
  // What is typed here is no answer, and whoever listens to answers would take it for one.
  root.addEventListener('input', (event) => event.stopPropagation());
  return added;
}

export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

export const button = (text: string, name: string, onclick: () => void): HTMLButtonElement =>
  make('button', { type: 'button', textContent: text, ariaLabel: name, onclick });

/** Chooses these files in the question, as if by hand: so they are sent with the form whatever becomes of the script. */
export function choose(input: HTMLInputElement, files: readonly File[]): void {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
}
