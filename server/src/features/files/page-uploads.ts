import { randomBytes } from 'node:crypto';
import { fileQuestionOf, type JsonObject, normalizeSchema, pointerTokens, withoutFile } from '@nativ/runtime';
import type { FieldError, Language } from '@nativ/schemas';
import type { Request } from 'express';
import type { Limits } from '../../config/limits.ts';
import type { FileLimits } from '../../config/setting.ts';
import { asEngine } from '../../db/engine-transaction.ts';
import type { PublishedForm } from '../../engine/published.ts';
import { readUploads, type UploadPart } from '../../http/read-uploads.ts';
import type { FormFields } from '../../http/routes.ts';
import { readWaitingFiles } from './attach-files.ts';
import type { FileReceiver, ReceiverParts } from './file-receiver.ts';
import { changeHolder, findTwins, giveUpWaiting, lockHolder, markGone } from './file-row-store.ts';
import { type FileTrouble, fileError, sizeWords } from './file-words.ts';
import { type Binding, type Holder, holderHash, twinHash } from './waiting-file.ts';

/** What a page with files sent. */
export interface PostedPage {
  readonly fields: FormFields;
  /** What is wrong with files that were not taken. */
  readonly refusals: readonly FieldError[];
  /** Whether one was not taken because the store is away. */
  readonly isUnavailable: boolean;
  /** Files that were taken, until it is known from which page. */
  readonly received: readonly Received[];
}

interface Received {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly digest: Buffer;
  readonly holder: Holder;
}

/** A file that stays attached while the page comes and goes. */
export interface AttachedHere {
  readonly id: string;
  readonly name: string;
  /** As people say it. */
  readonly size: string;
}

interface Asked {
  readonly workspaceId: string;
  readonly form: PublishedForm;
  readonly language: Language;
}

/** Files of the public page that works without script: taken as the page is sent, and kept when it comes back. */
export class PageUploads {
  private readonly parts: Pick<ReceiverParts, 'engine' | 'keys'> & {
    readonly receiver: FileReceiver;
    readonly limits: Limits;
    readonly fileLimits: FileLimits;
  };

  constructor(parts: PageUploads['parts']) {
    this.parts = parts;
  }

  /** Reads a page with its files, which wait from then on. @throws ProblemError when it cannot be read */
  async read(request: Request, asked: Asked): Promise<PostedPage> {
    const { limits, fileLimits } = this.parts;
    const totalBytes = limits.bodyBytes + fileLimits.count * (fileLimits.bytes + 1_000);
    const taking = new Taking(this.parts.receiver, fileLimits, asked);
    const fields = await readUploads(request, { totalBytes, limits }, (part) => taking.take(part));
    const { refusals, isUnavailable, received } = taking;
    return { fields, refusals, isUnavailable, received };
  }

  /**
   * Binds what was received to the page that sent it, which is known only when all of it has been read. What the page had
   * sent before for the same question is the same file: so a page that is sent twice is one submission.
   *
   * @returns the fields as they stand then
   */
  async keepFor({ fields, received }: PostedPage, workspaceId: string, pageKey: string): Promise<FormFields> {
    if (received.length === 0) return fields;
    const { engine, keys } = this.parts;
    const page: Holder = { kind: 'page', key: pageKey };
    const holder = holderHash(keys, page);
    const known = new Map<string, string>();
    await asEngine(engine, workspaceId, async (client) => {
      await lockHolder(client, holder);
      for (const { id, path, digest, holder: before } of received) {
        const twin = twinHash(keys, page, path, digest);
        const [first] = await findTwins(client, [twin]);
        if (first) known.set(id, first.id);
        if (first) await markGone(client, id);
        else await changeHolder(client, id, holderHash(keys, before), { holder, twin });
      }
    });
    return settled(fields, received, known);
  }

