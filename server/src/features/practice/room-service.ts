import { inventAnswers, inventReply, normalizeSchema } from '@nativ/runtime';
import type { RoomClockMove, RoomInquiry, RoomInquiryCreate, RoomPatch, Room as RoomView } from '@nativ/schemas';
import { asEngine } from '../../db/engine-transaction.ts';
import { asPerson } from '../../db/person-transaction.ts';
import { wakeByRealTime } from '../../engine/room-clock-store.ts';
import type { Language } from '../../http/problem-kind.ts';
import type { Actor } from '../../security/actor.ts';
import type { IncomingSubmission, SubmissionService } from '../submissions/submission-service.ts';
import { assignToMember, listLeft } from './colleagues/colleague-store.ts';
import { Colleagues, seedOf } from './colleagues/colleagues.ts';
import { countDrawer } from './drawer/drawer-store.ts';
import { bindingToForm, inventedHolder, withInventedFiles } from './invented-files.ts';
import { updateRoom } from './room-change-store.ts';
import { RoomClock, type RoomClockParts } from './room-clock.ts';
import { findFormOf, findSubmissionOf, listSendableForms } from './room-state-store.ts';
import { findRoom, type RoomRow } from './room-store.ts';
import { roomHead } from './rooms-service.ts';

export interface RoomServiceParts extends RoomClockParts {
  readonly submissions: SubmissionService;
}

export type MoveOutcome = 'moved' | 'outside' | 'back' | 'nothingAhead';
export type InquiryOutcome =
  | { readonly kind: 'sent'; readonly inquiry: RoomInquiry }
  | { readonly kind: 'outside' | 'noSuchForm' | 'refused' };

const mostAheadMs = 366 * 24 * 60 * 60 * 1000;
const mostInventions = 5;

/** A practice room as those see it who are in it. */
export class RoomService {
  private readonly parts: RoomServiceParts;
  readonly colleagues: Colleagues;
  private readonly clock: RoomClock;

  constructor(parts: RoomServiceParts) {
    this.parts = parts;
    this.colleagues = new Colleagues(parts);
    this.clock = new RoomClock(parts, this.colleagues);
  }

  /** Null outside a room. */
  async find(actor: Actor): Promise<RoomView | null> {
    const row = await this.rowOf(actor);
    if (row === null) return null;
    const { workspaceId } = actor;
    const nextAt = await this.clock.next(workspaceId);
    const inside = await asEngine(this.parts.engine, workspaceId, async (client) => ({
      ...(await countDrawer(client)),
      forms: [...(await listSendableForms(client))],
    }));
    const { offsetMs, colleaguesOn: isOn, delayMs } = row;
    const clock = {
      now: new Date(Date.now() + offsetMs).toISOString(),
      offsetMs,
      nextAt: nextAt?.toISOString() ?? null,
    };
    const left = [...(await listLeft(this.parts.owner, workspaceId))];
    return { ...roomHead(row), clock, colleagues: { isOn, delayMs }, ...inside, left };
  }

  /** Colleagues are everybody's to set; the room itself is changed by whoever opened it. */
  async change(actor: Actor, patch: RoomPatch): Promise<'changed' | 'outside' | 'notYours'> {
    const row = await this.rowOf(actor);
    if (row === null) return 'outside';
    if (!row.isMine && (patch.title !== undefined || patch.isShared !== undefined)) return 'notYours';
    await asEngine(this.parts.engine, actor.workspaceId, (client) => updateRoom(client, row.id, patch));
    return 'changed';
  }

  /** Gives a task that no colleague could do to whoever practises, who joins its group for it. False when there is no such task. */
  async takeLeft(actor: Actor, taskId: string): Promise<boolean> {
    if ((await this.rowOf(actor)) === null) return false;
    return assignToMember(this.parts.owner, { room: actor.workspaceId, taskId, userId: actor.userId });
  }

  async moveClock(actor: Actor, wish: RoomClockMove): Promise<MoveOutcome> {
    const { workspaceId: room } = actor;
    if ((await this.rowOf(actor)) === null) return 'outside';
    const now = await this.clock.now(room);
    const target = await this.targetOf(room, wish, now);
    if (target === null) return 'nothingAhead';
    // What was due a moment ago and is still to be done counts as the next.
    const isAhead = target > now || wish.toNextTimer === true;
    if (!isAhead || target.getTime() - now.getTime() > mostAheadMs) return 'back';
    await this.clock.moveTo(room, new Date(Math.max(target.getTime(), now.getTime())));
    return 'moved';
  }

