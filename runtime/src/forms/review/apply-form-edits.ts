import type { FormDocument, FormEdit } from '@nativ/schemas';
import { pointerTokens } from '../json-pointer.ts';
import { isJsonObject } from '../json-schema.ts';

/** Makes the changes that a check suggests. A change whose place is gone by now leaves the document as it is. */
export function applyFormEdits(document: FormDocument, edits: readonly FormEdit[]): FormDocument {
  return edits.reduce<unknown>(
    (place, edit) => changed(place, pointerTokens(edit.path), edit),
    document,
  ) as FormDocument;
}

function changed(place: unknown, [token, ...rest]: readonly string[], edit: FormEdit): unknown {
  if (token === undefined) return edit.op === 'remove' ? place : edit.value;
  if (Array.isArray(place)) return changedList(place, token, rest, edit);
  if (!isJsonObject(place)) return place;
  const isThere = Object.hasOwn(place, token);
  if (rest.length > 0) return isThere ? { ...place, [token]: changed(place[token], rest, edit) } : place;
  if (edit.op === 'remove') {
    const { [token]: _removed, ...others } = place;
    return isThere ? others : place;
  }
  return edit.op === 'add' || isThere ? { ...place, [token]: edit.value } : place;
}

function changedList(list: readonly unknown[], token: string, rest: readonly string[], edit: FormEdit): unknown {
  const index = token === '-' ? list.length : Number(token);
  if (rest.length > 0) return index in list ? list.with(index, changed(list[index], rest, edit)) : list;
  if (edit.op === 'add') return index <= list.length ? list.toSpliced(index, 0, edit.value) : list;
  if (!(index in list)) return list;
  return edit.op === 'remove' ? list.toSpliced(index, 1) : list.with(index, edit.value);
}
