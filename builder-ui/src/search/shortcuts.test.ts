import { describe, expect, it } from 'vitest';
import { keyName, keyStep, type Shortcut } from './shortcuts.ts';

const shortcut = (id: string, ...keys: string[]): Shortcut => ({ id, label: id, keys, run: () => {} });
const shortcuts = [shortcut('home', 'KeyG', 'KeyH'), shortcut('search', 'KeyG', 'KeyS'), shortcut('next', 'KeyJ')];
const ran = (before: readonly string[], key: string) => {
  const step = keyStep(shortcuts, before, key);
  return step.kind === 'run' ? step.shortcut.id : step.kind;
};

describe('a key', () => {
  it('runs what has it alone', () => {
    expect(ran([], 'KeyJ')).toBe('next');
  });

  it('waits for the next one where more may follow', () => {
    expect(ran([], 'KeyG')).toBe('wait');
    expect(ran(['KeyG'], 'KeyS')).toBe('search');
  });

  it('begins anew when it does not follow from the one before', () => {
    expect(ran(['KeyG'], 'KeyJ')).toBe('next');
    expect(ran(['KeyG'], 'KeyG')).toBe('wait');
  });

  it('means nothing where nobody has named it', () => {
    expect(ran([], 'KeyQ')).toBe('none');
  });

  it('is named as it is written on the keyboard', () => {
    expect(['KeyG', 'Slash', 'Shift+Slash'].map(keyName)).toEqual(['G', '/', '?']);
  });
});
