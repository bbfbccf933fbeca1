import { type Classification, likeness, type Model, type Question, readModel, recognise } from '@nativ/runtime';
import type { PoolClient } from 'pg';
import { findModelId, listSorters, readModelBytes, type SorterRow } from './sorter-store.ts';

/** How long another node may go on with the model that was published before, in milliseconds. */
const FRESH_FOR_MS = 1000;
/** Models in memory; a model takes up to 20 MB. */
const MODELS_KEPT = 20;

interface Known {
  readonly checkedAt: number;
  readonly classifiers: ReadonlyMap<string, SorterRow>;
}

/**
 * The classifiers of all workspaces, with their published models in memory, so that a step asks them without a word to the
 * database. What was published elsewhere is looked up once a second, and only where a flow sorts.
 */
export class Sorters {
  private readonly known = new Map<string, Known>();
  /** By the id of the model, which never changes; null for one that is missing or damaged: it says nothing. */
  private readonly models = new Map<string, Model | null>();

  /** Sees to it that `classify` knows what is published; to be awaited before the step, in its transaction or another. */
  async ready(client: PoolClient, workspaceId: string): Promise<void> {
    if (this.isFresh(workspaceId)) return;
    const rows = await listSorters(client);
    for (const { source, model } of rows) if (source === 'own' && model !== null) await this.load(client, model.id);
    const classifiers = new Map(rows.map((row) => [row.key, row]));
    this.known.set(workspaceId, { checkedAt: performance.now(), classifiers });
  }

  /** Whether `ready` has nothing to look up just now. */
  isFresh(workspaceId: string): boolean {
    const known = this.known.get(workspaceId);
    return known !== undefined && performance.now() - known.checkedAt < FRESH_FOR_MS;
  }

  /** Makes this node see at once what it has just published. */
  forget(): void {
    this.known.clear();
  }

  /** What a step asks of the world (`Env`). */
  envOf(workspaceId: string) {
    return {
      classify: (question: Question) => this.classify(workspaceId, question),
      likeness: (text: string) => likeness(text) || null,
    };
  }

  /** A model that once sorted, by its number; null when it is gone or damaged. */
  async model(client: PoolClient, classifier: string, number: number): Promise<Model | null> {
    const id = await findModelId(client, classifier, number);
    if (id === null) return null;
    await this.load(client, id);
    return this.models.get(id) ?? null;
  }

  private classify(workspaceId: string, question: Question): Classification | 'ask' | null {
    const sorter = this.known.get(workspaceId)?.classifiers.get(question.classifier);
    if (!sorter) return null;
    if (sorter.source === 'server') return 'ask';
    const { model: published } = sorter;
    const model = published === null ? null : (this.models.get(published.id) ?? null);
    if (published === null || model === null) return null;
    return answerOf(model, published.number, sorter, question);
  }

  private async load(client: PoolClient, id: string): Promise<void> {
    const known = this.models.get(id);
    const model = known === undefined ? await read(client, id) : known;
    // To the end, so that the first is the one that was asked for longest ago: what is in use is not what makes room.
    this.models.delete(id);
    this.models.set(id, model);
    const oldest = this.models.keys().next();
    if (this.models.size > MODELS_KEPT && !oldest.done) this.models.delete(oldest.value);
  }
}

async function read(client: PoolClient, id: string): Promise<Model | null> {
  const bytes = await readModelBytes(client, id);
  const model = bytes === null ? null : readModel(bytes);
  return model === null || 'problem' in model ? null : model;
}

/** A label that was taken away is no answer: the flow would look for it in vain. */
function answerOf(model: Model, number: number, sorter: SorterRow, question: Question): Classification {
  const { open, sealed, atLeast } = question;
  const text = sorter.usesSealed && sealed !== '' ? `${open}\n${sealed}` : open;
  const said = recognise(model, text, { atLeast: atLeast ?? sorter.atLeast });
  const isThere = (label: string) => sorter.labels.includes(label);
  const runnersUp = said.runnersUp.filter(({ label }) => isThere(label));
  if (said.label === null || isThere(said.label)) return { ...said, runnersUp, model: number };
  return { ...said, label: null, runnersUp, abstained: 'unknown', model: number };
}
