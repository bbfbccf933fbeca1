import { reviewForm } from '@nativ/runtime';
import type { FlowProblem, Form, FormDocument, FormProblem, FormSummary, FormVersion } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import { DesignService, designHead } from '../../designs/design-service.ts';
import { type DesignRow, formTables, type VersionRow } from '../../designs/design-store.ts';
import type { Published } from '../../engine/published.ts';
import { compileAnswerChecker } from '../../forms/answer-checker.ts';
import type { Actor } from '../../security/actor.ts';

export type PublishFormOutcome =
  | { readonly kind: 'published'; readonly version: FormVersion }
  | { readonly kind: 'missing' }
  /** The document is no form that can be filled, or its rules cannot be followed. */
  | { readonly kind: 'invalid'; readonly problems: readonly FormProblem[] }
  /** Published flows read what the new version no longer asks. */
  | { readonly kind: 'breaksFlows'; readonly problems: readonly FlowProblem[] };

/** Checks the published flows that use a form against a new schema of it. */
export type CheckFlowsUsing = (
  transaction: Knex.Transaction,
  formKey: string,
  schema: FormDocument['schema'],
) => Promise<readonly FlowProblem[]>;

/** Designs and publishes forms. */
export class FormService {
  readonly designs: DesignService<FormDocument>;
  private readonly people: Knex;
  private readonly published: Published;
  private readonly checkFlowsUsing: CheckFlowsUsing;

  constructor(parts: {
    readonly people: Knex;
    readonly published: Published;
    readonly checkFlowsUsing: CheckFlowsUsing;
  }) {
    this.people = parts.people;
    this.published = parts.published;
    this.checkFlowsUsing = parts.checkFlowsUsing;
    this.designs = new DesignService(parts.people, formTables);
  }

  /** What is wrong with the draft of a form; null when there is no such form. */
  async check(actor: Actor, key: string): Promise<readonly FormProblem[] | null> {
    const row = await this.designs.get(actor, key);
    return row && findProblems(row.draft);
  }

  /** Freezes the draft as the next version, which is in use from then on. */
  async publish(actor: Actor, key: string): Promise<PublishFormOutcome> {
    const outcome = await asPerson(this.people, actor, async (transaction): Promise<PublishFormOutcome> => {
      await this.designs.store.lockPublishing(transaction, actor.workspaceId);
      const row = await this.designs.store.lock(transaction, key);
      if (!row) return { kind: 'missing' };
      const found = findProblems(row.draft);
      if (found.some(({ severity }) => severity === 'error')) return { kind: 'invalid', problems: found };
      const problems = await this.checkFlowsUsing(transaction, key, row.draft.schema);
      if (problems.length > 0) return { kind: 'breaksFlows', problems };
      const version = toFormVersion(await this.designs.freeze(transaction, actor, row));
      return { kind: 'published', version: found.length === 0 ? version : { ...version, warnings: [...found] } };
    });
    this.published.forget();
    return outcome;
  }
}

/** What the check of forms finds, and what only compiling shows. */
function findProblems(document: FormDocument): readonly FormProblem[] {
  const problems = reviewForm(document);
  if (problems.some(({ code }) => code === 'form.invalid')) return problems;
  try {
    compileAnswerChecker(document);
    return problems;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const en = `Expected a schema that can be compiled, but: ${reason}`;
    const he = `אי אפשר להכין את הסכמה לבדיקה: ${reason}`;
    return [
      { severity: 'error', code: 'form.invalid', path: '/schema', message: en, messages: { he, en } },
      ...problems,
    ];
  }
}

/** Fills in what a designer may leave out. */
export const completedForm = (document: FormDocument): Required<FormDocument> => ({
  uiSchema: {},
  translations: {},
  settings: {},
  ...document,
});

export const toForm = (row: DesignRow<FormDocument>): Form => ({ ...designHead(row), ...completedForm(row.draft) });

export const toFormSummary = (row: DesignRow<FormDocument>): FormSummary => ({
  ...designHead(row),
  title: row.draft.title,
  public: row.draft.settings?.public !== false,
});

export const toFormVersion = (row: VersionRow<FormDocument>): FormVersion => ({
  form: row.key,
  number: row.number,
  ...completedForm(row.document),
  publishedAt: row.publishedAt.toISOString(),
});
