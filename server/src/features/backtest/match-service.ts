import { type FlowContext, type Gradual, type ProbedCase, probeCondition, sealedPlacesMarker } from '@nativ/runtime';
import type { FlowDocument, FlowMatches, FlowMatchesFind, FlowProblem } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asReader } from '../../db/read-only.ts';
import { DesignStore, flowTables } from '../../designs/design-store.ts';
import type { Actor } from '../../security/actor.ts';
import { startFormKey, usedFormKeys } from '../flows/used-forms.ts';
import { ActiveTime, inSlices } from '../scenarios/in-slices.ts';
import * as store from './match-store.ts';

/** How many of the last inquiries a condition is tried on. */
export const MATCHES_LOOKED_AT = 100;

export type MatchOutcome =
  | { readonly kind: 'matched'; readonly matches: FlowMatches }
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly problems: readonly FlowProblem[] };

type Matched = Extract<MatchOutcome, { kind: 'matched' }>;
type Holds = (inquiry: store.InquiryRow) => boolean | null;

interface Read {
  readonly kind: 'read';
  readonly inquiries: readonly store.InquiryRow[];
  readonly holds: Holds;
}

const flows = new DesignStore<FlowDocument>(flowTables);

/** Tries conditions of a draft on the inquiries of the past that their designer may see. */
export class MatchService {
  private readonly people: Knex;

  constructor({ people }: { readonly people: Knex }) {
    this.people = people;
  }

  async find(actor: Actor, flowKey: string, wish: FlowMatchesFind): Promise<MatchOutcome> {
    const read = await this.read(actor, flowKey, wish);
    if (read.kind !== 'read') return read;
    // Outside of the transaction, so that no connection waits for it.
    const matches = await inSlices(matchesOf(read.inquiries, read.holds), new ActiveTime(Number.POSITIVE_INFINITY));
    if (matches === null) throw new Error('Expected a time without end not to be used up, but it was.');
    return { kind: 'matched', matches };
  }

  private read(actor: Actor, flowKey: string, { condition, form: named }: FlowMatchesFind) {
    return asReader(this.people, actor, async (transaction): Promise<Read | Exclude<MatchOutcome, Matched>> => {
      const row = await flows.find(transaction, flowKey);
      if (!row) return { kind: 'missing' };
      const form = named ?? startFormKey(row.draft) ?? undefined;
      const context = await contextOf(transaction, row.draft, form);
      const probe = probeCondition(condition, { document: row.draft, context, ...(form !== undefined && { form }) });
      if (probe.kind === 'refused') return { kind: 'refused', problems: probe.problems };
      const inquiries =
        form === undefined
          ? await store.lastRunsOfFlow(transaction, flowKey, MATCHES_LOOKED_AT)
          : await store.lastInquiriesByForm(transaction, form, MATCHES_LOOKED_AT);
      const toCase = await caseReader(transaction, flowKey, inquiries);
      return { kind: 'read', inquiries, holds: (inquiry) => probe.holds(toCase(inquiry)) };
    });
  }
}

async function contextOf(
  transaction: Knex.Transaction,
  draft: FlowDocument,
  form: string | undefined,
): Promise<FlowContext> {
  const keys = [...usedFormKeys(draft), ...(form === undefined ? [] : [form])];
  const schemas = await store.publishedSchemas(transaction, keys);
  return { forms: new Map(schemas.map(({ key, schema }) => [key, { schema }])), groups: new Set() };
}

/** Makes what turns a row into what a condition reads, with the places of sealed answers marked. */
async function caseReader(
  transaction: Knex.Transaction,
  flowKey: string,
  inquiries: readonly store.InquiryRow[],
): Promise<(inquiry: store.InquiryRow) => ProbedCase> {
  const ids = [...new Set(inquiries.flatMap(({ formVersionId }) => formVersionId ?? []))];
  const schemas = await store.schemasOfVersions(transaction, ids);
  const markers = new Map(schemas.map(({ id, schema }) => [id, sealedPlacesMarker(schema)]));
  return ({ answers, formVersionId, flow, status, variables, isSealed }) => {
    const mark = markers.get(formVersionId ?? '');
    // What a run of another flow has gathered bears the same names by chance only.
    const isKnown = flow === flowKey && isSealed !== true;
    return {
      data: answers === null ? (variables?.data ?? {}) : (mark?.(answers) ?? answers),
      tasks: (isKnown && variables?.tasks) || {},
      vars: (isKnown && variables?.vars) || {},
      isWhole: isKnown && (status === 'completed' || status === 'cancelled'),
    };
  };
}

/** A condition may keep the processor busy for some milliseconds with each inquiry. */
export function* matchesOf(inquiries: readonly store.InquiryRow[], holds: Holds): Gradual<FlowMatches> {
  const told: { inquiry: store.InquiryRow; holds: boolean | null }[] = [];
  for (const inquiry of inquiries) {
    told.push({ inquiry, holds: holds(inquiry) });
    yield;
  }
  const matching = told.filter((each) => each.holds === true).map(({ inquiry }) => inquiry);
  return {
    of: inquiries.length,
    matching: matching.length,
    untold: told.filter((each) => each.holds === null).length,
    items: matching.map(({ reference, instanceId, startedAt }) => ({
      reference,
      instanceId,
      startedAt: startedAt.toISOString(),
    })),
  };
}
