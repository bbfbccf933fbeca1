import { checkFlow, contextAround, type FlowContext } from '@nativ/runtime';
import type { CheckAnswer, CheckWish } from './check-messages.ts';

let context: FlowContext = { forms: new Map(), groups: new Set() };

/** Checks drafts beside the page, so that drawing never waits for it. */
addEventListener('message', ({ data: wish }: MessageEvent<CheckWish>) => {
  if (wish.kind === 'surroundings') context = contextAround(wish.surroundings, wish.flowKey);
  else postMessage(checkFlow(wish.document, context) satisfies CheckAnswer);
});
