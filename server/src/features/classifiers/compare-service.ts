import type { Recognition } from '@nativ/runtime';
import type { ClassifierComparedCase, ClassifierComparison } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { Pool } from 'pg';
import { asReader } from '../../db/read-only.ts';
import type { Published } from '../../engine/published.ts';
import { Turns } from '../../outbound/turns.ts';
import type { Actor } from '../../security/actor.ts';
import { type PastSorting, readPastSortings, textsOf } from '../sortings/past-texts.ts';
import { type ClassifierRow, findClassifier } from './classifier-store.ts';
import { presentLabels } from './labels.ts';
import { inThread } from './learning/in-thread.ts';
import type { ModelOutcome } from './model-service.ts';
import * as models from './model-store.ts';

interface Parts {
  readonly people: Knex;
  readonly engine: Pool;
  readonly published: Published;
  readonly memoryMb: number;
}

/** What one of the two says; of a label that was taken away nothing. */
interface Said {
  readonly label: string | null;
  readonly probability: number;
}

interface Asked {
  readonly row: PastSorting;
  readonly was: Said;
  readonly would: Said;
}

const longestMs = 60_000;
const mostCases = 100;
const mostMoves = 50;

/**
 * Says what would change if a model came into use, on the last inquiries that the classifier sorted and that whoever asks sees.
 * The models are asked in a thread, one comparison after the other, so that no submission waits for it; nothing is kept, and labels are all that is answered.
 */
export class CompareService {
  private readonly parts: Parts;
  private readonly turns = new Turns(1);

  constructor(parts: Parts) {
    this.parts = parts;
  }

  async compare(actor: Actor, key: string, number: number, last: number): Promise<ModelOutcome<ClassifierComparison>> {
    const { workspaceId } = actor;
    const found = await asReader(this.parts.people, actor, async (transaction) => {
      const classifier = await findClassifier(transaction, key);
      if (classifier === null) return { kind: 'missing' } as const;
      const model = await models.findModel(transaction, classifier.id, number);
      if (model === null) return { kind: 'noModel' } as const;
      const inUse = await models.findPublished(transaction, classifier.id);
      return { kind: 'found', classifier, model, inUse, past: await readPastSortings(transaction, key, last) } as const;
    });
    if (found.kind !== 'found') return found;
    const { classifier, model, past } = found;
    const beside = found.inUse?.id === model.id ? null : found.inUse;
    const texts = await textsOf(this.parts, workspaceId, past, classifier.usesSealed);
    const rows = past.rows.map((row, place) => ({ row, text: texts[place] ?? '' })).filter(({ text }) => text !== '');
    const ids = [model.id, ...(beside ? [beside.id] : [])];
    const said = await this.turns.take(() =>
      this.ask(
        workspaceId,
        ids,
        rows.map(({ text }) => text),
        classifier.atLeast,
      ),
    );
    if (said === null) return { kind: 'damaged' };
    const of = sayingOf(classifier);
    const asked = rows.map(({ row }, place): Asked => {
      const before = said[1]?.[place];
      return { row, was: of(before ?? row), would: of(said[0]?.[place] ?? row) };
    });
    return { kind: 'done', value: { model: number, beside: beside?.number ?? null, ...summed(asked) } };
  }

  /** What each model says of each text; null when one of them is damaged. */
  private async ask(
    workspaceId: string,
    ids: readonly string[],
    texts: readonly string[],
    atLeast: number,
  ): Promise<readonly (readonly Recognition[])[] | null> {
    const bytes: Uint8Array[] = [];
    for (const id of ids) {
      const read = await models.readModelBytes(this.parts.engine, workspaceId, id);
      if (read === null) return null;
      bytes.push(read);
    }
    const limits = { memoryMb: this.parts.memoryMb, longestMs };
    const answer = await inThread({ kind: 'ask', models: bytes, texts, atLeast }, limits);
    if (answer.kind === 'asked') return answer.said;
    if (answer.kind === 'damaged') return null;
    throw new Error(`Expected models to be asked about ${texts.length} texts, but it ended with '${answer.kind}'.`);
  }
}

function sayingOf({ labels }: ClassifierRow): (said: Said) => Said {
  const present = new Set(presentLabels(labels).map(({ key }) => key));
  return ({ label, probability }) => ({ label: label !== null && present.has(label) ? label : null, probability });
}

type Sums = Omit<ClassifierComparison, 'model' | 'beside'>;

function summed(asked: readonly Asked[]): Sums {
  const count = (is: (one: Asked) => boolean) => asked.filter(is).length;
  const differ = asked.filter(({ was, would }) => was.label !== would.label);
  const judged = asked.filter(({ row }) => row.person !== null);
  return {
    asked: asked.length,
    same: asked.length - differ.length,
    moved: count(({ was, would }) => was.label !== null && would.label !== null && was.label !== would.label),
    newlyHeldBack: count(({ was, would }) => was.label !== null && would.label === null),
    newlySorted: count(({ was, would }) => was.label === null && would.label !== null),
    judged: judged.length,
    rightBefore: judged.filter(({ row, was }) => was.label === row.person).length,
    rightNow: judged.filter(({ row, would }) => would.label === row.person).length,
    moves: movesOf(differ),
    cases: differ.slice(0, mostCases).map(toCase),
  };
}

function movesOf(differ: readonly Asked[]): Sums['moves'] {
  const counts = new Map<string, Sums['moves'][number]>();
  for (const { was, would } of differ) {
    const key = JSON.stringify([was.label, would.label]);
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { from: was.label, to: would.label, count: 1 });
  }
  return [...counts.values()].sort((one, other) => other.count - one.count).slice(0, mostMoves);
}

const toCase = ({ row, was, would }: Asked): ClassifierComparedCase => ({
  instanceId: row.instanceId,
  reference: row.reference,
  sortedAt: row.sortedAt.toISOString(),
  was: { ...was },
  would: { ...would },
  person: row.person,
});
