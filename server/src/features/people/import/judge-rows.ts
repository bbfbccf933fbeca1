import type { ImportCellError, MembershipRole, WorkspaceRole } from '@nativ/schemas';
import { fillWords, type Language, type Words } from '../../../http/problem-kind.ts';
import { isMailRecipient } from '../../../outbound/mail-recipient.ts';
import { cleanName } from '../clean-name.ts';
import { normalizeEmail } from '../email.ts';
import type { ImportField, ImportVerdict } from './import-types.ts';
import type { TableRow } from './read-table.ts';
import { roleOf, tableWords } from './table-words.ts';

/** A group that people may be added to, by every name it goes by. */
export interface ImportGroup {
  readonly id: string;
  readonly access: string;
  readonly names: readonly string[];
}

export interface JudgedRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly verdict: ImportVerdict;
  readonly errors: readonly ImportCellError[];
  /** What would be made of it; meaningless with errors. */
  readonly person: {
    readonly name: string;
    readonly email: string;
    readonly role: WorkspaceRole;
    readonly memberships: readonly { readonly groupId: string; readonly role: MembershipRole }[];
  };
}

export interface Judgement {
  readonly fields: readonly ImportField[];
  readonly groups: readonly ImportGroup[];
  /** Addresses, in the form in which they are kept. */
  readonly known: ReadonlySet<string>;
  readonly language: Language;
}

/** Says of each row what would become of it. The first row with an address is the one that counts. */
export function judgeRows(rows: readonly TableRow[], judgement: Judgement): JudgedRow[] {
  const lineOf = new Map<string, number>();
  return rows.map((row) => {
    const judged = judgeRow(row, judgement);
    const { email } = judged.person;
    const earlier = lineOf.get(email);
    if (email === '' || earlier === undefined) {
      lineOf.set(email, row.line);
      return judged;
    }
    const twice = say(judgement.language, tableWords.emailTwice, { line: earlier });
    const errors = [...judged.errors, { column: judgement.fields.indexOf('email'), message: twice }];
    return { ...judged, verdict: 'error', errors };
  });
}

/** The address that a row would be known by, before anything is known of it. */
export const emailIn = (row: TableRow, fields: readonly ImportField[]): string =>
  normalizeEmail(row.cells[fields.indexOf('email')] ?? '');

function judgeRow(row: TableRow, { fields, groups, known, language }: Judgement): JudgedRow {
  const errors: ImportCellError[] = [];
  const wrong = (field: ImportField, words: Words, values: Record<string, string | number> = {}) => {
    errors.push({ column: fields.indexOf(field), message: say(language, words, values) });
  };
  const cellsOf = (field: ImportField) => row.cells.filter((_cell, column) => fields[column] === field);

  const name = cleanName(cellsOf('name').join(' '));
  if (name === '') wrong('name', tableWords.nameMissing);
  else if (name.length > 120) wrong('name', tableWords.nameTooLong);
  else if (/^[=+@|-]/.test(name)) wrong('name', tableWords.nameFormula);

  const email = emailIn(row, fields);
  if (email === '') wrong('email', tableWords.emailMissing);
  else if (!isMailRecipient(email)) wrong('email', tableWords.emailWrong);

  const roleCell = cellsOf('role').join(' ').trim();
  const role = roleOf(roleCell);
  if (role === null) wrong('role', tableWords.roleUnknown, { text: roleCell });

  const memberships = new Map<string, MembershipRole>();
  for (const text of cellsOf('groups').flatMap((cell) => cell.split(/[,;|\n]/))) {
    const found = membershipIn(text.trim(), groups);
    if (found === 'unknown') wrong('groups', tableWords.groupUnknown, { text: text.trim() });
    else if (found !== null) memberships.set(found.groupId, found.role);
  }
  return {
    line: row.line,
    cells: row.cells,
    verdict: errors.length > 0 ? 'error' : known.has(email) ? 'exists' : 'new',
    errors,
    person: {
      name,
      email,
      role: role ?? 'member',
      memberships: [...memberships].map(([groupId, membership]) => ({ groupId, role: membership })),
    },
  };
}

const membershipRoles: Readonly<Record<string, MembershipRole>> = {
  manager: 'manager',
  ניהול: 'manager',
  מנהל: 'manager',
  מנהלת: 'manager',
  member: 'member',
  חבר: 'member',
  חברה: 'member',
};

/** 'legal', or 'legal: manager'; by the key of the group or by its name in any language. */
function membershipIn(text: string, groups: readonly ImportGroup[]) {
  if (text === '') return null;
  const [name = '', roleText = 'member'] = text.split(':').map((part) => part.trim().toLowerCase());
  const group = groups.find(({ names }) => names.some((each) => each.toLowerCase() === name));
  const role = membershipRoles[roleText];
  return group === undefined || role === undefined ? 'unknown' : { groupId: group.id, role };
}

const say = (language: Language, words: Words, values: Readonly<Record<string, string | number>> = {}) =>
  fillWords(words, language, values);
