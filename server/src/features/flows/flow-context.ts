import type { FlowContext } from '@nativ/runtime';
import type { FlowDocument, FormDocument } from '@nativ/schemas';
import type { Knex } from 'knex';
import { DesignStore, flowTables, formTables } from '../../designs/design-store.ts';
import { readCalendarKeys } from './calendar-key-store.ts';
import { classifierFacts, readClassifiers } from './classifier-facts-store.ts';
import { listGroupKeys } from './group-key-store.ts';

const forms = new DesignStore<FormDocument>(formTables);
const flows = new DesignStore<FlowDocument>(flowTables);

/**
 * What the check of a flow reads of the workspace around it: the published forms, the groups, and the flows that it may
 * call, which tell whether they call it back. It may call itself before it was ever published.
 */
export async function readFlowContext(
  transaction: Knex.Transaction,
  self?: string,
): Promise<{
  readonly flowContext: FlowContext;
  readonly forms: ReadonlyMap<string, { readonly id: string; readonly versionId: string }>;
  /** The time zone of the workspace's own calendar. */
  readonly timeZone: string;
}> {
  const published = await forms.listPublished(transaction);
  const callable = await flows.listPublished(transaction);
  const calendars = await readCalendarKeys(transaction);
  return {
    flowContext: {
      forms: new Map(published.map((form) => [form.key, { schema: form.document.schema }])),
      groups: new Set(await listGroupKeys(transaction)),
      calendars: calendars.keys,
      classifiers: classifierFacts(await readClassifiers(transaction)),
      flows: new Set([...callable.map((flow) => flow.key), ...(self === undefined ? [] : [self])]),
      ...(self !== undefined && {
        calls: { self, published: new Map(callable.map((flow) => [flow.key, flow.document])) },
      }),
    },
    forms: new Map(published.map((form) => [form.key, form])),
    timeZone: calendars.timeZone,
  };
}
