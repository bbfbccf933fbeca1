import type { HelpFlow, HelpLink, HelpPlace, Tip, TipCreate, TipPatch, TipUses } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { type ArticleHereRow, articlesHere } from './article-store.ts';
import { formLabels } from './form-labels.ts';
import { findStep, hasLessons, listFlows, readForms, type Step, type Whereabouts } from './place-store.ts';
import { linksNow, readStepNames, type StepNames } from './step-names.ts';
import * as store from './tip-store.ts';

export type TipOutcome = { readonly kind: 'there'; readonly tip: Tip } | { readonly kind: 'missing' | 'noPlace' };

/** Tips in context, and what there is to help somebody where they are. */
export class TipService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  list(actor: Actor): Promise<Tip[]> {
    return asPerson(this.people, actor, async (transaction) => toTips(transaction, await store.listTips(transaction)));
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
    return asPerson(this.people, actor, async (transaction) => {
      const flows: HelpFlow[] = [];
      for (const flow of await listFlows(transaction))
        flows.push({ ...flow, lost: (await readStepNames(transaction, flow.key))?.lost() ?? [] });
      return flows;
    });
  }

  /** What there is to help somebody who is at a screen, and where in a flow that is. */
  here(actor: Actor, screen: string, at: Whereabouts): Promise<HelpPlace> {
    return asPerson(this.people, actor, async (transaction) => {
      const step = await findStep(transaction, at);
      const { names, nodes, isHere } = await stepHere(transaction, step);
      const place = { screen, flow: step?.flowKey ?? null, nodes };
      const forms = await readForms(transaction, step?.formKeys ?? []);
      return {
        flow: step && { key: step.flowKey, title: step.flowTitle },
        version: step?.number ?? null,
        node: step?.nodeId ? { id: step.nodeId, name: step.nodeName ?? step.nodeId } : null,
        labels: [...new Set(forms.flatMap(formLabels))],
        teaches: await hasLessons(transaction),
        tips: (await store.tipsHere(transaction, place))
          .filter((tip) => tip.nodeId === null || isHere(tip.nodeId, tip.updatedAt))
          .slice(0, 3)
          .map(({ id, text, leavesAfter }) => ({ id, text, leavesAfter })),
        articles: (await articlesHere(transaction, { ...place, forms: step?.formKeys ?? [] }))
          .filter((article) => names === null || isLinked(article, { ...place, forms: step?.formKeys ?? [] }, isHere))
          .slice(0, 5)
          .map(({ key, title }) => ({ key, title })),
      };
    });
  }
}

/** A screen, or a flow and perhaps its step: one of the two, so that a tip stands in one place. */
const isPlace = ({ screen, flow, nodeId }: HelpLink) =>
  (screen === undefined) !== (flow === undefined) && (nodeId === undefined || flow !== undefined);

async function there(transaction: Knex.Transaction, id: string): Promise<TipOutcome> {
  const row = (await store.listTips(transaction)).find((one) => one.id === id);
  const [tip] = row === undefined ? [] : await toTips(transaction, [row]);
  return tip === undefined ? { kind: 'missing' } : { kind: 'there', tip };
}

/** Where they stand, by what the steps are called now. */
async function toTips(transaction: Knex.Transaction, rows: readonly store.TipRow[]): Promise<Tip[]> {
  const tips = rows.map(toTip);
  const places = await linksNow(
    transaction,
    rows.map(({ updated_at }, index) => ({ link: tips[index]?.at ?? {}, at: updated_at })),
  );
  return tips.map((tip, index) => ({ ...tip, at: places[index] ?? tip.at }));
}

interface StepHere {
  readonly names: StepNames | null;
  /** All that the step was ever called. */
  readonly nodes: readonly string[];
  /** Whether what was written about a step then is about this one. */
  readonly isHere: (named: string, at: Date) => boolean;
}

async function stepHere(transaction: Knex.Transaction, step: Step | null): Promise<StepHere> {
  if (!step?.nodeId) return { names: null, nodes: [], isHere: () => false };
  const { number, nodeId: id } = step;
  const names = await readStepNames(transaction, step.flowKey);
  if (names === null) return { names, nodes: [id], isHere: (named) => named === id };
  return { names, nodes: names.of(number, id), isHere: (named, at) => names.isAbout(named, at, { number, id }) };
}

/** Whether one of its links leads here, when those to a step that was once called like this one are not counted. */
function isLinked(
  { links, updatedAt }: ArticleHereRow,
  { screen, flow, forms }: { readonly screen: string; readonly flow: string | null; readonly forms: readonly string[] },
  isHere: StepHere['isHere'],
): boolean {
  return links.some(
    (link) =>
      link.screen === screen ||
      (link.form !== undefined && forms.includes(link.form)) ||
      (link.flow !== undefined && link.flow === flow && (link.nodeId === undefined || isHere(link.nodeId, updatedAt))),
  );
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
