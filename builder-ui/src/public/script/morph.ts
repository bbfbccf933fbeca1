type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What each field held when the form was sent: a field that holds something else by now has been typed in since. */
export type Held = ReadonlyMap<Element, unknown>;

const isField = (element: Element): element is Field => element.matches('input,select,textarea');

/** What a person has changed of a field: its tick or its text. */
const held = (field: Field): 'checked' | 'value' => (/^(radio|checkbox)$/.test(field.type) ? 'checked' : 'value');

const read = (field: Field): unknown => (field as HTMLInputElement)[held(field)];

/** Notes what the fields hold at the moment. */
export function holdings(form: HTMLFormElement): Held {
  return new Map([...form.elements].filter(isField).map((field) => [field, read(field)]));
}

/**
 * Makes `from` what `to` is and keeps every element that stays: the focus, what is selected, the word that an input
 * method is composing. Typed answers win over the answer of the server, unless they are what it has seen.
 */
export function morph(from: Element, to: Element, seen: Held): void {
  for (const { name } of [...from.attributes]) if (!to.hasAttribute(name)) from.removeAttribute(name);
  for (const { name, value } of to.attributes) if (from.getAttribute(name) !== value) from.setAttribute(name, value);
  if (!from.matches('textarea')) morphContent(from, to, seen);
  if (isField(from)) takeValue(from, to as Field, seen);
}

function takeValue(field: Field, to: Field, seen: Held): void {
  const isTyping = (field.getRootNode() as Document | ShadowRoot).activeElement === field && held(field) === 'value';
  if (field.type === 'file' || isTyping || read(field) !== seen.get(field) || read(to) === read(field)) return;
  Object.assign(field, { [held(field)]: read(to) });
}

/** Questions never change places, so that what is kept is never moved: a moved element would lose the focus. */
export function morphContent(from: ParentNode & Node, to: ParentNode & Node, seen: Held): void {
  const kept = new Map([...from.childNodes].map((child) => [keyOf(child), child]));
  let next = from.firstChild;
  for (const child of [...to.childNodes]) {
    const key = keyOf(child);
    const found = key.includes(' ') ? kept.get(key) : next && keyOf(next) === key && next;
    if (found && found.parentNode === from) {
      while (next && next !== found) next = dropped(next);
      next = found.nextSibling;
      if (found instanceof Element) morph(found, child as Element, seen);
      else if (found.nodeValue !== child.nodeValue) found.nodeValue = child.nodeValue;
    } else from.insertBefore(document.importNode(child, true), next);
  }
  while (next) next = dropped(next);
}

function dropped(node: ChildNode): ChildNode | null {
  const next = node.nextSibling;
  node.remove();
  return next;
}

const idOf = (element: Element): string => element.id || element.getAttribute('for') || '';

/**
 * Names what a node is about: the first question in it, also when what is wrong with the answer is said before it. Only
 * a key with a space in it names anything.
 */
function keyOf(node: Node): string {
  if (!(node instanceof Element)) return node.nodeName;
  const own = idOf(node);
  const first = own ? null : node.querySelector('[id],[for]');
  const id = first ? idOf(first).replace(/-error$/, '') : own;
  return id ? `${node.nodeName} ${id}` : node.nodeName;
}
