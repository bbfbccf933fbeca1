import { checkForm } from '@nativ/runtime';
import type { FieldError, FlowProblem, Form, FormDocument, FormSummary, FormVersion } from '@nativ/schemas';
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
  /** The document is no form that can be filled. */
  | { readonly kind: 'invalid'; readonly errors: readonly FieldError[] }
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

  /** Freezes the draft as the next version, which is in use from then on. */
  async publish(actor: Actor, key: string): Promise<PublishFormOutcome> {
    const outcome = await asPerson(this.people, actor, async (transaction): Promise<PublishFormOutcome> => {
      await this.designs.store.lockPublishing(transaction, actor.workspaceId);
      const row = await this.designs.store.lock(transaction, key);
      if (!row) return { kind: 'missing' };
      const errors = findErrors(row.draft);
      if (errors.length > 0) return { kind: 'invalid', errors };
      const problems = await this.checkFlowsUsing(transaction, key, row.draft.schema);
      if (problems.length > 0) return { kind: 'breaksFlows', problems };
      return { kind: 'published', version: toFormVersion(await this.designs.freeze(transaction, actor, row)) };
    });
    this.published.forget();
    return outcome;
  }
}

/** Everything that keeps a document from being filled: the limits of the profile first, then what only compiling shows. */
function findErrors(document: FormDocument): readonly FieldError[] {
  const errors = checkForm(document);
  if (errors.length > 0) return errors;
  try {
    compileAnswerChecker(document);
    return [];
  } catch (cause) {
    return [
      {
        path: '/schema',
        message: `Expected a schema that can be compiled, but: ${cause instanceof Error ? cause.message : String(cause)}`,
      },
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
