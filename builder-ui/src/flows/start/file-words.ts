import type { TFunction } from 'i18next';
import { isolate } from '../../i18n/isolate.ts';
import type { ImportNotice } from '../bpmn/import-notice.ts';
import type { FlowFileTrouble, FlowNotice } from './flow-file-trouble.ts';

/** Why a file gave no flow, in a sentence. */
export function troubleInWords(trouble: FlowFileTrouble, t: TFunction): string {
  const { reason, ...found } = trouble;
  return t(`flowFile.trouble.${reason}`, { version: '', place: '', id: '', ...kept(found) });
}

/** What was not taken over as it stood, in a sentence. */
export function noticeInWords(notice: FlowNotice | ImportNotice, t: TFunction): string {
  const { reason, ...found } = notice;
  return t(`flowFile.notice.${reason}`, { id: '', type: '', name: '', element: '', ...kept(found) });
}

/** What files say, kept apart from the direction of the sentence around it. */
const kept = (found: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(found).map(([name, value]) => [name, isolate(value)]));