  /** An inquirer who does not exist sends a form, as the public would. */
  async inquire(actor: Actor, wish: RoomInquiryCreate): Promise<InquiryOutcome> {
    if ((await this.rowOf(actor)) === null) return { kind: 'outside' };
    const { workspaceId } = actor;
    const form = await asEngine(this.parts.engine, workspaceId, (client) => findFormOf(client, wish.form));
    if (form === null) return { kind: 'noSuchForm' };
    const language: Language = wish.language ?? 'he';
    const schema = normalizeSchema(form.document.schema);
    const today = (await this.clock.now(workspaceId)).toISOString().slice(0, 10);
    const seed = wish.seed ?? seedOf(`${workspaceId}${Date.now()}`);
    let needed: readonly string[] = [];
    for (let attempt = 0; attempt < mostInventions; attempt++) {
      const options = { language, seed: seed + attempt, today, needed, files: true };
      const data =
        wish.data ??
        (await withInventedFiles(
          this.parts,
          { workspaceId, binding: bindingToForm(form.id), schema },
          inventAnswers(schema, options),
        ));
      const incoming = {
        workspaceId,
        formKey: wish.form,
        data,
        language,
        idempotencyKey: null,
        holder: inventedHolder,
      };
      const outcome = await this.parts.submissions.submit(incoming);
      if (outcome.kind === 'accepted') {
        await this.wake(workspaceId);
        const { id: submissionId, reference, instanceId = null } = outcome.receipt;
        const answers = await this.kept(incoming);
        return { kind: 'sent', inquiry: { instanceId, submissionId, reference, language, answers: { ...answers } } };
      }
      if (outcome.kind !== 'invalid' || wish.data !== undefined) break;
      // What rules of the form ask for beside its schema is known once it was not given.
      needed = [...needed, ...outcome.errors.map(({ path }) => path.split('/')[1] ?? '')];
    }
    return { kind: 'refused' };
  }

  /** Without what the other answers hide: of what is invented, that is not kept, and nobody should look for it in the case. */
  private async kept({
    workspaceId,
    formKey,
    data,
    language,
  }: IncomingSubmission): Promise<IncomingSubmission['data']> {
    const { submissions } = this.parts;
    const form = await submissions.publicForm(workspaceId, formKey);
    const checked = form?.checker.check(data, language, await submissions.todayFor(workspaceId, form));
    return checked?.kind === 'valid' ? checked.answers : data;
  }

  /** @returns what the inquirer of a case wrote; null when there is none who can */
  async reply(actor: Actor, instanceId: string, text: string | undefined): Promise<string | 'outside' | null> {
    if ((await this.rowOf(actor)) === null) return 'outside';
    const { workspaceId: room } = actor;
    const found = await asEngine(this.parts.engine, room, (client) => findSubmissionOf(client, instanceId));
    if (found === null) return null;
    const written = text ?? inventReply({ language: found.language, seed: seedOf(`${instanceId}${Date.now()}`) });
    return (await this.colleagues.write({ room, ...found }, written)) ? written : null;
  }

  private async targetOf(room: string, { forwardMs, to }: RoomClockMove, now: Date): Promise<Date | null> {
    if (forwardMs !== undefined) return new Date(now.getTime() + forwardMs);
    return to === undefined ? this.clock.next(room) : new Date(to);
  }

  /** What a case has set going by the clock of the room is looked after by the clock of the world. */
  private async wake(workspaceId: string): Promise<void> {
    const offsetMs = await this.parts.published.clockOffsetMs(workspaceId);
    if (offsetMs === 0) return;
    await asEngine(this.parts.engine, workspaceId, (client) => wakeByRealTime(client, workspaceId, offsetMs));
  }

  private rowOf(actor: Actor): Promise<RoomRow | null> {
    return asPerson(this.parts.people, actor, (transaction) => findRoom(transaction, actor.workspaceId));
  }
}
