import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Shortcut, useShortcuts } from '../search/shortcuts.ts';

/** A place to write that a key leads to. */
interface WritingKey {
  readonly id: 'note' | 'inquirer';
  readonly key: string;
  /** Finds the field on the page; it may not be there for this reader. */
  readonly field: string;
}

const find = (field: string) => document.querySelector<HTMLTextAreaElement>(`${field} textarea`);

/** Leads to the places to write by a key each. They only take the focus: what goes out is sent by its own button alone. */
export function useWritingKeys(keys: readonly WritingKey[]): void {
  const { t } = useTranslation();
  const shortcuts = useMemo(
    () =>
      keys.map(
        ({ id, key, field }): Shortcut => ({
          id: `write.${id}`,
          label: t(`caseWork.keys.${id}`),
          keys: [key],
          isHere: () => find(field) !== null,
          run: () => find(field)?.focus(),
        }),
      ),
    [keys, t],
  );
  useShortcuts(shortcuts);
}

export const caseKeys: readonly WritingKey[] = [
  { id: 'note', key: 'KeyN', field: '[data-reach="inside"]' },
  { id: 'inquirer', key: 'KeyI', field: '[data-reach="outside"]' },
];
