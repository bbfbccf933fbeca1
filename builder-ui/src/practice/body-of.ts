import type { DrawerAnswer } from '@nativ/schemas';

/** Reads what a system is to have answered: nothing, or JSON; null for what is neither. */
export function bodyOf(written: string): Pick<DrawerAnswer, 'body'> | null {
  if (written.trim() === '') return {};
  try {
    return { body: JSON.parse(written) as NonNullable<DrawerAnswer['body']> };
  } catch {
    return null;
  }
}
