import type { RJSFSchema } from '@rjsf/utils';
import { createContext } from 'react';

/** What helps a person to type: the keyboard of a phone and what the browser knows of them already. */
export interface TypingAids {
  readonly type?: 'tel';
  readonly inputMode?: 'tel' | 'email' | 'url' | 'decimal' | 'numeric';
  readonly autoComplete?: string;
}

/** Whether the fields around are the parts of an address. */
export const InAddress = createContext(false);

const addressParts: Readonly<Record<string, string>> = {
  street: 'address-line1',
  apartment: 'address-line2',
  city: 'address-level2',
  postalCode: 'postal-code',
  country: 'country-name',
};

/** What the browser may offer for a part of an address. */
export function addressAids(key: string, isOwn: boolean): TypingAids {
  const offer = addressParts[key];
  return {
    ...(key === 'postalCode' && { inputMode: 'numeric' as const }),
    ...(isOwn && offer !== undefined && { autoComplete: offer }),
  };
}

const names: readonly [RegExp, string][] = [
  [/^(first|given)_?-?name$/i, 'given-name'],
  [/^(last|family|sur)_?-?name$/i, 'family-name'],
  [/^(full_?-?|your_?-?|contact_?-?)?name$/i, 'name'],
];

/**
 * Reads from the format and the key of a field what it is likely to ask. `autoComplete` only where the person is asked
 * about themselves, at the top of a form: in a list of referees it would offer their own name for each.
 */
export function typingAids(key: string, schema: RJSFSchema, isOwn: boolean): TypingAids {
  const offer = (autoComplete: string) => (isOwn ? { autoComplete } : {});
  if (schema.format === 'email') return { inputMode: 'email', ...offer('email') };
  if (schema.format === 'uri') return { inputMode: 'url' };
  if (schema.format === 'israeli-id') return { inputMode: 'numeric' };
  if (schema.type === 'integer') return { inputMode: 'numeric' };
  if (schema.type === 'number') return { inputMode: 'decimal' };
  if (schema.type !== 'string') return {};
  if (
    schema.format === 'tel' ||
    schema.format === 'phone' ||
    /^(.*[_-])?(phone|tel|mobile|telephone)([_-]?number)?$/i.test(key) ||
    /Phone$/.test(key)
  ) {
    return { type: 'tel', inputMode: 'tel', ...offer('tel') };
  }
  const name = names.find(([pattern]) => pattern.test(key))?.[1];
  return name === undefined ? {} : offer(name);
}
