import { type FlowContext, type ProbedCase, probeCondition, sealedPlacesMarker } from '@nativ/runtime';
import type { FlowDocument, FlowMatches, FlowMatchesFind, FlowProblem } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asReader } from '../../db/read-only.ts';
import { DesignStore, flowTables } from '../../designs/design-store.ts';
import type { Actor } from '../../security/actor.ts';
import { startFormKey, usedFormKeys } from '../flows/used-forms.ts';
import * as store from './match-store.ts';

/** How many of the last inquiries a condition is tried on. */
export const MATCHES_LOOKED_AT = 100;

export type MatchOutcome =
  | { readonly kind: 'matched'; readonly matches: FlowMatches }
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly problems: readonly FlowProblem[] };

const flows = new DesignStore<FlowDocument>(flowTables);

/** Tries conditions of a draft on the inquiries of the past that their designer may see. */
export class MatchService {
  private readonly people: Knex;

  constructor({ people }: { readonly people: Knex }) {
    this.people = people;
  }

  find(actor: Actor, flowKey: string, { condition, form: named }: FlowMatchesFind): Promise<MatchOutcome> {
    return asReader(this.people, actor, async (transaction) => {
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
      return { kind: 'matched', matches: matchesOf(inquiries, (inquiry) => probe.holds(toCase(inquiry))) };
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

function matchesOf(
  inquiries: readonly store.InquiryRow[],
  holds: (inquiry: store.InquiryRow) => boolean | null,
): FlowMatches {
  const told = inquiries.map((inquiry) => ({ inquiry, holds: holds(inquiry) }));
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
