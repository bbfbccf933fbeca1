import { pointerTokens } from '@nativ/runtime';

export const idPrefix = 'f';
export const idSeparator = '.';

/**
 * The id of a field's input. Keys may hold spaces, and an id with a space cannot be named by `aria-describedby`; what
 * rjsf makes of the key goes through here too.
 */
export function safeId(id: string): string {
  return id.replace(/\s+/g, '+');
}

/** The id of the input for an answer, from its JSON Pointer. */
export function idOfPath(path: string): string {
  return safeId([idPrefix, ...pointerTokens(path)].join(idSeparator));
}

export const errorIdOf = (id: string): string => `${safeId(id)}-error`;
export const helpIdOf = (id: string): string => `${safeId(id)}-help`;
export const descriptionIdOf = (id: string): string => `${safeId(id)}-about`;
export const groupIdOf = (id: string): string => `${safeId(id)}-group`;

/** Where the summary of the errors stands. */
export const summaryId = 'form-errors';
