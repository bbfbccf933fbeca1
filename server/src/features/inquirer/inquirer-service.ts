import type { PageInput } from '@nativ/runtime';
import type { Language, LocalizedText } from '@nativ/schemas';
import type { Pool } from 'pg';
import { uuidv7 } from 'uuidv7';
import { asEngine } from '../../db/engine-transaction.ts';
import { advanceInstance } from '../../engine/advance-instance.ts';
import { lockInstance } from '../../engine/advance-store.ts';
import type { Published } from '../../engine/published.ts';
import { openSealed } from '../../engine/sealed-store.ts';
import { inStep, type StepParts } from '../../engine/step-transaction.ts';
import type { Keys } from '../../security/keys.ts';
import { parseReceipt, receiptHash } from '../../security/receipt.ts';
import type { ExportContent } from '../exports/export-content.ts';
import { filesOfMessage, readWaitingFiles } from '../files/attach-files.ts';
import type { FileService } from '../files/file-service.ts';
import { type InquirerFile, readInquirerFiles, readInquirerSecret } from '../files/inquirer-files.ts';
import type { OpenedFile } from '../files/open-file.ts';
import type { Binding, Holder } from '../files/waiting-file.ts';
import { exitOf } from '../intake/exposure.ts';
import { type OpenedMessage, openMessages } from '../messages/open-messages.ts';
import { sealInCase } from '../messages/seal-in-case.ts';
import { hasWrittenEnough, storeMessage } from '../messages/store-message.ts';
import type { FindWorkspace } from '../workspace.ts';
import { exportOf } from './inquirer-export.ts';
import * as store from './inquirer-store.ts';
import { type Progress, progressOf, statusWords } from './inquirer-view.ts';

/** How the inquirer may be reached without harm. */
export interface SafeContact {
  readonly how: string;
  readonly when: string;
  /** What must not be said, or to whom. */
  readonly avoid: string;
}

/** What the holder of a receipt may know and do. */
export interface InquirerView {
  readonly reference: string;
  readonly receivedAt: Date;
  readonly progress: Progress;
  /** In the words of the flow's author; null when there are none. */
  readonly words: string | null;
  readonly readers: {
    readonly groups: readonly LocalizedText[];
    readonly hasClassified: boolean;
    readonly people: number;
  };
  readonly messages: readonly OpenedMessage[];
  readonly files: readonly InquirerFile[];
  readonly contact: SafeContact | null;
  /** When everything will be erased, if that was asked for. */
  readonly erasureAt: Date | null;
  readonly isErased: boolean;
  readonly isAtRisk: boolean;
  /** The quick exit of its pages; null where they have none. */
  readonly exit: PageInput['exit'] | null;
  /** Whether there is a case to write to. */
  readonly mayWrite: boolean;
}

export type InquirerAction =
  | { readonly kind: 'show' }
  | {
      readonly kind: 'write';
      readonly id: string;
      readonly text: string;
      readonly files?: { readonly ids: readonly string[]; readonly holder: Holder };
    }
  | { readonly kind: 'contact'; readonly contact: SafeContact }
  | { readonly kind: 'forget' }
  | { readonly kind: 'withdraw' };

export type InquirerOutcome =
  | { readonly kind: 'found'; readonly view: InquirerView; readonly did: InquirerAction['kind'] | 'tooMany' }
  | { readonly kind: 'unknown' }
  /** Not 16 digits. */
  | { readonly kind: 'malformed' };

export const longestMessage = 5_000;
/** Between asking to be forgotten and being so: to take it back, and for staff to say a last word. */
export const daysToForget = 3;

/** Serves the inquirer who comes back with a receipt. */
export class InquirerService {
  readonly engine: Pool;
  readonly published: Published;
  private readonly keys: Keys;
  private readonly findWorkspace: FindWorkspace;

  constructor(parts: {
    readonly engine: Pool;
    readonly published: Published;
    readonly keys: Keys;
    readonly findWorkspace: FindWorkspace;
  }) {
    this.engine = parts.engine;
    this.published = parts.published;
    this.keys = parts.keys;
    this.findWorkspace = parts.findWorkspace;
  }

  /** Does what the inquirer asks, and gives what they then see, in one transaction. */
  async serve(typed: string, language: Language, action: InquirerAction): Promise<InquirerOutcome> {
    const digits = parseReceipt(typed);
    if (digits === null) return { kind: 'malformed' };
    const { id: workspaceId } = await this.findWorkspace();
    return inStep(this, workspaceId, async (step): Promise<InquirerOutcome> => {
      const inquiry = await store.findInquiry(step.client, receiptHash(digits, this.keys));
      if (!inquiry) return { kind: 'unknown' };
      const did = inquiry.erasedAt === null ? await act(step, this.keys, inquiry, action) : 'show';
      return { kind: 'found', view: await viewOf(step, inquiry, language), did };
    });
  }

  /** Everything that the holder of a receipt told us or was told; null when there is nothing, or nothing any more. */
  async everything(typed: string, files: FileService): Promise<ExportContent | null> {
    const digits = parseReceipt(typed);
    if (digits === null) return null;
    const { id: workspaceId } = await this.findWorkspace();
    return inStep(this, workspaceId, async ({ client, keyring }) => {
      const inquiry = await store.findInquiry(client, receiptHash(digits, this.keys));
      return inquiry?.erasedAt === null ? exportOf(client, keyring, inquiry, files) : null;
    });
  }

  /** To whose case a receipt leads; null when it leads to none that takes messages. */
  async findCase(typed: string): Promise<{ readonly workspaceId: string; readonly instanceId: string } | null> {
    const found = await this.find(typed);
    const instanceId = found?.inquiry.erasedAt === null ? found.inquiry.instanceId : null;
    return found && instanceId ? { workspaceId: found.workspaceId, instanceId } : null;
  }