  /** The files that answers name and that are still here; those that are not are taken out of the answers, and said. */
  async attachedTo(
    { workspaceId, form, language }: Asked,
    pageKey: string,
    data: JsonObject | undefined,
  ): Promise<{
    readonly files: readonly AttachedHere[];
    readonly data: JsonObject | undefined;
    readonly missing: FieldError[];
  }> {
    const named = (data && form.filesIn?.(data)) ?? [];
    if (data === undefined || named.length === 0) return { files: [], data, missing: [] };
    const { engine, keys } = this.parts;
    const ids = named.map(({ id }) => id);
    const binding: Binding = { to: 'form', id: form.id, holder: { kind: 'page', key: pageKey } };
    const waiting = await asEngine(engine, workspaceId, (client) => readWaitingFiles(client, keys, ids, binding));
    const gone = named.filter(({ id }) => !waiting.some((file) => file.id === id));
    return {
      files: waiting.map(({ id, name, size }) => ({ id, name, size: sizeWords(size, language) })),
      // From the last to the first, so that the places of the others in a list stay right.
      data: gone.reduceRight((rest, { path }) => withoutFile(rest, pointerTokens(path)), data),
      missing: gone.map(({ path }) => fileError(path, 'notHere', language)),
    };
  }

  /** Gives up what somebody has taken out of the page: it goes at the next sweep rather than in a day. */
  async giveUp({ workspaceId, form }: Pick<Asked, 'workspaceId' | 'form'>, pageKey: string, ids: readonly string[]) {
    const { engine, keys } = this.parts;
    const holder = holderHash(keys, { kind: 'page', key: pageKey });
    await asEngine(engine, workspaceId, (client) => giveUpWaiting(client, ids, { to: 'form', id: form.id }, holder));
  }
}

/** The files of one page on their way in. */
class Taking {
  readonly refusals: FieldError[] = [];
  readonly received: Received[] = [];
  isUnavailable = false;
  private readonly holder: Holder = { kind: 'page', key: randomBytes(16).toString('base64url') };
  private count = 0;
  private readonly receiver: FileReceiver;
  private readonly limits: FileLimits;
  private readonly asked: Asked;

  constructor(receiver: FileReceiver, limits: FileLimits, asked: Asked) {
    this.receiver = receiver;
    this.limits = limits;
    this.asked = asked;
  }

  async take({ name, fileName, bytes }: UploadPart): Promise<string | null> {
    const { form, workspaceId, language } = this.asked;
    const question = fileQuestionOf(name, normalizeSchema(form.document.schema));
    if (!question) return null;
    const { accept, maxBytes = this.limits.bytes } = question.rule;
    const mostBytes = Math.min(maxBytes, this.limits.bytes);
    const refuse = (trouble: FileTrouble, limit: string) => {
      const error = fileError(question.path, trouble, language, { name: fileName.slice(0, 200), limit, accept });
      this.refusals.push(error);
      return null;
    };
    this.count += 1;
    if (this.count > this.limits.count) return refuse('tooMany', String(this.limits.count));
    const binding: Binding = { to: 'form', id: form.id, holder: this.holder };
    const outcome = await this.receiver.receive(workspaceId, binding, { name: fileName, bytes }, { mostBytes, accept });
    if (outcome.kind === 'refused') return refuse(outcome.why, sizeWords(mostBytes, language));
    if (outcome.kind === 'unavailable') {
      this.isUnavailable = true;
      return refuse('unavailable', '');
    }
    const { id } = outcome.file;
    this.received.push({ id, name, path: question.path, digest: outcome.digest, holder: this.holder });
    return id;
  }
}

/** Puts known files in the places of their twins. A new file takes the place of the one before it; in a list, each is there once. */
function settled(fields: FormFields, received: readonly Received[], known: ReadonlyMap<string, string>): FormFields {
  const newest = new Map(received.map(({ name, id }) => [name, id]));
  const isList = (name: string) => name.endsWith('[]');
  const current = fields.filter(([name, value]) => isList(name) || (newest.get(name) ?? value) === value);
  const renamed = current.map(([name, value]) => [name, known.get(value) ?? value] as const);
  const isFirst = (at: number, name: string, value: string) =>
    renamed.findIndex((field) => field[0] === name && field[1] === value) === at;
  return renamed.filter(
    ([name, value], at) => !isList(name) || !known.has(current[at]?.[1] ?? '') || isFirst(at, name, value),
  );
}
