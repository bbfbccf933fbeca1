import { afterEach, expect, test, vi } from 'vitest';
import { onSignedOutElsewhere, tellOtherTabs } from './signed-out-elsewhere.ts';

/** As browsers have it: a message reaches every channel of the name but the one that sent it. */
class FakeChannel {
  static open: FakeChannel[] = [];
  readonly name: string;
  onmessage: ((event: unknown) => void) | null = null;
  constructor(name: string) {
    this.name = name;
    FakeChannel.open.push(this);
  }
  postMessage(data: unknown) {
    for (const other of FakeChannel.open) if (other !== this && other.name === this.name) other.onmessage?.({ data });
  }
  close() {
    FakeChannel.open = FakeChannel.open.filter((one) => one !== this);
  }
}

afterEach(() => vi.unstubAllGlobals());

test('signing out in one tab makes the others forget, until they no longer listen', () => {
  vi.stubGlobal('BroadcastChannel', FakeChannel);
  const forget = vi.fn();

  const end = onSignedOutElsewhere(forget);
  tellOtherTabs();
  end();
  tellOtherTabs();

  expect(forget).toHaveBeenCalledTimes(1);
});

test('a browser without channels signs out all the same', () => {
  vi.stubGlobal('BroadcastChannel', undefined);

  expect(() => tellOtherTabs()).not.toThrow();
  expect(() => onSignedOutElsewhere(() => undefined)()).not.toThrow();
});
