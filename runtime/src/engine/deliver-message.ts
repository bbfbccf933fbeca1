import type { DeliverMessage } from './command.ts';
import { reject } from './reject.ts';
import { bring } from './resume-token.ts';
import type { Rejection } from './step.ts';
import type { StepDraft } from './step-draft.ts';
import type { StepRun } from './step-run.ts';

/** How many early messages an instance keeps. */
const MAX_KEPT = 100;

/** Brings a message to the first token that waits for it; keeps it when the flow keeps early ones of its name. */
export function deliverMessage(draft: StepDraft, run: StepRun, command: DeliverMessage): Rejection | null {
  const { name, messageId, content } = command;
  const key = command.key === '' ? null : (command.key ?? null);
  if (draft.messages.some((message) => message.messageId === messageId))
    return reject(
      'message.already-delivered',
      `message '${messageId}' to be new`,
      'the instance has kept it already',
      'Do not send it again.',
    );
  const token = draft.tokens.find(
    ({ waitsFor }) =>
      waitsFor.kind === 'message' && waitsFor.name === name && (waitsFor.key === null || waitsFor.key === key),
  );
  if (token) return bring(draft, run, token, command);
  if (!draft.flow.keptMessages.has(name))
    return reject(
      'message.not-awaited',
      `a message '${name}' to be awaited`,
      `instance '${draft.base.id}' does not wait for it now`,
      'Send it when it does.',
    );
  if (draft.messages.length >= MAX_KEPT)
    return reject(
      'message.too-many',
      `at most ${MAX_KEPT} messages to be kept`,
      'there are as many already',
      'Look at why nobody takes them.',
    );
  draft.messages = [...draft.messages, { messageId, name, key, content }];
  draft.events.push({ kind: 'messageKept', detail: { messageId, name } });
  return null;
}
