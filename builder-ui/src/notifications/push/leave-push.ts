/** Whoever signs out is told nothing more in this browser. The server sees to it as well; here it ends at the push service too. */
export async function leavePush(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  // Leaving must not wait for it, nor fail with it.
  const patience = new Promise<void>((resolve) => setTimeout(resolve, 2_000));
  const left = import('./push-here.ts').then(({ silenceHere }) => silenceHere()).catch(() => {});
  await Promise.race([left, patience]);
}
