import type { HelpFlow, HelpLink, HelpPlace, Tip, TipCreate, TipPatch, TipUses } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { articlesHere } from './article-store.ts';
import { formLabels } from './form-labels.ts';
import { findStep, hasLessons, listFlows, readForms, type Whereabouts } from './place-store.ts';
import * as store from './tip-store.ts';

export type TipOutcome = { readonly kind: 'there'; readonly tip: Tip } | { readonly kind: 'missing' | 'noPlace' };

/** Tips in context, and what there is to help somebody where they are. */
export class TipService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  list(actor: Actor): Promise<Tip[]> {
    return asPerson(this.people, actor, async (transaction) => (await store.listTips(transaction)).map(toTip));
  }

  async create(actor: Actor, input: TipCreate): Promise<TipOutcome> {
    if (!isPlace(input.at)) return { kind: 'noPlace' };
    return asPerson(this.people, actor, async (transaction) =>
      there(transaction, await store.insertTip(transaction, actor, input)),
    );
  }

  async change(actor: Actor, id: string, patch: TipPatch): Promise<TipOutcome> {
    if (patch.at !== undefined && !isPlace(patch.at)) return { kind: 'noPlace' };
    return asPerson(this.people, actor, async (transaction): Promise<TipOutcome> => {
      if (!(await store.updateTip(transaction, id, patch))) return { kind: 'missing' };
      return there(transaction, id);
    });
  }

  archive(actor: Actor, id: string): Promise<boolean> {
    return asPerson(this.people, actor, (transaction) => store.archiveTip(transaction, id));
  }

  known(actor: Actor, id: string): Promise<boolean> {
    return asPerson(this.people, actor, (transaction) => store.markKnown(transaction, actor, id));
  }

  used(actor: Actor, uses: TipUses): Promise<void> {
    return asPerson(this.people, actor, (transaction) => store.addUses(transaction, actor, uses));
  }

  /** Where tips and articles may stand. */
  flows(actor: Actor): Promise<HelpFlow[]> {
    return asPerson(this.people, actor, listFlows);
  }

  /** What there is to help somebody who is at a screen, and where in a flow that is. */
  here(actor: Actor, screen: string, at: Whereabouts): Promise<HelpPlace> {
    return asPerson(this.people, actor, async (transaction) => {
      const step = await findStep(transaction, at);
      const place = { screen, flow: step?.flowKey ?? null, node: step?.nodeId ?? null };
      const forms = await readForms(transaction, step?.formKeys ?? []);
      return {
        flow: step && { key: step.flowKey, title: step.flowTitle },
        version: step?.number ?? null,
        node: step?.nodeId ? { id: step.nodeId, name: step.nodeName ?? step.nodeId } : null,
        labels: [...new Set(forms.flatMap(formLabels))],
        teaches: await hasLessons(transaction),
        tips: await store.tipsHere(transaction, place),
        articles: await articlesHere(transaction, { ...place, forms: step?.formKeys ?? [] }),
      };
    });
  }
}

/** A screen, or a flow and perhaps its step: one of the two, so that a tip stands in one place. */
const isPlace = ({ screen, flow, nodeId }: HelpLink) =>
  (screen === undefined) !== (flow === undefined) && (nodeId === undefined || flow !== undefined);

async function there(transaction: Knex.Transaction, id: string): Promise<TipOutcome> {
  const row = (await store.listTips(transaction)).find((one) => one.id === id);
  return row === undefined ? { kind: 'missing' } : { kind: 'there', tip: toTip(row) };
}

function toTip(row: store.TipRow): Tip {
  const { screen, flow_key: flow, node_id: nodeId } = row;
  return {
    id: row.id,
    text: row.text,
    at: { ...(screen !== null && { screen }), ...(flow !== null && { flow }), ...(nodeId !== null && { nodeId }) },
    known: row.known,
    leavesAfter: row.leaves_after,
    by: { id: row.by_id, name: row.by_name },
    updatedAt: row.updated_at.toISOString(),
  };
}
