import { type FormPageRenderer, localizedText, type ReceiptFound } from '@nativ/runtime';
import type { Language } from '@nativ/schemas';
import type { Response } from 'express';
import { uuidv7 } from 'uuidv7';
import { ProblemError } from '../../http/problem.ts';
import type { FormFields, Reply } from '../../http/routes.ts';
import { allowPage } from '../../http/security-headers.ts';
import { sendExport } from '../exports/send-export.ts';
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
    readonly inquirers: InquirerService;
    readonly mayLookUp: ReturnType<typeof lookUpLimit>;
    readonly findWorkspace: FindWorkspace;
  };

  constructor(parts: ReceiptPages['parts']) {
    this.parts = parts;
  }

  /** The page on which the receipt is entered. */
  ask(language: Language, response: Response): Promise<Reply> {
    return this.render(language, response, {});
  }

  /** Does what the page asks. @throws ProblemError `request.too-many`, for right and wrong receipts alike */
  async serve(fields: FormFields, { language, address, response }: PageRequest): Promise<Reply> {
    const value = (name: string) => fields.find(([field]) => field === name)?.[1] ?? '';
    if (!(await this.parts.mayLookUp(address))) throw new ProblemError('request.too-many');
    const receipt = value('receipt');
    if (value('do') === 'export') {
      const content = await this.parts.inquirers.everything(receipt);
      if (content) return sendExport(response, content, { name: 'inquiry', language });
    }
    const outcome = await this.parts.inquirers.serve(receipt, language, actionOf(value));
    if (outcome.kind !== 'found') return this.render(language, response, { receipt, found: outcome.kind });
    const found = foundOf(outcome, language, value('do') === 'askToForget');
    return this.render(language, response, { receipt, found });
  }

  private async render(
    language: Language,
    response: Response,
    asked: { readonly receipt?: string; readonly found?: ReceiptFound | 'unknown' | 'malformed' },
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
      ...asked,
    });
    return page(text, asked.found === 'unknown' ? 404 : asked.found === 'malformed' ? 422 : 200);
  }
}

function actionOf(value: (name: string) => string): InquirerAction {
  switch (value('do')) {
    case 'write':
      return {
        kind: 'write',
        id: id.test(value('message')) ? value('message') : uuidv7(),
        text: value('text').slice(0, longestMessage),
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
    })),
    contact: view.contact ?? { how: '', when: '', avoid: '' },
    messageId: uuidv7(),
    ...(did === 'show' ? {} : { did }),
    isConfirming: isConfirming && view.erasureAt === null && !view.isErased,
    daysToForget,
    longestMessage,
  };
}

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
