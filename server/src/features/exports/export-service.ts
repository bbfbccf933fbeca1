import { joinAnswers, type SensitiveAnswer } from '@nativ/runtime';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import type { Published } from '../../engine/published.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import { findSubject } from '../erasure/erasure-service.ts';
import type { FileService } from '../files/file-service.ts';
import { tell } from '../notifications/notification-service.ts';
import { type Opening, openSealed } from '../sealed/sealed-service.ts';
import type { ExportContent, ExportPart, ExportRow } from './export-content.ts';
import * as inquirers from './inquirer-export-store.ts';
import * as people from './person-export-store.ts';

/** Gives out everything about somebody: to themselves, and to those who answer for it. Each time is on record. */
export class ExportService {
  private readonly people: Knex;
  private readonly owner: Knex;
  private readonly published: Published;
  private readonly files: FileService;

  constructor(parts: {
    readonly people: Knex;
    readonly owner: Knex;
    readonly published: Published;
    readonly files: FileService;
  }) {
    this.people = parts.people;
    this.owner = parts.owner;
    this.published = parts.published;
    this.files = parts.files;
  }

  /**
   * Everything about an inquirer. What is sealed is opened in the name of whoever asks, where the case concerns them, and
   * stands in the read log; elsewhere it is left out. Files are, too.
   */
  async inquirer(actor: Actor, reference: string): Promise<ExportContent | null> {
    const keyring = await this.published.keyring(actor.workspaceId);
    const seen = await asPerson(this.people, actor, async (transaction) => {
      const subject = await findSubject(transaction, reference);
      const found = subject && (await inquirers.findInquiry(transaction, subject.submissionId));
      if (!found) return null;
      await recordAudit(transaction, actor, { action: 'inquirer.exported', subjectId: found.id });
      const open: Open = async (kind, rowId) => (await openSealed(transaction, keyring, actor, { kind, rowId }))?.value;
      const parts = {
        inquiry: { rows: [found.about] },
        answers: { rows: [await joined(open, 'answers', found.id, found.answers)], form: found.form },
        contact: rowsOf(await open('contact', found.id)),
        messages: { rows: await openedMessages(open, await inquirers.listMessages(transaction, found.instanceId)) },
        taskAnswers: { rows: await openedTasks(open, await inquirers.listTasks(transaction, found.instanceId)) },
        comments: { rows: await inquirers.listComments(transaction, found.instanceId) },
        checklists: { rows: await inquirers.listChecklists(transaction, found.instanceId) },
        examples: { rows: await inquirers.listExamples(transaction, found.instanceId) },
      };
      const of = found.instanceId === null ? { submission: found.id } : { instance: found.instanceId };
      return { parts, mayOpen: await this.files.mayOpen(transaction, keyring, actor, of) };
    });
    if (!seen) return null;
    const files = await this.files.ofStaff(actor.workspaceId, keyring, seen.mayOpen);
    return { kind: 'inquirer', madeAt: new Date(), parts: seen.parts, leftOut: ['sealed', 'unseenParts'], files };
  }

  /** Everything about a person of the staff, as far as whoever asks may see it: for themselves that is the most. */
  async person(actor: Actor, personId: string): Promise<ExportContent | null> {
    const isOwn = actor.userId === personId;
    const account = await people.findAccount(this.owner, actor.workspaceId, personId);
    if (!account) return null;
    const seen = await asPerson(this.people, actor, async (transaction) => {
      await recordAudit(transaction, actor, { action: 'person.exported', subjectId: personId });
      await tell(transaction, actor, { userId: personId, kind: 'exported' });
      return people.readSeen(transaction, personId);
    });
    const own = isOwn ? await people.readOwn(this.owner, actor.workspaceId, personId) : {};
    const rows = { person: [account.person], ...seen, ...own, signIn: account.signIn, sessions: account.sessions };
    return {
      kind: 'person',
      madeAt: new Date(),
      parts: Object.fromEntries(
        Object.entries(rows).map(([name, each]): [string, ExportPart] => [name, { rows: each }]),
      ),
      leftOut: ['secrets', 'inquirers', 'others', isOwn ? 'leftGroups' : 'unseenGroups'],
      files: [],
    };
  }
}

type Open = (kind: Opening['kind'], rowId: string) => Promise<unknown>;

async function joined(
  open: Open,
  kind: 'answers' | 'taskAnswers',
  id: string,
  plain: Readonly<Record<string, unknown>>,
) {
  const sealed = (await open(kind, id)) as SensitiveAnswer[] | undefined;
  return sealed ? joinAnswers(plain, sealed) : plain;
}

async function openedMessages(open: Open, messages: readonly inquirers.RowWithId[]): Promise<ExportRow[]> {
  const rows: ExportRow[] = [];
  for (const { id, ...message } of messages)
    rows.push({ ...message, ...((await open('message', id)) as ExportRow | undefined) });
  return rows;
}

async function openedTasks(open: Open, tasks: readonly inquirers.TaskToExport[]) {
  const rows = [];
  for (const task of tasks)
    rows.push({ ...task, answers: await joined(open, 'taskAnswers', task.id, task.answers ?? {}) });
  return rows;
}

const rowsOf = (value: unknown): ExportPart => ({ rows: value ? [value as ExportPart['rows'][number]] : [] });
