import {
  type Calendars,
  compileFlow,
  formsJudge,
  judgeLesson,
  type LessonWorld,
  scenarioOfLesson,
} from '@nativ/runtime';
import type { FlowDocument, FormDocument, LessonDocument, LessonJudgement } from '@nativ/schemas';
import type { Knex } from 'knex';
import { DesignStore, flowTables, formTables } from '../../designs/design-store.ts';
import { usedFormKeys } from '../flows/used-forms.ts';
import type { Written } from '../scenarios/scenario-store.ts';
import { writtenOf } from '../scenarios/written-scenario.ts';
import type { Fits, LessonRowWithFits } from './lesson-store.ts';

const flows = new DesignStore<FlowDocument>(flowTables);
const forms = new DesignStore<FormDocument>(formTables);

/** A version of a flow with the forms that it asks with now. */
export interface FlowNow {
  readonly fits: Fits;
  /** Of the draft: the one that it would become. */
  readonly version: number;
}

/** What a flow is now; null where nothing of it is published, or it has no draft that runs. */
export async function flowNow(
  transaction: Knex.Transaction,
  key: string,
  against: 'published' | 'draft' = 'published',
): Promise<FlowNow | null> {
  const row = await flows.find(transaction, key);
  const document = against === 'draft' ? row?.draft : row?.publishedDocument;
  if (!row || !document) return null;
  const version = (row.publishedVersion ?? 0) + (against === 'draft' ? 1 : 0);
  return { fits: { flow: document, forms: await formsFor(transaction, document) }, version };
}

async function formsFor(transaction: Knex.Transaction, document: FlowDocument): Promise<Fits['forms']> {
  const used = new Set(usedFormKeys(document));
  const published = await forms.listPublished(transaction);
  return Object.fromEntries(published.flatMap((form) => (used.has(form.key) ? [[form.key, form.document]] : [])));
}

/** A flow ready to be followed in memory; null when it cannot run. Groups were checked when it was published. */
export function lessonWorld(key: string, { flow, forms: used }: Fits, calendars: Calendars): LessonWorld | null {
  const documents = new Map(Object.entries(used));
  const groups = new Set(flow.nodes.flatMap(({ config }) => textsIn(config)));
  const compiled = compileFlow(flow, { forms: documents, groups });
  if (compiled.kind === 'refused') return null;
  const flowsByKey = new Map([[key, compiled.flow]]);
  const judge = formsJudge(documents, calendars);
  const world = { flow: key, flows: flowsByKey, documents: new Map([[key, flow]]), calendars, judge };
  return { document: flow, forms: documents, world };
}

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
};

export interface Judged {
  readonly judgement: LessonJudgement;
  /** The lesson as it fits the flow of now, where it can be made to. */
  readonly adapted: LessonDocument;
}

/** What the flow of now makes of a lesson; null where one of the two cannot run. */
export function judgedBy(
  { document, fits }: Pick<LessonRowWithFits, 'document' | 'fits'>,
  now: FlowNow,
  calendars: Calendars,
): Judged | null {
  const [before, after] = [fits, now.fits].map((each) => lessonWorld(document.flow, each, calendars));
  if (!before || !after) return null;
  const { judgement, adapted } = judgeLesson(document, before, after);
  return {
    judgement: { ...judgement, version: now.version },
    adapted: { ...adapted, recordedVersion: now.version },
  };
}

/** A lesson as the scenario of its flow that it is; null where it cannot be followed. */
export function writtenScenario(document: LessonDocument, fits: Fits, calendars: Calendars): Written | null {
  const found = lessonWorld(document.flow, fits, calendars);
  const scenario = found && scenarioOfLesson(found.world, document);
  return scenario === null || 'kind' in scenario ? null : writtenOf(scenario);
}
