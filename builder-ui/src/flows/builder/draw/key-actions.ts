import { type Direction, directionOf } from './walk.ts';

/** What a key asks of the drawing. */
export type KeyAction =
  | { readonly kind: 'walk' | 'shift'; readonly direction: Direction; readonly isFar: boolean }
  | {
      readonly kind:
        | 'first'
        | 'last'
        | 'line'
        | 'choose'
        | 'chooseAll'
        | 'stop'
        | 'open'
        | 'connect'
        | 'add'
        | 'remove'
        | 'nearer'
        | 'farther'
        | 'fit'
        | 'help';
    };

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>;
type Plain = Exclude<KeyAction['kind'], 'walk' | 'shift'>;

const byKey: Readonly<Record<string, Plain>> = {
  Home: 'first',
  End: 'last',
  ' ': 'choose',
  Escape: 'stop',
  Enter: 'open',
  Insert: 'add',
  '+': 'add',
  Delete: 'remove',
  Backspace: 'remove',
  PageUp: 'nearer',
  PageDown: 'farther',
  '0': 'fit',
  '?': 'help',
};

/** Letters by their place on the keyboard, since each language has others there. */
const byCode: Readonly<Record<string, Plain>> = { KeyC: 'connect', KeyL: 'line' };

/** What a key press means in the drawing; null where it means nothing here and is left to others. */
export function keyAction(pressed: Pressed, dir: 'ltr' | 'rtl'): KeyAction | null {
  const { key, code, altKey, shiftKey } = pressed;
  const isControl = pressed.ctrlKey || pressed.metaKey;
  if (isControl) return code === 'KeyA' && !altKey && !shiftKey ? { kind: 'chooseAll' } : null;
  const direction = directionOf(key, dir);
  if (direction !== null) return { kind: altKey ? 'shift' : 'walk', direction, isFar: shiftKey };
  if (altKey) return null;
  const kind = byKey[key] ?? (shiftKey ? undefined : byCode[code]);
  return kind ? { kind } : null;
}
