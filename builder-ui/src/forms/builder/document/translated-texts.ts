import type { FormDocument } from '@nativ/schemas';
import { schemaPointer, uiPointer } from './question-path.ts';

/** Sends every pointer of every translation to another place; null drops its text. */
export function withPointers(document: FormDocument, to: (pointer: string) => string | null): FormDocument {
  let isChanged = false;
  const translations = Object.fromEntries(
    Object.entries(document.translations ?? {}).map(([language, texts]) => {
      const entries = Object.entries(texts).flatMap(([pointer, text]) => {
        const place = to(pointer);
        if (place !== pointer) isChanged = true;
        return place === null ? [] : [[place, text] as const];
      });
      return [language, Object.fromEntries(entries)];
    }),
  );
  return isChanged ? { ...document, translations } : document;
}

const isBelow = (pointer: string, place: string) => pointer === place || pointer.startsWith(`${place}/`);

/** The pointer after a question, and all in it, has gone to another path. */
export function textsFollow(document: FormDocument, from: string, to: string): FormDocument {
  const places = [
    [schemaPointer(from), schemaPointer(to)],
    [uiPointer(from), uiPointer(to)],
  ] as const;
  return withPointers(document, (pointer) => {
    const place = places.find(([former]) => isBelow(pointer, former));
    return place ? place[1] + pointer.slice(place[0].length) : pointer;
  });
}

/** Drops the translations of a question that is no more. */
export function withoutTexts(document: FormDocument, path: string): FormDocument {
  const places = [schemaPointer(path), uiPointer(path)];
  return withPointers(document, (pointer) => (places.some((place) => isBelow(pointer, place)) ? null : pointer));
}

/** Gives a copy of a question the translations of the one it was made from. */
export function withCopiedTexts(document: FormDocument, from: string, to: string): FormDocument {
  const places = [
    [schemaPointer(from), schemaPointer(to)],
    [uiPointer(from), uiPointer(to)],
  ] as const;
  const translations = Object.fromEntries(
    Object.entries(document.translations ?? {}).map(([language, texts]) => {
      const copies = Object.entries(texts).flatMap(([pointer, text]) =>
        places
          .filter(([former]) => isBelow(pointer, former))
          .map(([former, next]) => [next + pointer.slice(former.length), text] as const),
      );
      return [language, copies.length === 0 ? texts : { ...texts, ...Object.fromEntries(copies) }];
    }),
  );
  return document.translations === undefined ? document : { ...document, translations };
}
