import { type QuestionKindId, questionKind } from '@nativ/runtime';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { hasQuestion, questionKeys, shapeAt, withRequired } from '../document/containers.ts';
import { pageOf } from '../document/pages.ts';
import {
  addQuestion,
  deleteQuestion,
  duplicateQuestion,
  moveQuestion,
  type Place,
  renameQuestion,
} from '../document/question-edits.ts';
import { keyOf, parentOf } from '../document/question-path.ts';
import { retypeQuestion } from '../document/retype.ts';
import { writtenLanguage } from '../document/texts.ts';
import { newQuestionWords, questionTitle, wordsIn } from '../question-words.ts';
import type { BuilderStore } from '../state/builder-store.ts';
import { useBuilderStore } from '../state/use-builder.ts';
import { neighbourPlace } from './neighbour-place.ts';

/** What can be done to questions, each as one step that says what it did. */
export function useCanvasEdits() {
  const store = useBuilderStore();
  const { t } = useTranslation();
  return useMemo(() => editsOf(store, t), [store, t]);
}

export type CanvasEdits = ReturnType<typeof editsOf>;

function editsOf(store: BuilderStore, t: TFunction) {
  const titleOf = (path: string) => questionTitle(shapeAt(store.document, path), keyOf(path));
  const words = (kind: QuestionKindId) => newQuestionWords(wordsIn(writtenLanguage(store.document), t), kind);
  return {
    titleOf,
    add(kind: QuestionKindId, place: Place = placeAfter(store)) {
      const edit = addQuestion(store.document, place, questionKind(kind).create(words(kind)), kind);
      const label = t('builder.did.added', { kind: t(`builder.kinds.${kind}.name`) });
      store.set({ page: edit.document.settings?.pages ? (place.page ?? store.get().page) : null });
      store.apply(edit, { label, select: edit.path, focus: 'title' });
    },
    remove(path: string) {
      const label = t('builder.did.deleted', { title: titleOf(path) });
      const next = neighbourOf(store, path);
      store.apply(deleteQuestion(store.document, path), { label, says: label, select: next });
      if (next !== null) store.set({ focus: { path: next, part: 'row' } });
    },
    duplicate(path: string) {
      const label = t('builder.did.duplicated', { title: titleOf(path) });
      const edit = duplicateQuestion(store.document, path);
      store.apply(edit, { label, select: edit.path, focus: 'title' });
    },
    move(path: string, place: Place) {
      const label = t('builder.did.moved', { title: titleOf(path) });
      const edit = moveQuestion(store.document, path, place);
      if (edit.document === store.document) return;
      const page = place.container === '' ? pageOf(edit.document, keyOf(edit.path)) : undefined;
      if (page !== undefined) store.set({ page });
      store.apply(edit, { label, select: edit.path, focus: 'row' });
    },
    step(path: string, by: -1 | 1) {
      const place = neighbourPlace(store.document, path, by);
      if (place === null) return false;
      this.move(path, place);
      return true;
    },
    rename(path: string, key: string) {
      const edit = renameQuestion(store.document, path, key);
      store.apply(edit, { label: t('builder.did.renamed', { title: titleOf(path) }), select: edit.path });
      return edit.path !== path;
    },
    retype(path: string, kind: QuestionKindId) {
      const label = t('builder.did.retyped', { title: titleOf(path), kind: t(`builder.kinds.${kind}.name`) });
      store.apply(retypeQuestion(store.document, path, questionKind(kind), words(kind)), { label });
    },
    require(path: string, isNeeded: boolean) {
      const label = t(isNeeded ? 'builder.did.required' : 'builder.did.optional', { title: titleOf(path) });
      store.change((document) => withRequired(document, path, isNeeded), { label });
    },
  };
}

/** Behind the question being worked on, else at the end of the page. */
export function placeAfter(store: BuilderStore): Place {
  const { selected, page } = store.get();
  if (selected === null || !hasQuestion(store.document, selected))
    return { container: '', before: null, page: page ?? undefined };
  const container = parentOf(selected);
  const keys = questionKeys(store.document, container);
  const before = keys[keys.indexOf(keyOf(selected)) + 1] ?? null;
  const own = container === '' ? pageOf(store.document, keyOf(selected)) : undefined;
  // The next one may stand on another page already.
  const isSamePage = before === null || container !== '' || pageOf(store.document, before) === own;
  return { container, before: isSamePage ? before : null, page: own };
}

/** Where to go on when a question is no more: the one after it, else the one before it, else what it stood in. */
function neighbourOf(store: BuilderStore, path: string): string | null {
  const container = parentOf(path);
  const keys = questionKeys(store.document, container);
  const at = keys.indexOf(keyOf(path));
  const key = keys[at + 1] ?? keys[at - 1];
  if (key !== undefined) return `${container}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const holder = container.endsWith('/*') ? container.slice(0, -2) : container;
  return holder === '' ? null : holder;
}
