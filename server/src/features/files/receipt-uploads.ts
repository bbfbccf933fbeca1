import { randomBytes } from 'node:crypto';
import type { Language } from '@nativ/schemas';
import type { Request } from 'express';
import type { Limits } from '../../config/limits.ts';
import type { FileLimits } from '../../config/setting.ts';
import { readUploads, type UploadPart } from '../../http/read-uploads.ts';
import type { FormFields } from '../../http/routes.ts';
import type { FileReceiver } from './file-receiver.ts';
import { type FileTrouble, fileError, sizeWords } from './file-words.ts';
import type { Binding, Holder } from './waiting-file.ts';

/** What the page of a receipt sent with a message. */
export interface PostedMessage {
  readonly fields: FormFields;
  readonly files: { readonly ids: readonly string[]; readonly holder: Holder };
  /** Sentences about files that were not taken. */
  readonly troubles: readonly string[];
}

/** To whose case a receipt leads, for whoever may ask; null for none. */
export type FindCase = (
  receipt: string,
) => Promise<{ readonly workspaceId: string; readonly instanceId: string } | null>;

/** Files of messages from the page of a receipt. Nothing is stored before the receipt, which stands first, was found. */
export class ReceiptUploads {
  private readonly parts: {
    readonly receiver: FileReceiver;
    readonly limits: Limits;
    readonly fileLimits: FileLimits;
    readonly findCase: FindCase;
  };

  constructor(parts: ReceiptUploads['parts']) {
    this.parts = parts;
  }

  /** @throws ProblemError when the page cannot be read */
  async read(request: Request, language: Language): Promise<PostedMessage> {
    const { limits, fileLimits } = this.parts;
    const totalBytes = limits.bodyBytes + fileLimits.count * (fileLimits.bytes + 1_000);
    const holder: Holder = { kind: 'inquirer', key: randomBytes(16).toString('base64url') };
    const ids: string[] = [];
    const troubles: string[] = [];
    let count = 0;
    const fields = await readUploads(request, { totalBytes, limits }, async (part, before) => {
      count += 1;
      const trouble = count > fileLimits.count ? 'tooMany' : await this.take(part, before, holder, ids);
      if (trouble) troubles.push(this.words(trouble, part.fileName, language));
      return null;
    });
    return { fields, files: { ids, holder }, troubles };
  }

  private async take(
    { name, fileName, bytes }: UploadPart,
    before: FormFields,
    holder: Holder,
    ids: string[],
  ): Promise<FileTrouble | null> {
    const receipt = before.find(([field]) => field === 'receipt')?.[1];
    const found = name === 'files' && receipt !== undefined ? await this.parts.findCase(receipt) : null;
    // The page that comes back says that the receipt is none.
    if (!found) return null;
    const binding: Binding = { to: 'case', id: found.instanceId, holder };
    const taken = { mostBytes: this.parts.fileLimits.bytes, accept: undefined };
    const outcome = await this.parts.receiver.receive(found.workspaceId, binding, { name: fileName, bytes }, taken);
    if (outcome.kind === 'received') ids.push(outcome.file.id);
    return outcome.kind === 'received' ? null : outcome.kind === 'refused' ? outcome.why : outcome.kind;
  }

  private words(trouble: FileTrouble, fileName: string, language: Language): string {
    const { bytes, count } = this.parts.fileLimits;
    const limit = trouble === 'tooMany' ? String(count) : sizeWords(bytes, language);
    return fileError('', trouble, language, { name: fileName.slice(0, 200), limit }).message;
  }
}
