import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetDraft, forgetDrafts, mayStoreDraft, readDraft, writeDraft } from './task-draft.ts';

class FakeStorage {
  getItem(key: string): string | null {
    return Object.hasOwn(this, key) ? String(Reflect.get(this, key)) : null;
  }
  setItem(key: string, value: string): void {
    Reflect.set(this, key, value);
  }
  removeItem(key: string): void {
    Reflect.deleteProperty(this, key);
  }
}

describe('a draft', () => {
  beforeEach(() => {
    vi.stubGlobal('sessionStorage', new FakeStorage());
    forgetDrafts();
  });

  it('is stored with the tab only where that is allowed', () => {
    writeDraft('u1', 'task:1', { note: 'plain' }, true);
    writeDraft('u1', 'task:2', { note: 'sensitive' }, false);

    expect(JSON.stringify(sessionStorage)).toContain('plain');
    expect(JSON.stringify(sessionStorage)).not.toContain('sensitive');
    expect(readDraft('u1', 'task:2')).toEqual({ note: 'sensitive' });
  });

  it('is found by nobody else', () => {
    writeDraft('u1', 'task:1', { note: 'mine' }, true);

    expect(readDraft('u2', 'task:1')).toBeNull();

    forgetDrafts('u2');
    expect(readDraft('u1', 'task:1')).toBeNull();
    expect(JSON.stringify(sessionStorage)).toBe('{}');
  });

  it('is gone once it is forgotten, while others stay', () => {
    writeDraft('u1', 'task:1', { note: 'sent' }, true);
    writeDraft('u1', 'task:2', { note: 'still typing' }, true);

    forgetDraft('u1', 'task:1');

    expect(readDraft('u1', 'task:1')).toBeNull();
    expect(readDraft('u1', 'task:2')).toEqual({ note: 'still typing' });
  });
});

describe('mayStoreDraft', () => {
  it('allows a form without sensitive answers', () => {
    expect(mayStoreDraft({ properties: { note: { type: 'string', 'x-sensitivity': 'personal' } } })).toBe(true);
  });

  it('refuses as soon as one answer is sensitive, however deep', () => {
    const field = { type: 'string', 'x-sensitivity': 'sensitive' };

    expect(mayStoreDraft({ allOf: [{ anyOf: [{ properties: { note: field } }] }] })).toBe(false);
  });
});
