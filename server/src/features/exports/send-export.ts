import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Language } from '@nativ/schemas';
import type { Response } from 'express';
import type { Reply } from '../../http/routes.ts';
import { archive } from './archive.ts';
import type { ExportContent } from './export-content.ts';
import { exportEntries } from './export-entries.ts';

export const exportType = 'application/zip';

/** Sends an export as one ZIP that nobody keeps on the way. A reader who goes away ends it. */
export async function sendExport(
  response: Response,
  content: ExportContent,
  { name, language }: { readonly name: string; readonly language: Language },
): Promise<Reply> {
  response.status(200).set({
    'Content-Type': exportType,
    'Content-Disposition': `attachment; filename="${name}.zip"`,
    'Cache-Control': 'no-store',
  });
  const pieces = Readable.from(archive(exportEntries(content, language), content.madeAt), { objectMode: false });
  await pipeline(pieces, response).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw cause;
  });
  return { sent: true };
}
