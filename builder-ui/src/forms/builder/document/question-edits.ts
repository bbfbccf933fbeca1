import { joinPointer } from '@nativ/runtime';
import type { FormDocument } from '@nativ/schemas';
import {
  freeKey,
  hasQuestion,
  isRequired,
  questionKeys,
  type Shape,
  shapeAt,
  withOrder,
  withoutInOrder,
  withRequired,
  withShape,
} from './containers.ts';
import type { Edit } from './edit.ts';
import { editAt } from './edit-at.ts';
import { rulesFollow, rulesWithout } from './following-rules.ts';
import { offPages, onPage, pageContents, pageOf, renamedOnPages } from './pages.ts';
import { isWithin, keyOf, parentOf, schemaSteps, uiSteps } from './question-path.ts';
import { textsFollow, withCopiedTexts, withoutTexts } from './translated-texts.ts';

/** Where a question shall stand. */
export interface Place {
  /** The form (''), a section, or the rows of a list. */
  readonly container: string;
  /** The name of the question it shall stand before; null for the end. */
  readonly before: string | null;
  /** At the top of a form with pages: the page. */
  readonly page?: string | undefined;
}

/** Puts a new question into the form, under a name that is free. */
export function addQuestion(document: FormDocument, place: Place, shape: Shape, keyWish: string): Edit {
  const key = freeKey(document, place.container, keyWish);
  const path = joinPointer(place.container, key);
  const keys = placed(document, place, key);
  const added = withOrder(withShape(document, path, shape), place.container, keys);
  return { document: place.container === '' ? onPage(added, key, pageFor(document, place)) : added, path, also: [] };
}

/** Copies a question with all it holds and its translations; the copy stands behind it. Rules speak of the first only. */
export function duplicateQuestion(document: FormDocument, path: string): Edit {
  const container = parentOf(path);
  const keys = questionKeys(document, container);
  const next = keys[keys.indexOf(keyOf(path)) + 1] ?? null;
  const page = container === '' ? pageOf(document, keyOf(path)) : undefined;
  const place = { container, before: next, page };
  const added = addQuestion(document, place, shapeAt(document, path), keyOf(path));
  const required = withRequired(added.document, added.path, isRequired(document, path));
  return { ...added, document: withCopiedTexts(required, path, added.path) };
}

/** Takes a question away, with its translations, its place on a page, and what rules say of it. */
export function deleteQuestion(document: FormDocument, path: string): Edit {
  if (!hasQuestion(document, path)) return { document, path, also: [] };
  const lifted = lift(document, path);
  const { document: left, also } = rulesWithout(withoutTexts(lifted, path), path);
  return { document: parentOf(path) === '' ? offPages(left, keyOf(path)) : left, path, also };
}

/** Gives the answer another name; everything that speaks of the question follows. A name that is taken changes nothing. */
export function renameQuestion(document: FormDocument, path: string, key: string): Edit {
  const container = parentOf(path);
  if (key === '' || key === keyOf(path) || freeKey(document, container, key) !== key)
    return { document, path, also: [] };
  const keys = questionKeys(document, container).map((name) => (name === keyOf(path) ? key : name));
  return relocate(document, path, container, key, keys);
}

/** Moves a question; everything that speaks of it follows. Into itself it cannot go. */
export function moveQuestion(document: FormDocument, path: string, place: Place): Edit {
  const stays = { document, path, also: [] };
  if (!hasQuestion(document, path) || isWithin(place.container, path)) return stays;
  const isHome = place.container === parentOf(path);
  if (isHome && place.before === keyOf(path)) return stays;
  const key = isHome ? keyOf(path) : freeKey(document, place.container, keyOf(path));
  const moved = isHome
    ? { document: withOrder(document, place.container, placed(document, place, key)), path, also: [] }
    : relocate(document, path, place.container, key, placed(document, place, key));
  if (place.container !== '') return moved;
  return { ...moved, document: onPage(moved.document, key, pageFor(document, place)) };
}

/** Takes a question out of one place and puts it into another, under the name given, and lets all else follow. */
function relocate(document: FormDocument, path: string, container: string, key: string, keys: readonly string[]): Edit {
  const to = joinPointer(container, key);
  const shape = shapeAt(document, path);
  const needed = isRequired(document, path);
  const put = withRequired(withShape(lift(document, path, to), to, shape), to, needed);
  const ordered = withOrder(put, container, keys);
  const followed = rulesFollow(textsFollow(ordered, path, to), path, to);
  const isTop = parentOf(path) === '';
  const onPages = !isTop
    ? followed.document
    : container === ''
      ? renamedOnPages(followed.document, keyOf(path), key)
      : offPages(followed.document, keyOf(path));
  return { document: onPages, path: to, also: followed.also };
}

/** The document without the property, its look, and its name among the required and ordered ones. */
function lift(document: FormDocument, path: string, to?: string): FormDocument {
  const unordered =
    to !== undefined && parentOf(to) === parentOf(path)
      ? renamedInOrder(document, path, to)
      : withoutInOrder(document, path);
  const free = withRequired(unordered, path, false);
  const unseen = editAt(free, uiSteps(path), () => undefined);
  return editAt(unseen, schemaSteps(path), () => undefined);
}

function renamedInOrder(document: FormDocument, path: string, to: string): FormDocument {
  return editAt(document, [...uiSteps(parentOf(path)), 'ui:order'], (order) =>
    Array.isArray(order) ? order.map((name) => (name === keyOf(path) ? keyOf(to) : name)) : order,
  );
}

/** The order of a container with the key at its place. */
function placed(document: FormDocument, { container, before, page }: Place, key: string): readonly string[] {
  const others = questionKeys(document, container).filter((name) => name !== key);
  const index = before === null ? endOf(document, container, page, others) : others.indexOf(before);
  return others.toSpliced(index < 0 ? others.length : index, 0, key);
}

/** Behind the last question of the page, or of the pages before it. */
function endOf(document: FormDocument, container: string, page: string | undefined, keys: readonly string[]): number {
  const contents = pageContents(document);
  const at = contents.findIndex((content) => content.page.id === page);
  if (container !== '' || at < 0) return keys.length;
  const upToHere = contents.slice(0, at + 1).flatMap((content) => content.keys);
  return keys.findLastIndex((name) => upToHere.includes(name)) + 1;
}

/** The page of a place; without one, that of the question it stands before, else the last. */
function pageFor(document: FormDocument, { before, page }: Place): string | undefined {
  return page ?? (before === null ? document.settings?.pages?.at(-1)?.id : pageOf(document, before));
}
