/**
 * Makes the quick exit quicker: the page is replaced, so that the way back does not lead to it, and three times Escape is
 * enough. Without this script the exit is a link.
 */
const exit = document.querySelector<HTMLAnchorElement>('#leave');
const pressWithinMs = 2_000;
let presses: number[] = [];

function leave(): void {
  // What is on the screen goes at once, however long the other page takes.
  document.documentElement.hidden = true;
  location.replace(exit?.href ?? 'about:blank');
}

exit?.addEventListener('click', (event) => {
  event.preventDefault();
  leave();
});
addEventListener('keydown', ({ key, repeat }) => {
  if (key !== 'Escape' || repeat) return;
  const now = performance.now();
  presses = [...presses.filter((at) => now - at < pressWithinMs), now];
  if (presses.length >= 3) leave();
});
// A page that the browser had put aside comes back as it was left: with all that was typed.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload();
});
exit?.parentElement?.querySelector('[hidden]')?.removeAttribute('hidden');
