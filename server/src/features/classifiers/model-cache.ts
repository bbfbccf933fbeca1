import { type Model, readModel } from '@nativ/runtime';
import type { Pool } from 'pg';
import { markDamaged, readModelBytes } from './model-store.ts';

/** Of as many models as designers try beside each other; each may take 20 MB. */
const most = 6;

/** Models that designers ask, each read once: a model is never changed. The ones that nobody asked for longest make room. */
export class ModelCache {
  private readonly engine: Pool;
  private readonly models = new Map<string, Promise<Model | null>>();

  constructor(engine: Pool) {
    this.engine = engine;
  }

  /** Null when it is damaged, which is then written down. */
  async get(workspaceId: string, id: string): Promise<Model | null> {
    const known = this.models.get(id) ?? this.load(workspaceId, id);
    // To the end, so that the first is the one that was asked for longest ago.
    this.models.delete(id);
    this.models.set(id, known);
    const [oldest] = this.models.keys();
    if (this.models.size > most && oldest !== undefined) this.models.delete(oldest);
    return known;
  }

  private load(workspaceId: string, id: string): Promise<Model | null> {
    const loading = this.read(workspaceId, id);
    // What failed for a moment is not remembered, and neither is damage: another copy may be put back.
    const forget = () => this.models.delete(id);
    loading.then((model) => model ?? forget(), forget);
    return loading;
  }

  private async read(workspaceId: string, id: string): Promise<Model | null> {
    const bytes = await readModelBytes(this.engine, workspaceId, id);
    const model = bytes && readModel(bytes);
    if (model && !('problem' in model)) return model;
    if (bytes) await markDamaged(this.engine, workspaceId, id);
    return null;
  }
}
