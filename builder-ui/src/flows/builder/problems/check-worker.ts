import { checkFlow, contextAround } from '@nativ/runtime';
import type { CheckAnswer, CheckWish } from './check-messages.ts';

/** Checks drafts beside the page, so that drawing never waits for it. */
addEventListener('message', ({ data }: MessageEvent<CheckWish>) => {
  const { id, flowKey, document, surroundings } = data;
  const answer: CheckAnswer = { id, problems: checkFlow(document, contextAround(surroundings, flowKey)) };
  postMessage(answer);
});
