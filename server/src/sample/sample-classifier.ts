import type { Classifier } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { Pool } from 'pg';
import { ClassifierService } from '../features/classifiers/classifier-service.ts';
import { ExampleService } from '../features/classifiers/example-service.ts';
import { keepDraft, learnAtOnce } from '../features/classifiers/learning/teach-at-once.ts';
import type { Learned } from '../features/classifiers/learning/thread-work.ts';
import { ModelCache } from '../features/classifiers/model-cache.ts';
import { ModelService } from '../features/classifiers/model-service.ts';
import type { Actor } from '../security/actor.ts';
import { inquiryExamples, inquiryWords } from './inquiry-examples.ts';
import { KIND_OF_INQUIRY as key } from './inquiry-routing-flow.ts';

const title = { he: 'סוג הפנייה', en: 'Kind of inquiry' };
const labelTitles = {
  legal: { he: 'משפטי', en: 'Legal' },
  social: { he: 'חברתי', en: 'Social' },
  psychological: { he: 'רגשי', en: 'Emotional' },
} as const satisfies Record<keyof typeof inquiryExamples, object>;

/** The same examples teach the same, so that a program which makes several samples, as tests do, learns once. */
let learned: Learned | null = null;

/** Sets up what sorts the inquiries of the sample, taught and in use, through the same doors that a designer takes. */
export async function seedClassifier(
  parts: { readonly people: Knex; readonly engine: Pool },
  admin: Actor,
): Promise<void> {
  const labels = Object.entries(labelTitles).map(([label, of]) => ({
    key: label,
    title: of,
    words: [...inquiryWords[label as keyof typeof inquiryWords]],
  }));
  const classifiers = new ClassifierService(parts);
  const outcome = await classifiers.create(admin, { key, title, labels });
  if (outcome.kind !== 'kept') throw new Error(`Expected the sample's '${key}' to be new, but: ${outcome.kind}.`);
  // What inquirers write is sealed, and there is nothing else to go by.
  await classifiers.change(admin, key, { usesSealed: true, atLeast: 0.6 });
  const examples = new ExampleService(parts);
  for (const [label, { he, en }] of Object.entries(inquiryExamples))
    await examples.add(admin, key, { label, texts: [...he, ...en] });
  await putIntoUse(parts, admin, outcome.classifier);
}

async function putIntoUse(
  parts: { readonly people: Knex; readonly engine: Pool },
  admin: Actor,
  { id }: Classifier,
): Promise<void> {
  const texts = Object.entries(inquiryExamples).flatMap(([label, { he, en }]) =>
    [...he, ...en].map((text) => ({ text, label })),
  );
  learned ??= learnAtOnce(texts, { labels: Object.keys(labelTitles), words: inquiryWords });
  const number = await keepDraft(parts.engine, admin, id, learned);
  const models = new ModelCache(parts.engine);
  await new ModelService({ people: parts.people, models }).publish(admin, key, number);
}
