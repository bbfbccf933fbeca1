import type { ClassifierImport, ClassifierImportPreview } from '@nativ/schemas';
import type { LabelRow } from '../classifier-store.ts';
import { presentLabels } from '../labels.ts';

type ImportedName = ClassifierImportPreview['names'][number];

const mostShown = 500;
const longestKey = 64;

/** Which label each name of a table stands for. */
export interface NamedLabels {
  /** By the name as it is compared; undefined for a name that stands for nothing yet. */
  readonly labelOf: (name: string) => ImportedName | undefined;
  readonly names: ImportedName[];
  /** Labels that are to be made, with the name that they had in the table. */
  readonly added: readonly { readonly key: string; readonly title: string }[];
}

/** Names that differ by capitals and spaces only are the same. */
const folded = (name: string) => name.normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();

export function namesOfLabels(
  labels: readonly LabelRow[],
  cells: readonly string[],
  { labels: chosen = {}, addLabels = false }: Pick<ClassifierImport, 'labels' | 'addLabels'>,
): NamedLabels {
  const known = new Map<string, string>();
  for (const { key, title } of presentLabels(labels)) {
    for (const text of typeof title === 'string' ? [title] : Object.values(title)) known.set(folded(text), key);
    known.set(folded(key), key);
  }
  const choices = new Map(Object.entries(chosen).map(([name, key]) => [folded(name), key]));
  const found = new Map<
    string,
    { label: string | null; isNew: boolean; name: string; rows: number; isSaid: boolean }
  >();
  const taken = new Set(labels.map(({ key }) => key));
  const added: { key: string; title: string }[] = [];
  for (const cell of cells) {
    const name = folded(cell);
    const before = found.get(name);
    if (before) before.rows += 1;
    if (before || name === '') continue;
    const isSaid = choices.has(name);
    const label = isSaid ? (choices.get(name) ?? null) : (known.get(name) ?? null);
    const isNew = !isSaid && label === null && addLabels;
    const made = isNew ? newKey(name, taken) : label;
    if (isNew && made !== null) {
      taken.add(made);
      added.push({ key: made, title: cell.trim().slice(0, 120) });
    }
    found.set(name, { name: cell.trim().slice(0, 120), label: made, isNew, rows: 1, isSaid });
  }
  const entries = [...found.values()].sort((one, other) => other.rows - one.rows);
  return {
    labelOf: (cell) => {
      const entry = found.get(folded(cell));
      return entry === undefined || (entry.label === null && !entry.isSaid) ? undefined : entry;
    },
    names: entries.slice(0, mostShown).map(({ name, label, isNew, rows }) => ({ name, label, isNew, rows })),
    added,
  };
}

/** A key out of a name; one that has no Latin letter gets a number, since a key is what conditions read. */
function newKey(name: string, taken: ReadonlySet<string>): string {
  const latin = name
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, longestKey - 5)
    .replace(/-+$/, '');
  const stem = latin === '' ? 'label' : latin;
  let key = latin === '' ? 'label-1' : stem;
  for (let number = 2; taken.has(key); number++) key = `${stem}-${number}`;
  return key;
}
