import { optionListsOf, reviewForm, withOptionLists, withoutOptionLists } from '@nativ/runtime';
import type { FlowProblem, Form, FormDocument, FormProblem, FormSummary, FormVersion } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import { DesignService, designHead, versionHead } from '../../designs/design-service.ts';
import { type DesignRow, formTables, type VersionRow } from '../../designs/design-store.ts';
import type { Published } from '../../engine/published.ts';
import { compileAnswerChecker } from '../../forms/answer-checker.ts';
import type { Actor } from '../../security/actor.ts';
import { readOptionLists } from '../option-lists/read-option-lists.ts';

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
  private readonly judgeLessons: ((actor: Actor, key: string) => Promise<void>) | null;

  constructor(parts: {
    readonly people: Knex;
    readonly published: Published;
    readonly checkFlowsUsing: CheckFlowsUsing;
    /** Says what a version that was just published makes of the lessons in which the form is filled. */
    readonly judgeLessons?: (actor: Actor, key: string) => Promise<void>;
  }) {
    this.judgeLessons = parts.judgeLessons ?? null;
    this.people = parts.people;
    this.published = parts.published;
    this.checkFlowsUsing = parts.checkFlowsUsing;
    this.designs = new DesignService(parts.people, formTables);
  }

  /** What is wrong with the draft of a form; null when there is no such form. */
  async check(actor: Actor, key: string): Promise<readonly FormProblem[] | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const row = await this.designs.store.find(transaction, key);
      return row && (await this.judged(transaction, row.draft)).problems;
    });
  }

  /** Freezes the draft as the next version, which is in use from then on. */
  async publish(actor: Actor, key: string, note: string | null = null): Promise<PublishFormOutcome> {
    const outcome = await asPerson(this.people, actor, async (transaction): Promise<PublishFormOutcome> => {
      await this.designs.store.lockPublishing(transaction, actor.workspaceId);
      const row = await this.designs.store.lock(transaction, key);
      if (!row) return { kind: 'missing' };
      const { document, problems: found } = await this.judged(transaction, row.draft);
      if (found.some(({ severity }) => severity === 'error')) return { kind: 'invalid', problems: found };
      const problems = await this.checkFlowsUsing(transaction, key, row.draft.schema);
      if (problems.length > 0) return { kind: 'breaksFlows', problems };
      const frozen = await this.designs.freeze(transaction, actor, { ...row, draft: document }, { note });
      const version = toFormVersion(frozen, actor);
      return { kind: 'published', version: found.length === 0 ? version : { ...version, warnings: [...found] } };
    });
    this.published.forget();
    if (outcome.kind === 'published') await this.judgeLessons?.(actor, key);
    return outcome;
  }

  private async judged(transaction: Knex.Transaction, draft: FormDocument): Promise<Judged> {
    const lists = await readOptionLists(transaction, [...optionListsOf(draft.schema).keys()]);
    const problems = reviewForm(draft, lists.sizes);
    const document = withOptionLists(draft, lists.entries);
    return { document, problems: findProblems(document, problems) };
  }
}

interface Judged {
  /** The draft with the entries of its option lists, as it is to be published. */
  readonly document: FormDocument;
  readonly problems: readonly FormProblem[];
}

/** What the check of forms finds, and what only compiling shows. */
function findProblems(document: FormDocument, problems: readonly FormProblem[]): readonly FormProblem[] {
  if (problems.some(({ severity }) => severity === 'error')) return problems;
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

/** A version holds the entries of its option lists, a draft does not; that alone is no change. */
function headOf(row: DesignRow<FormDocument>): ReturnType<typeof designHead> {
  const { publishedDocument } = row;
  if (publishedDocument === null) return designHead(row);
  const own = withoutOptionLists(publishedDocument);
  if (own === publishedDocument) return designHead(row);
  return designHead({ ...row, draft: withoutEmpty(row.draft), publishedDocument: withoutEmpty(own) });
}

/** Without languages into which nothing is translated. */
function withoutEmpty({ translations, ...document }: FormDocument): FormDocument {
  const kept = Object.entries(translations ?? {}).filter(([, texts]) => Object.keys(texts).length > 0);
  return kept.length === 0 ? document : { ...document, translations: Object.fromEntries(kept) };
}

/** Fills in what a designer may leave out. */
export const completedForm = (document: FormDocument): Required<FormDocument> => ({
  uiSchema: {},
  translations: {},
  settings: {},
  ...document,
});

export const toForm = (row: DesignRow<FormDocument>): Form => ({ ...headOf(row), ...completedForm(row.draft) });

export const toFormSummary = (row: DesignRow<FormDocument>): FormSummary => ({
  ...headOf(row),
  title: row.draft.title,
  public: row.draft.settings?.public !== false,
});

export const toFormVersion = (row: VersionRow<FormDocument>, actor: Pick<Actor, 'role'>): FormVersion => ({
  form: row.key,
  ...completedForm(withoutOptionLists(row.document)),
  ...versionHead(row, actor),
});
