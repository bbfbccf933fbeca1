import { referenceKey } from '@nativ/runtime';
import type { FormDocument, LocalizedText } from '@nativ/schemas';
import type { PoolClient } from 'pg';
import { answerWords, type QuestionsByName, questionsByName } from './answer-words.ts';
import type { FoundItem } from './item.ts';
import { casePostedIn, toItem } from './item-store.ts';

interface CaseRow {
  readonly id: string;
  readonly scopes: readonly string[];
  readonly postedIn: readonly string[];
  readonly title: LocalizedText;
  readonly reference: string | null;
  readonly answers: unknown;
  readonly formVersionId: string | null;
  readonly at: Date;
}

/** Versions never change; so many are kept. */
const mostKept = 200;

/** Reads cases, and by which words they are found: their reference and what was answered, as far as it is stored in the clear. */
export class CaseReader {
  private readonly questions = new Map<string, QuestionsByName>();

  async read(client: PoolClient, ids: readonly string[]): Promise<FoundItem[]> {
    const { rows } = await client.query<CaseRow>(
      `select i.id, i.group_ids as scopes,
         ${casePostedIn('i')} as "postedIn",
         coalesce(v.document -> 'title', to_json(''::text)) as title,
         s.reference, s.answers, s.form_version_id as "formVersionId", i.started_at as at
       from nativ.instances i
       join nativ.flow_versions v on v.workspace_id = i.workspace_id and v.id = i.flow_version_id
       left join nativ.submissions s on s.workspace_id = i.workspace_id and s.id = i.submission_id and s.erased_at is null
       where i.id = any ($1) and i.erased_at is null`,
      [ids],
    );
    await this.learn(client, rows);
    return rows.map((row) => this.found(row));
  }

  private found(row: CaseRow): FoundItem {
    const { reference, answers, formVersionId } = row;
    const words = answerWords(answers, (formVersionId && this.questions.get(formVersionId)) || new Map());
    return toItem('case', {
      ...row,
      instanceId: row.id,
      body: words,
      alsoTitle: reference === null ? [] : [reference, referenceKey(reference)],
    });
  }

  private async learn(client: PoolClient, rows: readonly CaseRow[]): Promise<void> {
    const unknown = new Set(rows.flatMap(({ formVersionId: id }) => (id && !this.questions.has(id) ? [id] : [])));
    if (unknown.size === 0) return;
    if (this.questions.size > mostKept) this.questions.clear();
    const { rows: versions } = await client.query<{ id: string; document: FormDocument }>(
      'select id, document from nativ.form_versions where id = any ($1)',
      [[...unknown]],
    );
    for (const { id, document } of versions) this.questions.set(id, questionsByName(document.schema));
  }
}
