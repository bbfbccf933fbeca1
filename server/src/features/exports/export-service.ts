import { joinAnswers, type SensitiveAnswer } from '@nativ/runtime';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import type { Published } from '../../engine/published.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import { findSubject } from '../erasure/erasure-service.ts';
import { type Opening, openSealed } from '../sealed/sealed-service.ts';
import { type InquirerExport, readInquirer, readPerson } from './export-store.ts';

/** Gives out everything about somebody, for those who answer for it; each time is on record. */
export class ExportService {
  private readonly people: Knex;
  private readonly owner: Knex;
  private readonly published: Published;

  constructor(parts: { readonly people: Knex; readonly owner: Knex; readonly published: Published }) {
    this.people = parts.people;
    this.owner = parts.owner;
    this.published = parts.published;
  }

  /**
   * Everything about an inquirer. What is sealed is opened in the name of whoever asks, where the case concerns them, and
   * stands in the read log; elsewhere it is left out, and the export says so.
   */
  async inquirer(actor: Actor, reference: string): Promise<object | null> {
    const keyring = await this.published.keyring(actor.workspaceId);
    return asPerson(this.people, actor, async (transaction) => {
      const subject = await findSubject(transaction, reference);
      const found = subject && (await readInquirer(this.owner, actor.workspaceId, subject.submissionId));
      if (!found) return null;
      await recordAudit(transaction, actor, { action: 'inquirer.exported', subjectId: found.id });
      const open = async (kind: Opening['kind'], rowId: string) =>
        (await openSealed(transaction, keyring, actor, { kind, rowId }))?.value;
      return opened(found, open);
    });
  }

  /** Everything about a person of the staff. */
  async person(actor: Actor, personId: string): Promise<object | null> {
    const found = await readPerson(this.owner, actor.workspaceId, personId);
    if (!found) return null;
    await asPerson(this.people, actor, (transaction) =>
      recordAudit(transaction, actor, { action: 'person.exported', subjectId: personId }),
    );
    return found;
  }
}

type Open = (kind: Opening['kind'], rowId: string) => Promise<unknown>;

async function opened(found: InquirerExport, open: Open): Promise<object> {
  const answers = (await open('answers', found.id)) as SensitiveAnswer[] | undefined;
  const messages: object[] = [];
  for (const message of found.messages)
    messages.push({ ...message, ...((await open('message', message.id)) as object | undefined) });
  const tasks: object[] = [];
  for (const task of found.tasks) {
    const sealed = (await open('taskAnswers', task.id)) as SensitiveAnswer[] | undefined;
    tasks.push(sealed ? { ...task, answers: joinAnswers(task.answers ?? {}, sealed) } : task);
  }
  return {
    ...found,
    answers: answers ? joinAnswers(found.answers, answers) : found.answers,
    messages,
    tasks,
    contact: (await open('contact', found.id)) ?? null,
  };
}
