import { joinAnswers, type SensitiveAnswer } from '@nativ/runtime';
import type { PoolClient } from 'pg';
import { openSealed } from '../../engine/sealed-store.ts';
import type { Keyring } from '../../security/keyring.ts';
import type { ExportContent } from '../exports/export-content.ts';
import type { FileService } from '../files/file-service.ts';
import { openMessages } from '../messages/open-messages.ts';
import { findPlainAnswers, type InquiryRow } from './inquirer-store.ts';

/** What an inquirer told us and was told. What the team noted among themselves is for the team to hand over, face to face. */
export async function exportOf(
  client: PoolClient,
  keyring: Keyring,
  inquiry: InquiryRow,
  files: FileService,
): Promise<ExportContent> {
  const { submissionId, instanceId, reference, createdAt, form, status } = inquiry;
  const plain = await findPlainAnswers(client, submissionId);
  const sealed = (await openSealed(client, keyring, 'answers', submissionId)) as SensitiveAnswer[] | undefined;
  const contact = (await openSealed(client, keyring, 'contact', submissionId)) as object | undefined;
  const messages = instanceId === null ? [] : await openMessages(client, keyring, instanceId);
  return {
    kind: 'inquirer',
    madeAt: new Date(),
    parts: {
      inquiry: { rows: [{ reference, createdAt: createdAt.toISOString(), status }] },
      answers: { rows: [sealed ? joinAnswers(plain, sealed) : plain], form },
      contact: { rows: contact ? [{ ...contact }] : [] },
      messages: {
        rows: messages.map(({ createdAt: at, direction, subject, text }) => ({
          createdAt: at.toISOString(),
          direction,
          subject,
          text,
        })),
      },
    },
    leftOut: ['team'],
    files: await files.ofInquirer(client, keyring, inquiry),
  };
}
