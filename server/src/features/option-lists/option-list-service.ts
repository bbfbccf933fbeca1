import { optionsFromCsv } from '@nativ/runtime';
import type { FieldError, Language, OptionEntry, OptionList, OptionListCreate, OptionListSet } from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { asPerson } from '../../db/person-transaction.ts';
import { isUniqueViolation } from '../../db/unique-violation.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import { type Page, pageOf } from '../page.ts';
import * as store from './option-list-store.ts';

/** The most entries of one list. */
const mostEntries = 100_000;

interface Invalid {
  readonly kind: 'invalid';
  readonly errors: readonly FieldError[];
}

export type CreateListOutcome =
  | { readonly kind: 'created'; readonly list: OptionList }
  | { readonly kind: 'keyTaken' }
  | Invalid;
export type SetListOutcome =
  | { readonly kind: 'set'; readonly list: OptionList }
  | { readonly kind: 'missing' }
  | Invalid;

/** Where a search of entries goes on, and how far. */
export interface EntrySearch {
  readonly text: string;
  readonly after: number;
  readonly limit: number;
}

/** Keeps the option lists of the workspace. Published forms hold their own copy of what they offer. */
export class OptionListService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  list(actor: Actor, afterKey: string, limit: number): Promise<Page<OptionList>> {
    return asPerson(this.people, actor, async (transaction) => {
      const rows = await store.listOptionLists(transaction, afterKey, limit + 1);
      return pageOf(rows, limit, (row) => [row.key], toOptionList);
    });
  }

  get(actor: Actor, key: string): Promise<OptionList | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const row = await store.findOptionList(transaction, key);
      return row && toOptionList(row);
    });
  }

  /** Entries of a list in its order; null when there is no such list. */
  entries(actor: Actor, key: string, { text, after, limit }: EntrySearch): Promise<Page<OptionEntry> | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const row = await store.findOptionList(transaction, key);
      if (!row) return null;
      const found = await store.searchEntries(transaction, { id: row.id, text, after, limit: limit + 1 });
      return pageOf(
        found,
        limit,
        ({ place }) => [String(place)],
        ({ entry }) => entry,
      );
    });
  }

  async create(actor: Actor, body: OptionListCreate, language: Language): Promise<CreateListOutcome> {
    const parts = partsOf(body, language);
    if ('kind' in parts) return parts;
    const id = uuidv7();
    const { key } = body;
    try {
      const list = await asPerson(this.people, actor, async (transaction) => {
        await store.insertOptionList(transaction, { workspaceId: actor.workspaceId, id, key, ...parts });
        await recordAudit(transaction, actor, { action: 'optionList.created', subjectId: id, detail: { key } });
        return this.found(transaction, key);
      });
      return { kind: 'created', list };
    } catch (cause) {
      if (isUniqueViolation(cause)) return { kind: 'keyTaken' };
      throw cause;
    }
  }

  async set(actor: Actor, key: string, body: OptionListSet, language: Language): Promise<SetListOutcome> {
    const parts = partsOf(body, language);
    if ('kind' in parts) return parts;
    return asPerson(this.people, actor, async (transaction): Promise<SetListOutcome> => {
      const row = await store.findOptionList(transaction, key);
      if (!row || !(await store.updateOptionList(transaction, key, parts))) return { kind: 'missing' };
      await recordAudit(transaction, actor, { action: 'optionList.changed', subjectId: row.id, detail: { key } });
      return { kind: 'set', list: await this.found(transaction, key) };
    });
  }

  /** @returns whether there was such a list */
  delete(actor: Actor, key: string): Promise<boolean> {
    return asPerson(this.people, actor, async (transaction) => {
      const id = await store.deleteOptionList(transaction, key);
      if (id === null) return false;
      await recordAudit(transaction, actor, { action: 'optionList.deleted', subjectId: id, detail: { key } });
      return true;
    });
  }

  private async found(transaction: Knex.Transaction, key: string): Promise<OptionList> {
    const row = await store.findOptionList(transaction, key);
    if (!row) throw new Error(`Expected option list '${key}' to be there once it was written, but it is not.`);
    return toOptionList(row);
  }
}

/** Reads the entries from either form, and finds what is wrong with them. */
function partsOf({ title, entries, csv }: OptionListSet, language: Language): store.OptionListParts | Invalid {
  const invalid = (path: string, messages: { readonly he: string; readonly en: string }): Invalid => ({
    kind: 'invalid',
    errors: [{ path, message: messages[language] }],
  });
  if ((entries === undefined) === (csv === undefined)) return invalid('', words.either);
  const read = csv === undefined ? { kind: 'read' as const, entries: entries ?? [] } : optionsFromCsv(csv);
  const path = csv === undefined ? '/entries' : '/csv';
  if (read.kind === 'refused') return invalid(path, read.messages);
  if (read.entries.length > mostEntries) return invalid(path, words.tooMany);
  const codes = new Set<string>();
  for (const { code } of read.entries) {
    if (codes.has(code)) return invalid(path, words.twice(code));
    codes.add(code);
  }
  return { title, entries: JSON.stringify(read.entries), size: read.entries.length };
}

const words = {
  either: {
    en: "Expected either 'entries' or 'csv', but found both or neither. Send one of them.",
    he: "ציפינו ל־'entries' או ל־'csv', ונמצאו שניהם או אף אחד מהם. צריך לשלוח אחד.",
  },
  tooMany: {
    en: `Expected at most ${mostEntries} entries, but found more. Split the list.`,
    he: `ציפינו לכל היותר ל־${mostEntries} ערכים, ונמצאו יותר. כדאי לחלק את הרשימה.`,
  },
  twice: (code: string) => ({
    en: `Expected each code once, but '${code.slice(0, 100)}' stands there twice. Remove one of them.`,
    he: `כל קוד צריך להופיע פעם אחת, אבל '${code.slice(0, 100)}' מופיע פעמיים. צריך להסיר אחד.`,
  }),
};

const toOptionList = ({ key, title, size, version, updatedAt }: store.OptionListRow): OptionList => ({
  key,
  title,
  version,
  size,
  updatedAt: updatedAt.toISOString(),
});
