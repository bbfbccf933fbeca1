const channelName = 'nativ:signed-out';

/** Says to the other tabs of this browser that somebody has signed out: what they keep is nobody's any more. */
export function tellOtherTabs(): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('signed out');
  channel.close();
}

/** Calls back when another tab has signed out. @returns what ends it */
export function onSignedOutElsewhere(forget: () => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = forget;
  return () => channel.close();
}
