import { addPushDevice, listPushDevices, removePushDevice } from '../../api/notification-queries.ts';
import { registerServiceWorker } from '../../app/own-worker.ts';

const keptKey = 'nativ-push-device';

/** What this browser remembers of being told: as whom, and as which of their devices. */
interface KeptDevice {
  readonly userId: string;
  readonly deviceId: string;
}

/** Whether this browser is told, as this person. */
export async function isToldHere(userId: string): Promise<boolean> {
  return keptDevice()?.userId === userId && (await subscriptionHere()) !== null;
}

/**
 * Asks whether this browser may be told, and lets it be. Only after a tap: browsers refuse whoever asks before.
 *
 * @returns whether it is told now
 */
export async function tellHere(userId: string, pushKey: string): Promise<boolean> {
  if ((await Notification.requestPermission()) !== 'granted') return false;
  await registerServiceWorker();
  const { pushManager } = await navigator.serviceWorker.ready;
  const before = await pushManager.getSubscription();
  // One that was made with another key, or for somebody else, is of no use.
  if (before) await before.unsubscribe();
  const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(pushKey) });
  await keep(userId, subscription);
  return true;
}

/** Tells this browser nothing more: the server forgets it, and so does the push service. */
export async function silenceHere(): Promise<void> {
  const kept = keptDevice();
  localStorage.removeItem(keptKey);
  await (await subscriptionHere())?.unsubscribe();
  // It may be gone already, or belong to somebody else by now.
  if (kept) await removePushDevice(kept.deviceId).catch(() => {});
}

/**
 * Brings this browser and the server to the same view after signing in: it goes with the session that is there now, and it is
 * told nothing when somebody else has signed in, or it was taken away from another device.
 */
export async function upkeep(userId: string): Promise<void> {
  if (!('serviceWorker' in navigator) || keptDevice() === null) return;
  const [kept, subscription] = [keptDevice(), await subscriptionHere()];
  if (kept === null || subscription === null) return localStorage.removeItem(keptKey);
  const isMine = kept.userId === userId && (await listPushDevices()).items.some(({ id }) => id === kept.deviceId);
  if (isMine) return keep(userId, subscription);
  localStorage.removeItem(keptKey);
  await subscription.unsubscribe();
}

async function keep(userId: string, subscription: PushSubscription): Promise<void> {
  const { endpoint, keys } = subscription.toJSON();
  const { id: deviceId } = await addPushDevice({
    endpoint: endpoint ?? '',
    keys: { p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' },
  });
  localStorage.setItem(keptKey, JSON.stringify({ userId, deviceId } satisfies KeptDevice));
}

async function subscriptionHere(): Promise<PushSubscription | null> {
  if (!('serviceWorker' in navigator)) return null;
  const registration = await navigator.serviceWorker.getRegistration('/');
  return (await registration?.pushManager?.getSubscription()) ?? null;
}

function keptDevice(): KeptDevice | null {
  try {
    return JSON.parse(localStorage.getItem(keptKey) ?? 'null') as KeptDevice | null;
  } catch {
    return null;
  }
}

/** The key as older browsers want it. */
function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}
