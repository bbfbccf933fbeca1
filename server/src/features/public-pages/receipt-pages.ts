import { type FormPageRenderer, localizedText, type ReceiptFound, type ReceiptPageInput } from '@nativ/runtime';
import type { Language } from '@nativ/schemas';
import type { Response } from 'express';
import { uuidv7 } from 'uuidv7';
import { ProblemError } from '../../http/problem.ts';
import type { FormFields, Reply } from '../../http/routes.ts';
import { allowPage } from '../../http/security-headers.ts';
import { sendFile } from '../../http/send-file.ts';
import { sendExport } from '../exports/send-export.ts';
import { whenAway } from '../files/file-routes.ts';
import type { FileService } from '../files/file-service.ts';
import { sizeWords } from '../files/file-words.ts';
import type { PostedMessage, ReceiptUploads } from '../files/receipt-uploads.ts';
import {
  daysToForget,
  type InquirerAction,
  type InquirerOutcome,
  type InquirerService,
  type InquirerView,
  longestMessage,
} from '../inquirer/inquirer-service.ts';
import type { lookUpLimit } from '../receipts/look-up-limit.ts';
import type { FindWorkspace } from '../workspace.ts';
import { otherLanguage } from './page-language.ts';
import { page } from './public-pages.ts';
import { type PublicScripts, scriptAddress } from './public-scripts.ts';

export const RECEIPT_PATH = '/r';
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface PageRequest {
  readonly language: Language;
  readonly address: string;
  readonly response: Response;
}

/** The page of the inquirer. The receipt is posted each time, so that it stands in no address, history, log or referrer. */
export class ReceiptPages {
  private readonly parts: {
    readonly renderer: FormPageRenderer;
    readonly scripts: PublicScripts;
    readonly inquirers: InquirerService;
    readonly mayLookUp: ReturnType<typeof lookUpLimit>;
    readonly findWorkspace: FindWorkspace;
    readonly uploads: ReceiptUploads;
    readonly files: FileService;
  };

  constructor(parts: ReceiptPages['parts']) {
    this.parts = parts;
  }

  /** The page on which the receipt is entered. */
  ask(language: Language, response: Response): Promise<Reply> {
    return this.render(language, response, {});
  }

  /** Does what the page asks. @throws ProblemError `request.too-many`, for right and wrong receipts alike */
  async serve(sent: FormFields | null, { language, address, response }: PageRequest): Promise<Reply> {
    if (!(await this.parts.mayLookUp(address))) throw new ProblemError('request.too-many');
    const posted = sent ? null : await this.parts.uploads.read(response.req, language);
    const fields = posted?.fields ?? sent ?? [];
    const value = (name: string) => fields.find(([field]) => field === name)?.[1] ?? '';
    const receipt = value('receipt');
    if (value('do') === 'export') {
      const content = await this.parts.inquirers.everything(receipt, this.parts.files);
      if (content) return sendExport(response, content, { name: 'inquiry', language });
    }
    if (value('do') === 'file') return this.giveFile(receipt, value('file'), response);
    const outcome = await this.parts.inquirers.serve(receipt, language, actionOf(value, posted));
    if (outcome.kind !== 'found') return this.render(language, response, { receipt, found: outcome.kind });
    const shown = foundOf(outcome, language, value('do') === 'askToForget');
    const { exit } = outcome.view;
    const found = { ...shown, troubles: posted?.troubles ?? [] };
    return this.render(language, response, { receipt, found, ...(exit && { exit }) });
  }

  /** A file of the case, as something to be saved. Asked for by POST, like all that the receipt opens. */
  private async giveFile(receipt: string, fileId: string, response: Response): Promise<Reply> {
    const { inquirers, files } = this.parts;
    const opened = id.test(fileId) ? await inquirers.openFile(receipt, fileId, files).catch(whenAway) : null;
    if (!opened) throw new ProblemError('file.not-found');
    return sendFile(response, opened);
  }

  private async render(
    language: Language,
    response: Response,
    asked: Pick<ReceiptPageInput, 'receipt' | 'found' | 'exit'>,
  ): Promise<Reply> {
    const workspace = await this.parts.findWorkspace();
    const text = this.parts.renderer.renderReceiptPage({
      language,
      styleNonce: allowPage(response),
      organisation: localizedText(workspace.name, language) ?? '',
      // A link is a GET, which cannot carry the receipt: the language is chosen before.
      ...(typeof asked.found === 'object' ? {} : { otherLanguage: otherLanguage(language, RECEIPT_PATH) }),
      action: `${RECEIPT_PATH}?lang=${language}`,
      method: 'post',
      scripts: asked.exit ? [scriptAddress(this.parts.scripts, 'leave')] : [],
      ...asked,
    });
    return page(text, asked.found === 'unknown' ? 404 : asked.found === 'malformed' ? 422 : 200);
  }
}

function actionOf(value: (name: string) => string, posted: PostedMessage | null): InquirerAction {
  switch (value('do')) {
    case 'write':
      return {
        kind: 'write',
        id: id.test(value('message')) ? value('message') : uuidv7(),
        // A file says enough by itself.
        text: value('text').slice(0, longestMessage).trim() || (posted?.files.ids.length ? '📎' : ''),
        ...(posted && { files: posted.files }),
      };
    case 'contact': {
      const [how = '', when = '', avoid = ''] = ['how', 'when', 'avoid'].map((name) =>
        value(name).trim().slice(0, 300),
      );
      return { kind: 'contact', contact: { how, when, avoid } };
    }
    case 'forget':
      return { kind: 'forget' };
    case 'withdraw':
      return { kind: 'withdraw' };
    default:
      return { kind: 'show' };
  }
}

function foundOf(
  { view, did }: Extract<InquirerOutcome, { kind: 'found' }>,
  language: Language,
  isConfirming: boolean,
): ReceiptFound {
  const said = (text: Parameters<typeof localizedText>[0] | null) => (text && localizedText(text, language)) || '';
  return {
    ...standingOf(view, language),
    readers: { ...view.readers, groups: view.readers.groups.map(said) },
    messages: view.messages.map((message) => ({
      id: message.id,
      isFromUs: message.direction === 'toInquirer',
      at: readable(message.createdAt, language),
      text: [said(message.subject), said(message.text)].filter((part) => part !== '').join('\n\n'),
      files: view.files.filter(({ messageId }) => messageId === message.id).map(shownFile(language)),
    })),
    files: view.files.filter(({ messageId }) => messageId === null).map(shownFile(language)),
    contact: view.contact ?? { how: '', when: '', avoid: '' },
    messageId: uuidv7(),
    ...(did === 'show' ? {} : { did }),
    isConfirming: isConfirming && view.erasureAt === null && !view.isErased,
    daysToForget,
    longestMessage,
  };
}

const shownFile =
  (language: Language) =>
  ({ id: fileId, name, size }: InquirerView['files'][number]) => ({
    id: fileId,
    name,
    size: sizeWords(size, language),
  });

function standingOf({ words, erasureAt, isErased, isAtRisk, mayWrite, ...view }: InquirerView, language: Language) {
  return {
    reference: view.reference,
    status: view.progress,
    receivedAt: readable(view.receivedAt, language),
    ...(words === null ? {} : { words }),
    ...(erasureAt === null ? {} : { erasureAt: readable(erasureAt, language) }),
    isErased,
    isAtRisk,
    mayWrite,
  };
}

function readable(at: Date, language: Language): string {
  return new Intl.DateTimeFormat(language === 'he' ? 'he-IL' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Asia/Jerusalem',
  }).format(at);
}