  /** Opens a file of the case of a receipt; null when it is none of the inquirer's. */
  async openFile(typed: string, id: string, files: FileService): Promise<OpenedFile | null> {
    const found = await this.find(typed);
    if (!found || found.inquiry.erasedAt !== null) return null;
    const { workspaceId, inquiry } = found;
    const keyring = await this.published.keyring(workspaceId);
    return files.read(workspaceId, id, (client) => readInquirerSecret(client, keyring, inquiry, id));
  }

  private async find(typed: string) {
    const digits = parseReceipt(typed);
    if (digits === null) return null;
    const { id: workspaceId } = await this.findWorkspace();
    const hash = receiptHash(digits, this.keys);
    const inquiry = await asEngine(this.engine, workspaceId, (client) => store.findInquiry(client, hash));
    return inquiry && { workspaceId, inquiry };
  }
}

async function act(step: StepParts, keys: Keys, inquiry: store.InquiryRow, action: InquirerAction) {
  const { submissionId, instanceId } = inquiry;
  if (action.kind === 'write') return write(step, keys, inquiry, action);
  if (action.kind === 'contact') await keepContact(step, inquiry, action.contact);
  if (action.kind === 'withdraw') await store.withdrawErasure(step.client, submissionId);
  if (action.kind === 'forget') {
    const dueAt = new Date(Date.now() + step.clockOffsetMs + daysToForget * 24 * 60 * 60 * 1000);
    const { workspaceId } = step;
    await store.requestErasure(step.client, { workspaceId, id: uuidv7(), submissionId, instanceId, dueAt });
  }
  return action.kind;
}

async function write(
  step: StepParts,
  keys: Keys,
  inquiry: store.InquiryRow,
  { id, text, files: sent }: Extract<InquirerAction, { kind: 'write' }>,
) {
  const { submissionId, instanceId } = inquiry;
  if (instanceId === null || text.trim() === '') return 'show';
  if (await hasWrittenEnough(step.client, instanceId)) return 'tooMany';
  // First the lock, as every step of the instance begins.
  const locked = await lockInstance(step.client, step.keyring, instanceId);
  const binding: Binding | null = sent ? { to: 'case', id: instanceId, holder: sent.holder } : null;
  const waiting = sent && binding ? await readWaitingFiles(step.client, keys, sent.ids, binding) : [];
  const message = {
    id,
    submissionId,
    instanceId,
    direction: 'fromInquirer',
    authorId: null,
    text,
    ...(binding && waiting.length > 0 && { attached: { keys, files: filesOfMessage(waiting), binding } }),
  } as const;
  const isNew = await storeMessage(step, message);
  if (isNew && locked?.instance.status === 'running')
    await deliver(step, inquiry, locked.instance.tokens, { id, text });
  return 'write';
}

type Tokens = NonNullable<Awaited<ReturnType<typeof lockInstance>>>['instance']['tokens'];

/** Gives the message to the flow: to whoever waits for one now, or under the name that the flow waits for later. */
async function deliver(
  step: StepParts,
  { instanceId, flow }: store.InquiryRow,
  tokens: Tokens,
  { id, text }: { readonly id: string; readonly text: string },
): Promise<void> {
  const waiting = tokens.flatMap(({ waitsFor }) => (waitsFor.kind === 'message' ? [waitsFor] : []));
  const names =
    flow?.nodes.flatMap(({ config }) => (typeof config?.message === 'string' ? [config.message] : [])) ?? [];
  const target = waiting.find(({ name }) => name === 'reply') ?? waiting[0];
  const name = target?.name ?? names.find((each) => each === 'reply') ?? names[0];
  if (name === undefined || instanceId === null) return;
  const command = { kind: 'deliverMessage', messageId: id, name, key: target?.key ?? null, content: { text } } as const;
  await advanceInstance(step, instanceId, command, { seals: true });
}

async function keepContact(step: StepParts, inquiry: store.InquiryRow, contact: SafeContact): Promise<void> {
  const { submissionId } = inquiry;
  const fields = Object.entries(contact).flatMap(([name, value]) => (value === '' ? [] : [`/${name}`]));
  await sealInCase(step, inquiry, [{ kind: 'contact', rowId: submissionId, version: 1, value: contact, fields }]);
}

async function viewOf(step: StepParts, inquiry: store.InquiryRow, language: Language): Promise<InquirerView> {
  const { client, keyring } = step;
  const { submissionId, instanceId, form, flow, erasedAt } = inquiry;
  const hasCase = instanceId !== null && erasedAt === null;
  const steps = hasCase ? await store.listStepsBackwards(client, instanceId) : [];
  const messages = hasCase ? await openMessages(client, keyring, instanceId) : [];
  const files = hasCase ? await readInquirerFiles(client, keyring, inquiry) : [];
  const contact = (await openSealed(client, keyring, 'contact', submissionId)) as SafeContact | undefined;
  const erasure = await store.findPendingErasure(client, submissionId);
  return {
    reference: inquiry.reference,
    receivedAt: inquiry.createdAt,
    progress: progressOf(inquiry),
    words: statusWords(flow, steps, language),
    readers: hasCase ? await store.countReaders(client, instanceId) : { groups: [], hasClassified: false, people: 0 },
    messages,
    files,
    contact: contact ?? null,
    erasureAt: erasure?.dueAt ?? null,
    isErased: erasedAt !== null,
    isAtRisk: form.settings?.exposure === 'atRisk',
    exit: exitOf(form.settings ?? {}, language),
    mayWrite: hasCase,
  };
}
