/** By which the card of a step is found on the page. */
export const cardId = (step: string): string => `lesson-step-${step}`;

/** Brings the card of a step into sight. @returns whether it is on the page */
export function showCard(step: string): boolean {
  const card = document.getElementById(cardId(step));
  card?.scrollIntoView({ block: 'center' });
  return card !== null;
}

const longestWaitMs = 5_000;

/** The same for a card that is about to be drawn. */
export function showCardOnceThere(step: string): void {
  if (showCard(step)) return;
  const watch = new MutationObserver(() => showCard(step) && watch.disconnect());
  watch.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => watch.disconnect(), longestWaitMs);
}
