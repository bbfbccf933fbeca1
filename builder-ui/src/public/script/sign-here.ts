import type { FileTexts } from '../../forms/renderer/texts/file-texts.ts';
import { beside, button, choose, make } from './beside.ts';

type Point = readonly [x: number, y: number];

const width = 640;
const height = 200;
const ink = '#10201f';

/**
 * A place to sign by finger, pen or mouse, or by typing one's name, where there is only an input for a picture. What is
 * drawn is such a picture at once, chosen in the input: everything after that is the same.
 */
export class SignHere {
  private readonly host: Element;
  private readonly canvas = make('canvas', { width, height, role: 'img' });
  private readonly typed: HTMLInputElement;
  private readonly buttons: readonly HTMLButtonElement[];
  private strokes: readonly (readonly Point[])[] = [];

  constructor(host: Element, texts: FileTexts) {
    this.host = host;
    this.canvas.ariaLabel = texts.sign;
    this.typed = make('input', { type: 'text', dir: 'auto', autocomplete: 'off', maxLength: 80 });
    this.buttons = [
      button(texts.undo, texts.undo, () => this.redraw(this.strokes.slice(0, -1))),
      button(texts.signAgain, texts.signAgain, () => this.redraw([])),
    ];
    const pad = beside(host, 'after');
    if (!pad) return;
    pad.append(
      make('p', { textContent: texts.signHint }),
      this.canvas,
      make('div', { className: 'buttons' }, ...this.buttons),
      make('label', {}, texts.typeInstead, this.typed),
      make('p', { textContent: texts.pictureInstead }),
    );
    this.redraw([], false);
    this.listen();
    const show = () => {
      const isAttached = host.querySelector('input[type=hidden]') !== null;
      if (isAttached && !pad.hidden) {
        this.typed.value = '';
        this.redraw([]);
      }
      pad.hidden = isAttached;
    };
    show();
    new MutationObserver(show).observe(host, { childList: true, subtree: true });
  }

  private listen(): void {
    const { canvas, host, typed } = this;
    canvas.onpointerdown = (event) => {
      if (event.button !== 0) return;
      canvas.setPointerCapture(event.pointerId);
      typed.value = '';
      this.paint([...this.strokes, [this.pointOf(event)]]);
    };
    canvas.onpointermove = (event) => {
      const last = this.strokes.at(-1);
      if (!canvas.hasPointerCapture(event.pointerId) || !last) return;
      this.paint([...this.strokes.slice(0, -1), [...last, this.pointOf(event)]]);
    };
    canvas.onpointerup = () => this.keep();
    canvas.onpointercancel = () => this.keep();
    typed.oninput = () => this.redraw([]);
    // A picture that was chosen by hand takes the place of what was drawn.
    host.addEventListener('change', () => this.redraw([], false));
  }

  private pointOf({ clientX, clientY }: PointerEvent): Point {
    const box = this.canvas.getBoundingClientRect();
    return [((clientX - box.left) / box.width) * width, ((clientY - box.top) / box.height) * height];
  }

  private redraw(strokes: readonly (readonly Point[])[], isKept = true): void {
    if (!isKept) this.typed.value = '';
    this.paint(strokes);
    if (isKept) this.keep();
  }

  private paint(strokes: readonly (readonly Point[])[]): void {
    const context = this.canvas.getContext('2d');
    this.strokes = strokes;
    const [undo, clear] = this.buttons;
    if (undo) undo.disabled = strokes.length === 0;
    if (clear) clear.disabled = strokes.length === 0;
    if (!context) return;
    // Without a ground of its own, the ink would not be seen on a dark one.
    Object.assign(context, { fillStyle: '#fff', lineWidth: 3, lineCap: 'round', lineJoin: 'round', strokeStyle: ink });
    context.fillRect(0, 0, width, height);
    for (const stroke of strokes) {
      const [start = [0, 0]] = stroke;
      context.beginPath();
      context.moveTo(...(start as [number, number]));
      for (const [x, y] of stroke) context.lineTo(x, y);
      context.stroke();
    }
    Object.assign(context, {
      fillStyle: ink,
      font: 'italic 72px cursive',
      textAlign: 'center',
      textBaseline: 'middle',
    });
    context.fillText(this.typed.value, width / 2, height / 2, width - 40);
  }

  /** At once, and not when the form is sent: whatever sends it finds the picture there. */
  private keep(): void {
    const input = this.host.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) return;
    const isSigned = this.strokes.length > 0 || this.typed.value.trim() !== '';
    choose(input, isSigned ? [this.picture()] : []);
  }

  private picture(): File {
    const bytes = atob(this.canvas.toDataURL('image/png').split(',')[1] ?? '');
    return new File([Uint8Array.from(bytes, (char) => char.charCodeAt(0))], 'signature.png', { type: 'image/png' });
  }
}
