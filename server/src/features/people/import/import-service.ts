import type { PeopleImport, PeopleImportOutcome, PeopleImportPreview } from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { asPerson } from '../../../db/person-transaction.ts';
import { fillWords, type Language } from '../../../http/problem-kind.ts';
import type { Actor } from '../../../security/actor.ts';
import { recordAudits } from '../../../security/audit-store.ts';
import { insertMemberships, insertPeople, knownEmails, managedGroups } from '../person-change-store.ts';
import { decodeTable } from './decode-table.ts';
import type { ImportField } from './import-types.ts';
import { emailIn, type JudgedRow, judgeRows } from './judge-rows.ts';
import { readTable, type Table } from './read-table.ts';
import { fieldOf, fieldWords, tableWords } from './table-words.ts';

/** A preview shows every row. */
export const mostRows = 5000;

interface Judged {
  readonly preview: PeopleImportPreview;
  readonly rows: readonly JudgedRow[];
}

/** Imports tables of people. The same reading makes the preview and the import, so that what was shown is what happens. */
export class ImportService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  preview(actor: Actor, input: PeopleImport, language: Language): Promise<PeopleImportPreview> {
    return asPerson(this.people, actor, async (transaction) => (await judge(transaction, input, language)).preview);
  }

  /** Adds everybody who is new, in one transaction; null when any row is wrong. Rows of people who are here are left alone. */
  run(actor: Actor, input: PeopleImport, language: Language): Promise<PeopleImportOutcome | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const { preview, rows } = await judge(transaction, input, language);
      if (preview.problems.length > 0 || preview.counts.error > 0) return null;
      const added = rows
        .filter(({ verdict }) => verdict === 'new')
        .map(({ person }) => ({ ...person, id: uuidv7(), kind: 'person' as const }));
      // Whoever was added meanwhile by somebody else is left alone too.
      const ids = await insertPeople(
        transaction,
        actor,
        added.map(({ memberships: _memberships, ...row }) => row),
      );
      const created = added.filter(({ id }) => ids.has(id));
      const memberships = created.flatMap(({ id, memberships: ofPerson }) =>
        ofPerson.map((membership) => ({ ...membership, userId: id })),
      );
      await insertMemberships(transaction, actor, memberships);
      await recordAudits(
        transaction,
        actor,
        created.map(({ id, role }) => ({ action: 'person.imported', subjectId: id, detail: { role } })),
      );
      return {
        created: created.length,
        existing: rows.length - created.length,
        people: created.map(({ id, name, email, role }) => ({ id, name, email, role })),
      };
    });
  }
}

async function judge(transaction: Knex.Transaction, input: PeopleImport, language: Language): Promise<Judged> {
  const { encoding, text } =
    input.base64 === undefined
      ? ({ encoding: 'utf-8', text: input.text ?? '' } as const)
      : decodeTable(Buffer.from(input.base64, 'base64'));
  const table = readTable(text.replaceAll('\u0000', ''));
  const fields = table?.headers.map((header, column) => input.fields?.[column] ?? fieldOf(header)) ?? [];
  const problems =
    table === null ? [fillWords(tableWords.tableUnreadable, language, {})] : problemsOf(table, fields, language);
  const rows = table === null || problems.length > 0 ? [] : await judgeTable(transaction, table, fields, language);
  const count = (verdict: JudgedRow['verdict']) => rows.filter((row) => row.verdict === verdict).length;
  return {
    rows,
    preview: {
      encoding,
      separator: table?.separator ?? ',',
      columns: (table?.headers ?? []).map((header, column) => ({ header, field: fields[column] ?? 'ignored' })),
      problems,
      counts: { new: count('new'), exists: count('exists'), error: count('error') },
      rows: rows.map(({ person: _person, cells, errors, ...row }) => ({
        ...row,
        cells: [...cells],
        errors: [...errors],
      })),
    },
  };
}

function problemsOf(table: Table, fields: readonly ImportField[], language: Language): string[] {
  const say = (words: Parameters<typeof fillWords>[0], values = {}) => fillWords(words, language, values);
  if (table.rows.length === 0) return [say(tableWords.tableEmpty)];
  if (table.rows.length > mostRows) return [say(tableWords.tableTooLong, { count: table.rows.length, most: mostRows })];
  return (['name', 'email'] as const)
    .filter((field) => !fields.includes(field))
    .map((field) => say(tableWords.columnMissing, { field: fieldWords[field][language] }));
}

async function judgeTable(
  transaction: Knex.Transaction,
  table: Table,
  fields: readonly ImportField[],
  language: Language,
): Promise<JudgedRow[]> {
  const groups = (await managedGroups(transaction)).map(({ id, key, access, name }) => ({
    id,
    access,
    names: [key, ...(typeof name === 'string' ? [name] : Object.values(name))],
  }));
  const known = await knownEmails(
    transaction,
    table.rows.map((row) => emailIn(row, fields)),
  );
  return judgeRows(table.rows, { fields, groups, known, language });
}
