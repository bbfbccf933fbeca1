import { joinPointer } from '@nativ/runtime';
import type { FormDocument } from '@nativ/schemas';
import { holderIn, questionKeys, shapeAt } from '../document/containers.ts';
import { pageContents } from '../document/pages.ts';
import type { Place } from '../document/question-edits.ts';
import { keyOf, parentOf } from '../document/question-path.ts';

/**
 * Where a question goes that is moved by one step: past its neighbour, into it when that holds questions itself, out of
 * what it stands in at the end, and on to the next page. Null where there is no further.
 */
export function neighbourPlace(document: FormDocument, path: string, by: -1 | 1): Place | null {
  const container = parentOf(path);
  const pages = container === '' ? pageContents(document) : [];
  const page = pages.find(({ keys }) => keys.includes(keyOf(path)));
  const keys = page?.keys ?? questionKeys(document, container);
  const at = keys.indexOf(keyOf(path));
  const neighbour = keys[at + by];
  if (neighbour !== undefined) {
    const inside = openHolder(document, joinPointer(container, neighbour));
    if (inside !== undefined)
      return { container: inside, before: by > 0 ? (questionKeys(document, inside)[0] ?? null) : null };
    const before = by < 0 ? neighbour : (keys[at + 2] ?? null);
    return { container, before, page: page?.page.id };
  }
  if (container !== '') return outside(document, container, by);
  const next = page === undefined ? undefined : pages[pages.indexOf(page) + by];
  if (next === undefined) return null;
  return { container: '', before: by > 0 ? (next.keys[0] ?? null) : null, page: next.page.id };
}

/** Before or behind what the question stood in. */
function outside(document: FormDocument, container: string, by: -1 | 1): Place {
  const holder = container.endsWith('/*') ? container.slice(0, -2) : container;
  const outer = parentOf(holder);
  const contents = outer === '' ? pageContents(document) : [];
  const page = contents.find(({ keys }) => keys.includes(keyOf(holder)));
  const keys = page?.keys ?? questionKeys(document, outer);
  const before = by < 0 ? keyOf(holder) : (keys[keys.indexOf(keyOf(holder)) + 1] ?? null);
  return { container: outer, before, page: page?.page.id };
}

/** What a section or a list of rows holds its questions in. The parts of an address stay as they are. */
export function openHolder(document: FormDocument, path: string): string | undefined {
  return shapeAt(document, path).schema['x-question'] === 'address' ? undefined : holderIn(document, path);
}

/** Every place that can hold questions: the form itself, its sections and lists, in the order of the form. */
export function openContainers(document: FormDocument, container = ''): readonly string[] {
  const inside = questionKeys(document, container).flatMap((key) => {
    const holder = openHolder(document, joinPointer(container, key));
    return holder === undefined ? [] : openContainers(document, holder);
  });
  return [container, ...inside];
}
