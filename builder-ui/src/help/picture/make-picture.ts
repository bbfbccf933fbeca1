import type { MaskedBox, MaskedPicture, MaskedRole } from '@nativ/schemas';

/** Where something is on the screen, in pixels; null when nobody sees it. */
export type Measure = (of: Element | Text) => Pick<MaskedBox, 'x' | 'y' | 'w' | 'h'> | null;

export interface PictureParts {
  readonly root: Element;
  readonly width: number;
  readonly height: number;
  readonly rtl: boolean;
  /** Whether a text is one of the application itself or the label of a question, letter by letter. */
  readonly isKnown: (text: string) => boolean;
  readonly measure: Measure;
}

/** What takes input: a box, whatever is in it. */
const fields =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="combobox"], [role="listbox"], [role="slider"], [role="spinbutton"]';
const images = 'img, canvas, video, audio, iframe, object, embed, svg[role="img"]';
const regions = 'section, article, aside, nav, header, form, fieldset, dialog, table';
/** What is no part of what somebody saw: the help itself, and what is there for the browser alone. */
const left = 'script, style, template, noscript, svg, [hidden], [data-help]';
/** Where values stand. A text there is never shown, not even one that the application uses elsewhere. */
const values =
  'dd, td, output, blockquote, pre, code, bdi, time, mark, [role="option"], [role="log"], [data-answer], .nv-rich';
/** What says what a value is. */
const labels = 'dt, th, label';
const headings = 'h1, h2, h3, h4, h5, h6, legend, [role="heading"]';

const mostBoxes = 400;
const mostLetters = 300;

/**
 * Draws what somebody sees as boxes, to be shown to somebody who may not see it. A text is kept only when it is known, and stands
 * where no value stands; everything else becomes a bar, so that whatever was not thought of is masked.
 */
export function makePicture({ root, width, height, rtl, isKnown, measure }: PictureParts): MaskedPicture {
  const boxes: MaskedBox[] = [];
  const add = (of: Element | Text, role: MaskedRole, text?: string) => {
    const place = boxes.length < mostBoxes ? measure(of) : null;
    if (place !== null) boxes.push({ ...place, role, ...(text !== undefined && { text }) });
  };
  const known = (node: Text) => {
    const text = node.data.trim();
    const shown = text.length <= mostLetters && isKnown(text) && !standsForValue(node.parentElement);
    return shown ? text : undefined;
  };
  const walk = (element: Element): void => {
    if (element.matches(left)) return;
    const whole = wholeRole(element);
    if (whole !== null) {
      add(element, whole, whole === 'button' || whole === 'link' ? firstKnown(element, known) : undefined);
      return;
    }
    if (element.matches(regions)) add(element, 'region');
    for (const child of element.childNodes) {
      if (child instanceof Element) walk(child);
      else if (child instanceof Text && child.data.trim() !== '') addText(child);
    }
  };
  const addText = (node: Text) => {
    const text = known(node);
    const role = node.parentElement?.closest(headings) ? 'heading' : 'text';
    add(node, text === undefined ? 'bar' : role, text);
  };
  walk(root);
  return { width, height, rtl, boxes };
}

/** What is one box, whatever is in it. */
function wholeRole(element: Element): MaskedRole | null {
  if (element.matches(fields)) return 'field';
  if (element.matches(images)) return 'image';
  if (element.matches('button, [role="button"], [role="tab"], summary')) return 'button';
  return element.matches('a[href]') ? 'link' : null;
}

/** What people wrote has its own direction, which the application marks: only headings and labels have one that are its own as well. */
function standsForValue(parent: Element | null): boolean {
  if (parent === null) return true;
  if (parent.closest(values)) return true;
  return parent.matches('[dir="auto"]') && !parent.closest(`${headings}, ${labels}`);
}

/** What is on a button beside its own words, such as a number or a name, is left out. */
function firstKnown(element: Element, known: (node: Text) => string | undefined): string | undefined {
  const words = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
    const text = known(node as Text);
    if (text !== undefined) return text;
  }
  return undefined;
}
