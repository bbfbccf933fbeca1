import type { MaskedPicture } from '@nativ/schemas';
import i18next from 'i18next';
import { type Measure, makePicture } from './make-picture.ts';

/**
 * Draws the window as it is now.
 *
 * @param labels of the forms that are shown, which the server keeps as well
 */
export function pictureOfScreen(labels: readonly string[]): MaskedPicture {
  const texts = new Set([...ownTexts(), ...labels]);
  const { innerWidth: width, innerHeight: height } = window;
  return makePicture({
    root: document.body,
    width: Math.max(1, width),
    height: Math.max(1, height),
    rtl: document.documentElement.dir === 'rtl',
    isKnown: (text) => texts.has(text),
    measure: measureIn(width, height),
  });
}

/** The texts of the application in the language of the page; one with places to fill is never shown, since names are put there. */
function ownTexts(): string[] {
  const found: string[] = [];
  const collect = (part: unknown): void => {
    if (typeof part === 'string') {
      if (!part.includes('{{') && part.trim() !== '') found.push(part.trim());
    } else if (typeof part === 'object' && part !== null) Object.values(part).forEach(collect);
  };
  collect(i18next.getDataByLanguage(i18next.language)?.translation);
  return found;
}

function measureIn(width: number, height: number): Measure {
  return (of) => {
    const element = of instanceof Element ? of : of.parentElement;
    if (!element?.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return null;
    const { left, top, right, bottom } = rectOf(of);
    const [x, y] = [Math.max(0, Math.round(left)), Math.max(0, Math.round(top))];
    const [w, h] = [Math.min(width, Math.round(right)) - x, Math.min(height, Math.round(bottom)) - y];
    // What only a screen reader is told is a pixel on the screen.
    return w < 4 || h < 4 ? null : { x, y, w, h };
  };
}

function rectOf(of: Element | Text): DOMRect {
  if (of instanceof Element) return of.getBoundingClientRect();
  const range = document.createRange();
  range.selectNodeContents(of);
  return range.getBoundingClientRect();
}
