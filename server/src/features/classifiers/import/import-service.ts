import type { ClassifierImport, ClassifierImportOutcome, ClassifierImportPreview, ExampleRow } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../../db/person-transaction.ts';
import type { Language } from '../../../http/problem-kind.ts';
import type { Actor } from '../../../security/actor.ts';
import { recordAudit } from '../../../security/audit-store.ts';
import { type ClassifierRow, findClassifier, updateClassifier } from '../classifier-store.ts';
import { mostExamples, record } from '../example-service.ts';
import { countExamples, findRepeated, insertExamples } from '../example-store.ts';
import { presentLabels } from '../labels.ts';
import { countRows, type JudgedRow, type JudgedTable, judgeExamples } from './judge-examples.ts';

export type ImportResult<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'missing' | 'refused' | 'tooMany' };

/** Imports tables of examples. A row that is wrong holds no other up: its outcome says what to do. */
export class ExampleImportService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  preview(
    actor: Actor,
    key: string,
    input: ClassifierImport,
    language: Language,
  ): Promise<ImportResult<ClassifierImportPreview>> {
    return asPerson(this.people, actor, async (transaction) => {
      const classifier = await findClassifier(transaction, key);
      if (classifier === null) return { kind: 'missing' };
      const judged = await judge(transaction, classifier, input, language);
      const rows = judged.rows.map(shown);
      return { kind: 'done', value: { ...judged.frame, counts: countRows(rows), rows } };
    });
  }

  /** Adds what is new, in one transaction. */
  run(
    actor: Actor,
    key: string,
    input: ClassifierImport,
    language: Language,
  ): Promise<ImportResult<ClassifierImportOutcome>> {
    return asPerson(this.people, actor, async (transaction): Promise<ImportResult<ClassifierImportOutcome>> => {
      const classifier = await findClassifier(transaction, key);
      if (classifier === null) return { kind: 'missing' };
      const { frame, rows, added } = await judge(transaction, classifier, input, language);
      if (frame.problems.length > 0) return { kind: 'refused' };
      const examples = rows.flatMap(({ verdict, example }) => (verdict === 'new' && example ? [example] : []));
      if ((await countExamples(transaction, classifier.id)) + examples.length > mostExamples)
        return { kind: 'tooMany' };
      if (added.length > 0) await addLabels(transaction, actor, classifier, added);
      const { workspaceId, userId: byId } = actor;
      const wish = { workspaceId, byId, classifierId: classifier.id, origin: 'imported', examples } as const;
      const written = await insertExamples(transaction, wish);
      await record(transaction, actor, 'imported', classifier.id, written.size);
      // What somebody else added at this very moment is there already.
      const outcome = rows.map((row) =>
        row.example && row.verdict === 'new' && !written.has(row.example.id)
          ? { ...shown(row), verdict: 'exists' as const }
          : shown(row),
      );
      return {
        kind: 'done',
        value: { counts: countRows(outcome), rows: outcome, addedLabels: added.map((label) => label.key) },
      };
    });
  }
}

async function judge(
  transaction: Knex.Transaction,
  classifier: ClassifierRow,
  input: ClassifierImport,
  language: Language,
): Promise<JudgedTable> {
  const judged = judgeExamples(input, classifier.labels, language);
  const digests = judged.rows.flatMap(({ example }) => (example ? [example.digest] : []));
  const known = await findRepeated(transaction, classifier.id, digests);
  const isKnown = ({ example }: JudgedRow) =>
    example !== null && known.has(`${example.label}/${example.digest.toString('hex')}`);
  return { ...judged, rows: judged.rows.map((row) => (isKnown(row) ? { ...row, verdict: 'exists' } : row)) };
}

const shown = ({ example: _example, ...row }: JudgedRow): ExampleRow => row;

async function addLabels(
  transaction: Knex.Transaction,
  actor: Actor,
  classifier: ClassifierRow,
  added: JudgedTable['added'],
): Promise<void> {
  const made = added.map((label) => ({ ...label, words: [], removedAt: null }));
  const present = presentLabels(classifier.labels);
  const gone = classifier.labels.filter((label) => !present.includes(label));
  await updateClassifier(transaction, { ...classifier, labels: [...present, ...made, ...gone] });
  const detail = { key: classifier.key, settings: 'labels' };
  await recordAudit(transaction, actor, { action: 'classifier.changed', subjectId: classifier.id, detail });
}
