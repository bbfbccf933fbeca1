import type { FormDocument, FormPage, LocalizedText } from '@nativ/schemas';
import { questionKeys } from './containers.ts';
import type { Consequence } from './edit.ts';

/** A page with the questions that stand on it, in the order of the form. */
export interface PageContent {
  readonly page: FormPage;
  readonly keys: readonly string[];
}

/** The pages of a form; none where everything stands on one. What no page names stands on the last. */
export function pageContents(document: FormDocument): readonly PageContent[] {
  const pages = document.settings?.pages ?? [];
  const keys = questionKeys(document, '');
  const named = new Set(pages.flatMap(({ questions }) => questions));
  return pages.map((page, index) => {
    const isLast = index === pages.length - 1;
    return { page, keys: keys.filter((key) => page.questions.includes(key) || (isLast && !named.has(key))) };
  });
}

/** The page on which a question at the top stands; undefined where there are no pages. */
export function pageOf(document: FormDocument, key: string): string | undefined {
  return pageContents(document).find(({ keys }) => keys.includes(key))?.page.id;
}

export function withPages(document: FormDocument, pages: readonly FormPage[] | undefined): FormDocument {
  const { pages: _former, ...settings } = document.settings ?? {};
  return { ...document, settings: pages === undefined ? settings : { ...settings, pages: [...pages] } };
}

/** Puts a question at the top onto a page, and nowhere else; an unknown page leaves it to the last. */
export function onPage(document: FormDocument, key: string, pageId: string | undefined): FormDocument {
  const pages = document.settings?.pages;
  if (pages === undefined) return document;
  const keys = questionKeys(document, '');
  const next = pages.map((page) => {
    const others = page.questions.filter((name) => name !== key);
    const questions = page.id === pageId ? [...others, key] : others;
    return { ...page, questions: inOrder(questions, keys) };
  });
  return withPages(document, next);
}

const inOrder = (names: readonly string[], keys: readonly string[]) =>
  names.toSorted((left, right) => keys.indexOf(left) - keys.indexOf(right));

/** Gives a question of a page another name. */
export function renamedOnPages(document: FormDocument, from: string, to: string): FormDocument {
  const pages = document.settings?.pages;
  if (!pages?.some(({ questions }) => questions.includes(from))) return document;
  const rename = (name: string) => (name === from ? to : name);
  return withPages(
    document,
    pages.map((page) => ({ ...page, questions: page.questions.map(rename) })),
  );
}

/** Takes a question off its page. */
export function offPages(document: FormDocument, key: string): FormDocument {
  const pages = document.settings?.pages;
  if (!pages?.some(({ questions }) => questions.includes(key))) return document;
  return withPages(
    document,
    pages.map((page) => ({ ...page, questions: page.questions.filter((name) => name !== key) })),
  );
}

/**
 * Adds an empty page at the end. The first one that is added takes a second one with it: what was asked so far stands on
 * the first.
 */
export function addPage(
  document: FormDocument,
  titles: (number: number) => LocalizedText,
): { readonly document: FormDocument; readonly id: string } {
  const pages = document.settings?.pages ?? [];
  const keys = [...questionKeys(document, '')];
  const first: readonly FormPage[] = [{ id: 'page1', title: titles(1), questions: keys }];
  const present = pages.length === 0 ? first : everyKeyNamed(document);
  const id = freeId(present, 'page', present.length + 1);
  return { document: withPages(document, [...present, { id, title: titles(present.length + 1), questions: [] }]), id };
}

/** The pages with what stood on the last unnamed now named, since another page will be the last. */
function everyKeyNamed(document: FormDocument): readonly FormPage[] {
  return pageContents(document).map(({ page, keys }) => ({ ...page, questions: [...keys] }));
}

/** An id that nothing in the list has. */
export function freeId(taken: readonly { readonly id: string }[], stem: string, from = 1): string {
  let number = from;
  while (taken.some(({ id }) => id === `${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}

/** Moves a page before or after its neighbours. */
export function movePage(document: FormDocument, id: string, by: -1 | 1): FormDocument {
  const pages = everyKeyNamed(document);
  const from = pages.findIndex((page) => page.id === id);
  const other = pages[from + by];
  const page = pages[from];
  if (page === undefined || other === undefined) return document;
  return withPages(document, pages.with(from, other).with(from + by, page));
}

/**
 * Takes a page away. Its questions go to the page before it, else to the one after it; rules that jump from or to it go.
 * With one page left there are no pages any more.
 */
export function deletePage(
  document: FormDocument,
  id: string,
): { readonly document: FormDocument; readonly also: readonly Consequence[] } {
  const pages = everyKeyNamed(document);
  const index = pages.findIndex((page) => page.id === id);
  const page = pages[index];
  if (page === undefined) return { document, also: [] };
  const heir = index === 0 ? 1 : index - 1;
  const keys = questionKeys(document, '');
  const left = pages
    .map((one, at) => (at === heir ? { ...one, questions: inOrder([...one.questions, ...page.questions], keys) } : one))
    .filter((one) => one.id !== id);
  const rules = document.settings?.rules ?? [];
  const isGone = left.length < 2 ? isJump : (rule: (typeof rules)[number]) => isJump(rule) && speaksOfPage(rule, id);
  const gone = rules.filter(isGone);
  const withLeft = withPages(document, left.length < 2 ? undefined : left);
  const also = gone.map((rule) => ({ kind: 'ruleRemoved' as const, rule }));
  if (gone.length === 0) return { document: withLeft, also };
  const settings = { ...withLeft.settings, rules: rules.filter((rule) => !gone.includes(rule)) };
  return { document: { ...withLeft, settings }, also };
}

type Rule = NonNullable<NonNullable<FormDocument['settings']>['rules']>[number];

const isJump = (rule: Rule) => rule.kind === 'skipTo' || rule.kind === 'end';

const speaksOfPage = (rule: Rule, id: string) =>
  (rule.kind === 'skipTo' && (rule.after === id || rule.page === id)) || (rule.kind === 'end' && rule.after === id);
