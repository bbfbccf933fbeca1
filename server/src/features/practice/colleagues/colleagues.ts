import { inventAnswers, inventReply, normalizeSchema } from '@nativ/runtime';
import type { Knex } from 'knex';
import type { Pool } from 'pg';
import { uuidv7 } from 'uuidv7';
import type { Published } from '../../../engine/published.ts';
import type { Keys } from '../../../security/keys.ts';
import { receiptFor } from '../../../security/receipt.ts';
import { InquirerService } from '../../inquirer/inquirer-service.ts';
import type { CompleteTask } from '../../tasks/complete-task.ts';
import { completeTaskWith } from '../../tasks/complete-task-service.ts';
import { type InventedFileParts, withInventedFiles } from '../invented-files.ts';
import { type ColleagueTask, dueReplies, dueTasks, leaveTask, type UnansweredCase } from './colleague-store.ts';

export interface ColleagueParts extends InventedFileParts {
  readonly owner: Knex;
  readonly engine: Pool;
  readonly published: Published;
  readonly keys: Keys;
}

export type ColleagueWork = ColleagueTask | UnansweredCase;

/** What a colleague could not do is left to those who practise, and they are told; it is not tried for ever. */
const mostTries = 3;
/** What is invented is invented anew as often, each time otherwise and with what was missed. */
const mostInventions = 6;
const mostKept = 1000;

/**
 * The simulated people of practice rooms: colleagues who do the work that is nobody's there, and inquirers who answer.
 * A colleague decides as the lesson says; else sensibly: they agree, take the likeliest label, fill forms in.
 */
export class Colleagues {
  private readonly parts: ColleagueParts;
  private readonly completeTask: CompleteTask;
  /** How often what was tried, by its id. */
  private readonly tried = new Map<string, number>();

  constructor(parts: ColleagueParts) {
    this.parts = parts;
    this.completeTask = completeTaskWith({ ...parts, completeOwnTask: async () => ({ kind: 'hidden' }) });
  }

  /** What is due in a room, or in all. */
  async due(most: number, room: string | null = null): Promise<ColleagueWork[]> {
    const { owner } = this.parts;
    const found: ColleagueWork[] = [...(await dueTasks(owner, room, most)), ...(await dueReplies(owner, room, most))];
    return found.filter(({ id }) => (this.tried.get(id) ?? 0) < mostTries);
  }

  async do(work: ColleagueWork): Promise<void> {
    if (this.tried.size > mostKept) this.tried.clear();
    const tries = (this.tried.get(work.id) ?? 0) + 1;
    this.tried.set(work.id, tries);
    if (work.kind === 'task') {
      if (!(await this.complete(work)) && tries >= mostTries) await leaveTask(this.parts.owner, work.room, work.id);
    } else {
      await this.reply(work);
      this.tried.delete(work.id);
    }
  }

  /** Writes as the inquirer of a case would. @returns whether there was a case to write to */
  async write({ room, submissionId, language }: Omit<UnansweredCase, 'kind' | 'id'>, text: string): Promise<boolean> {
    const { engine, published, keys } = this.parts;
    const inquirers = new InquirerService({
      engine,
      published,
      keys,
      findWorkspace: async () => ({ id: room, name: '' }),
    });
    const action = { kind: 'write', id: uuidv7(), text } as const;
    const outcome = await inquirers.serve(receiptFor(submissionId, keys), language, action);
    return outcome.kind === 'found' && outcome.did === 'write';
  }

  private async reply(work: UnansweredCase): Promise<void> {
    await this.write(work, inventReply({ language: work.language, seed: seedOf(`${work.id}${Date.now()}`) }));
  }

  /** @returns whether nothing is left to do */
  private async complete(task: ColleagueTask): Promise<boolean> {
    const today = (await this.parts.published.now(task.room)).toISOString().slice(0, 10);
    for (const { id: userId, role } of task.people.slice(0, 3)) {
      let needed: readonly string[] = [];
      for (let attempt = 0; attempt < mostInventions; attempt++) {
        const actor = { workspaceId: task.room, userId, role };
        const decision = await this.withFiles(task, userId, decisionOf(task, { needed, attempt, today }));
        const outcome = await this.completeTask(actor, task.id, decision, task.language);
        if (outcome.kind === 'completed' || outcome.kind === 'alreadyCompleted' || outcome.kind === 'cancelled')
          return true;
        if (outcome.kind !== 'invalid') break;
        // What rules of the form ask for beside its schema is known once it was not given.
        needed = [...needed, ...outcome.errors.map(({ path }) => path.split('/')[1] ?? '')];
      }
    }
    return false;
  }

  /** With a small file of the colleague's own in the place of each one that the form asks for. */
  private async withFiles(task: ColleagueTask, userId: string, decision: Decision): Promise<Decision> {
    if (task.document === null) return decision;
    const binding = { to: 'task', id: task.id, holder: { kind: 'person', key: userId } } as const;
    const wanted = { workspaceId: task.room, binding, schema: normalizeSchema(task.document.schema) };
    return withInventedFiles(this.parts, wanted, decision);
  }
}

type Decision = Readonly<Record<string, unknown>>;

interface Invention {
  readonly needed: readonly string[];
  /** How often it was tried before: each time something else is invented. */
  readonly attempt: number;
  /** By the clock of the room. */
  readonly today: string;
}

/** As the lesson recorded it, or the first sensible one. */
export function decisionOf(task: ColleagueTask, { needed, attempt, today }: Invention): Decision {
  const { script, nodeId, times, purpose, labels, document, language, id } = task;
  const recorded = script.filter((one) => one.nodeId === nodeId);
  const said = recorded[Math.min(times, recorded.length - 1)]?.data;
  if (said !== undefined && attempt === 0) return said;
  if (purpose === 'sorting') return { label: labels[0] };
  const schema = document === null ? null : normalizeSchema(document.schema);
  const options = { language, seed: seedOf(id) + attempt, needed, today, files: true };
  const answers = schema === null ? {} : inventAnswers(schema, options);
  return purpose === 'vote' ? { ...answers, approved: true } : answers;
}

/** A number that is the same for the same text. */
export function seedOf(text: string): number {
  let seed = 0;
  for (const character of text) seed = (Math.imul(seed, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return seed >>> 1;
}
