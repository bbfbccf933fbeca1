import type { FlowDocument, FlowSurroundings, FormDocument } from '@nativ/schemas';
import type { Knex } from 'knex';
import { DesignStore, flowTables, formTables } from '../../designs/design-store.ts';
import { readCalendarDocuments } from './calendar-key-store.ts';
import { readClassifiers } from './classifier-facts-store.ts';
import { listGroupKeys } from './group-key-store.ts';

const forms = new DesignStore<FormDocument>(formTables);
const flows = new DesignStore<FlowDocument>(flowTables);

/** What a browser needs to check and to rehearse a draft by itself: the designs around it, and no case. */
export async function readSurroundings(transaction: Knex.Transaction): Promise<FlowSurroundings> {
  const published = await forms.listPublished(transaction);
  const callable = await flows.listPublished(transaction);
  return {
    forms: published.map(({ key, document }) => ({ key, document })),
    groups: await listGroupKeys(transaction),
    flows: callable.map(({ key, document }) => ({ key, document })),
    calendars: await readCalendarDocuments(transaction),
    classifiers: [...(await readClassifiers(transaction))],
  };
}
