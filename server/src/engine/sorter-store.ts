import type { PoolClient } from 'pg';

/** A classifier as a step needs it. */
export interface SorterRow {
  readonly key: string;
  readonly source: 'own' | 'server';
  readonly usesSealed: boolean;
  readonly atLeast: number;
  /** The keys of the labels that are there. */
  readonly labels: readonly string[];
  /** The published model; null when there is none. */
  readonly model: { readonly id: string; readonly number: number } | null;
}

/** The classifiers of the workspace. It is small: the bytes of a model are read once, by `readModelBytes`. */
export async function listSorters(client: PoolClient): Promise<readonly SorterRow[]> {
  const { rows } = await client.query<SorterRow>(
    `select c.key, c.source, c.uses_sealed as "usesSealed", c.at_least as "atLeast",
       array(select l ->> 'key' from jsonb_array_elements(c.labels) l where l ->> 'removedAt' is null) as labels,
       case when m.id is not null then json_build_object('id', m.id, 'number', m.number) end as model
     from nativ.classifiers c
     left join nativ.models m on m.workspace_id = c.workspace_id and m.classifier_id = c.id and m.state = 'published'`,
  );
  return rows;
}

/** Any model of a classifier, by its number. */
export async function findModelId(client: PoolClient, classifier: string, number: number): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `select m.id from nativ.classifiers c join nativ.models m on m.workspace_id = c.workspace_id and m.classifier_id = c.id
     where c.key = $1 and m.number = $2`,
    [classifier, number],
  );
  return rows[0]?.id ?? null;
}

export async function readModelBytes(client: PoolClient, id: string): Promise<Uint8Array | null> {
  const { rows } = await client.query<{ bytes: Buffer | null }>('select app.model_bytes($1) as bytes', [id]);
  return rows[0]?.bytes ?? null;
}

/** The model server of a classifier, with the labels that it may give; null when it has none (any more). */
export interface ModelServer {
  readonly connector: string;
  readonly path: string;
  readonly model: string;
  readonly atLeast: number;
  readonly title: unknown;
  readonly labels: readonly { readonly key: string; readonly title: unknown; readonly words?: readonly string[] }[];
}

export async function findModelServer(client: PoolClient, classifier: string): Promise<ModelServer | null> {
  const { rows } = await client.query<ModelServer>(
    `select c.server ->> 'connector' as connector, c.server ->> 'path' as path, c.server ->> 'model' as model,
       c.at_least as "atLeast", c.title,
       (select coalesce(jsonb_agg(l), '[]') from jsonb_array_elements(c.labels) l where l ->> 'removedAt' is null) as labels
     from nativ.classifiers c where c.key = $1 and c.source = 'server' and c.server is not null`,
    [classifier],
  );
  return rows[0] ?? null;
}
