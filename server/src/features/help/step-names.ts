import { setImmediate as othersFirst } from 'node:timers/promises';
import { type StepFate, StepLines } from '@nativ/runtime';
import type { FlowDocument, HelpFlow, HelpLink, LocalizedText } from '@nativ/schemas';
import type { Knex } from 'knex';
import { plannedOnce } from '../../db/planned-once.ts';

interface VersionRow {
  readonly id: string;
  readonly number: number;
  readonly publishedAt: Date;
  readonly current: number;
}
type Version = Pick<VersionRow, 'number' | 'publishedAt'> & {
  readonly document: Pick<FlowDocument, 'nodes' | 'edges'>;
};

/**
 * What the steps of a flow were called over its versions. Tips, articles and questions name a step by the id that it had when they
 * were written; another version may call it otherwise, and two versions are live while a roll-out is under way.
 */
export class StepNames {
  private readonly versions: readonly Version[];
  private readonly current: number;
  private readonly lines: StepLines;

  private constructor(versions: readonly Version[], current: number, lines: StepLines) {
    this.versions = versions;
    this.current = current;
    this.lines = lines;
  }

  /** Goes through the versions one at a time, so that others are served between them: a flow may have hundreds. */
  static async read(versions: readonly Version[], current: number): Promise<StepNames> {
    const lines = new StepLines();
    for (const version of versions) {
      lines.add(version);
      await othersFirst();
    }
    return new StepNames(versions, current, lines);
  }

  /** All that the step of a version was ever called. */
  of(number: number, id: string): readonly string[] {
    const names = this.lines.namesOf(number, id);
    return names.length > 0 ? names : [id];
  }

  /** Whether what was written about a step then speaks of this one: an id may have been given to another step. */
  isAbout(named: string, at: Date, step: { readonly number: number; readonly id: string }): boolean {
    const meant = this.meant(named, at);
    if (meant === null) return named === step.id;
    const fate = this.lines.fate(meant, named, step.number);
    return fate?.kind === 'found' && fate.id === step.id;
  }

  /** What the published version makes of a step that was named then; null where no version ever had it. */
  fate(named: string, at: Date): StepFate | null {
    const meant = this.meant(named, at);
    return meant === null ? null : this.lines.fate(meant, named, this.current);
  }

  /** The same of a step of a certain version. */
  fateOf(number: number, id: string): StepFate | null {
    return this.lines.fate(number, id, this.current);
  }

  /** The steps that the published version has not, and that nothing in it surely is. */
  lost(): HelpFlow['lost'] {
    const ids = new Set(this.versions.flatMap(({ document }) => document.nodes.map(({ id }) => id)));
    for (const { id } of this.document(this.current)?.nodes ?? []) ids.delete(id);
    return [...ids].flatMap((id) => {
      const meant = this.meant(id, new Date());
      const fate = meant === null ? null : this.lines.fate(meant, id, this.current);
      if (meant === null || fate === null || fate.kind === 'found') return [];
      return [{ id, name: this.nameIn(meant, id), since: fate.since, maybe: [...fate.ids] }];
    });
  }

  private meant(id: string, at: Date): number | null {
    const newest = this.versions.findLast(({ publishedAt }) => publishedAt <= at)?.number ?? 0;
    return this.lines.meant(id, newest);
  }

  private nameIn(number: number, id: string): LocalizedText {
    return this.document(number)?.nodes.find((node) => node.id === id)?.name ?? id;
  }

  private document(number: number) {
    return this.versions.find((version) => version.number === number)?.document;
  }
}

/** Versions never change: what was read of a flow holds until another one is published. */
const kept = new Map<string, Promise<StepNames>>();
const mostKept = 50;

/** Reads what the steps of a flow were called; null where it has one version or none, so that there is nothing to tell. */
export async function readStepNames(transaction: Knex.Transaction, flowKey: string): Promise<StepNames | null> {
  const rows = await plannedOnce<VersionRow>(
    transaction,
    `select v.id, v.number, v.published_at as "publishedAt", f.published_version as current from nativ.flows f
     join nativ.flow_versions v on v.workspace_id = f.workspace_id and v.flow_id = f.id
     where f.workspace_id = (select app.workspace_id()) and f.key = :flowKey and f.published_version is not null order by v.number`,
    { flowKey },
  );
  const [last] = rows.slice(-1);
  if (last === undefined || rows.length < 2) return null;
  const key = `${last.id}/${last.current}/${rows.length}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const reading = withDocuments(transaction, rows).then((versions) => StepNames.read(versions, last.current));
  if (kept.size >= mostKept) for (const [oldest] of [...kept].slice(0, 1)) kept.delete(oldest);
  kept.set(key, reading);
  reading.catch(() => kept.delete(key));
  return reading;
}

async function withDocuments(transaction: Knex.Transaction, rows: readonly VersionRow[]): Promise<Version[]> {
  const ids = rows.map(({ id }) => id);
  const read = await transaction('nativ.flow_versions').whereIn('id', ids).select('id', 'document');
  const documents = new Map(read.map(({ id, document: { nodes, edges } }) => [id, { nodes, edges }]));
  return rows.flatMap(({ id, number, publishedAt }) => {
    const document = documents.get(id);
    return document === undefined ? [] : [{ number, publishedAt, document }];
  });
}

/** Where something stands, by what its steps are called now. One that is lost stays as it was written. */
export async function linksNow(
  transaction: Knex.Transaction,
  written: readonly { readonly link: HelpLink; readonly at: Date }[],
): Promise<HelpLink[]> {
  const flows = new Set(written.flatMap(({ link: { flow, nodeId } }) => (flow && nodeId ? [flow] : [])));
  const names = new Map<string, StepNames | null>();
  for (const flow of flows) names.set(flow, await readStepNames(transaction, flow));
  return written.map(({ link, at }) => {
    if (!link.flow || !link.nodeId) return link;
    const fate = names.get(link.flow)?.fate(link.nodeId, at);
    return fate?.kind === 'found' ? { ...link, nodeId: fate.id } : link;
  });
}
