import { unknownBlanks } from '@nativ/runtime';
import type { FieldError, Language, ReplyTemplate, ReplyTemplateCreate, ReplyTemplateSet } from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import { groupIdOf } from '../groups/group-service.ts';
import * as store from './reply-template-store.ts';

/** Of one group, or of the workspace as a whole: a longer list is not one that people choose from. */
export const mostTemplates = 200;
/** As many groups of them as one person reads at once. */
const mostListed = 2_000;

export type TemplateOutcome =
  | { readonly kind: 'kept'; readonly template: ReplyTemplate }
  | { readonly kind: 'missing' | 'noSuchGroup' | 'notYours' | 'tooMany' }
  | { readonly kind: 'invalid'; readonly errors: readonly FieldError[] };

/** Ready replies to inquirers. Their blanks are filled where they are used, by what that page shows. */
export class ReplyTemplateService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  list(actor: Actor, group: string | null): Promise<ReplyTemplate[]> {
    return asPerson(this.people, actor, async (transaction) =>
      (await store.listTemplates(transaction, group, mostListed)).map(toTemplate),
    );
  }

  async create(actor: Actor, { group, ...words }: ReplyTemplateCreate, language: Language): Promise<TemplateOutcome> {
    const errors = blankErrors(words, language);
    if (errors.length > 0) return { kind: 'invalid', errors };
    return asPerson(this.people, actor, async (transaction): Promise<TemplateOutcome> => {
      const groupId = group === null ? null : await groupIdOf(transaction, group);
      if (group !== null && groupId === null) return { kind: 'noSuchGroup' };
      if (!(await store.keepsTemplates(transaction, groupId))) return { kind: 'notYours' };
      if ((await store.countTemplates(transaction, groupId)) >= mostTemplates) return { kind: 'tooMany' };
      const id = uuidv7();
      await store.insertTemplate(transaction, { workspaceId: actor.workspaceId, id, groupId, ...words });
      await recordAudit(transaction, actor, { action: 'replyTemplate.created', subjectId: id });
      return kept(transaction, id);
    });
  }

  async set(actor: Actor, id: string, words: ReplyTemplateSet, language: Language): Promise<TemplateOutcome> {
    const errors = blankErrors(words, language);
    if (errors.length > 0) return { kind: 'invalid', errors };
    return asPerson(this.people, actor, async (transaction): Promise<TemplateOutcome> => {
      const row = await store.findTemplate(transaction, id);
      if (row === null) return { kind: 'missing' };
      if (!row.may_edit || !(await store.updateTemplate(transaction, id, words))) return { kind: 'notYours' };
      await recordAudit(transaction, actor, { action: 'replyTemplate.changed', subjectId: id });
      return kept(transaction, id);
    });
  }

  delete(actor: Actor, id: string): Promise<'gone' | 'missing' | 'notYours'> {
    return asPerson(this.people, actor, async (transaction) => {
      const row = await store.findTemplate(transaction, id);
      if (row === null) return 'missing';
      if (!row.may_edit || !(await store.deleteTemplate(transaction, id))) return 'notYours';
      await recordAudit(transaction, actor, { action: 'replyTemplate.deleted', subjectId: id });
      return 'gone';
    });
  }
}

async function kept(transaction: Knex.Transaction, id: string): Promise<TemplateOutcome> {
  const row = await store.findTemplate(transaction, id);
  if (row === null) throw new Error(`Expected ready reply '${id}' to be there once it was written, but it is not.`);
  return { kind: 'kept', template: toTemplate(row) };
}

/** What nobody could fill is said when it is written, not when somebody is about to send it. */
function blankErrors({ body }: ReplyTemplateSet, language: Language): FieldError[] {
  const bodies = typeof body === 'string' ? { '': body } : body;
  return Object.entries(bodies).flatMap(([code, text]) =>
    unknownBlanks(text).map((name) => ({
      path: code === '' ? '/body' : `/body/${code}`,
      message: words.unknown(name)[language],
    })),
  );
}

const words = {
  unknown: (name: string) => ({
    en: `Expected a blank that is known, but found {${name.slice(0, 60)}}. Choose one from the list.`,
    he: `אין מקום למילוי בשם {${name.slice(0, 60)}}. אפשר לבחור מהרשימה.`,
  }),
};

function toTemplate(row: store.ReplyTemplateRow): ReplyTemplate {
  return {
    id: row.id,
    group: row.group_key === null ? null : { key: row.group_key, name: row.group_name ?? row.group_key },
    title: row.title,
    body: row.body,
    mayEdit: row.may_edit,
    updatedAt: row.updated_at.toISOString(),
  };
}
