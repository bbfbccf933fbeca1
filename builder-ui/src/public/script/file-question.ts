import type { FileTexts } from '../../forms/renderer/texts/file-texts.ts';
import { beside, button, choose, make } from './beside.ts';
import { sendFile } from './send-file.ts';

/** The page around the questions. */
export interface Around {
  readonly texts: FileTexts;
  readonly language: string;
  /** What the page says while there is no connection. */
  readonly lost: () => string;
  /** Tells whoever does not see it. */
  readonly say: (words: string) => void;
  /** Resolves when nothing is on its way to the server that must not be overtaken. */
  readonly quiet: () => Promise<void>;
  /** A file is in the form, by its id: the page is asked for anew. */
  readonly attached: () => void;
  /** One that was under way is so no more. */
  readonly settled: () => void;
}

interface Row {
  readonly file: File;
  readonly element: HTMLElement;
  readonly words: HTMLElement;
  readonly bar: HTMLProgressElement;
  readonly stop: AbortController;
  state: 'underWay' | 'refused';
}

/**
 * A question for files whose files are sent as soon as they are chosen. Until one has arrived it stays chosen in the
 * input too, so that it goes along with the form when anything here fails.
 */
export class FileQuestion {
  private readonly input: HTMLInputElement;
  private readonly around: Around;
  private readonly place: HTMLElement | null;
  private rows: readonly Row[] = [];

  constructor(input: HTMLInputElement, around: Around) {
    this.input = input;
    this.around = around;
    this.place = beside(input.closest('.nv-field') ?? input, 'before');
  }

  /** A question that is not asked any more waits for nothing. */
  get isUnderWay(): boolean {
    return this.input.isConnected && this.rows.some(({ state }) => state === 'underWay');
  }

  get isRefused(): boolean {
    return this.input.isConnected && this.rows.some(({ state }) => state === 'refused');
  }

  /** Takes what was just chosen: beside what is on its way, or in the place of it. */
  take(): void {
    if (!this.place) return;
    const chosen = [...(this.input.files ?? [])];
    if (!this.input.multiple) for (const row of this.rows) this.end(row);
    for (const file of chosen) this.begin(file);
    choose(
      this.input,
      this.rows.map(({ file }) => file),
    );
  }

  /** The form goes as it is, and what could not be sent before goes along: the answer to the form says what came of it. */
  goAlong(): void {
    const refused = this.rows.filter(({ state }) => state === 'refused');
    for (const { element } of refused) element.remove();
    this.rows = this.rows.filter((row) => !refused.includes(row));
  }

  private begin(file: File): void {
    const { texts, say } = this.around;
    const words = make('bdi', { textContent: texts.uploading(file.name, 0) });
    const bar = make('progress', { max: 1, value: 0, ariaLabel: file.name });
    const stop = new AbortController();
    const element = make('div', { className: 'row' }, words, bar);
    const row: Row = { file, element, words, bar, stop, state: 'underWay' };
    element.append(button(texts.cancelShort, texts.cancel(file.name), () => this.remove(row)));
    this.rows = [...this.rows, row];
    this.place?.append(element);
    say(texts.uploading(file.name, 0));
    void this.send(row);
  }

  private async send(row: Row): Promise<void> {
    const { language, lost, quiet, say, settled, texts } = this.around;
    const { bar, file, stop, words } = row;
    const form = this.input.form as HTMLFormElement;
    const onProgress = (part: number) => {
      bar.value = part;
      words.textContent = texts.uploading(file.name, Math.round(part * 100));
    };
    const onLost = () => {
      words.textContent = lost();
      say(lost());
    };
    const sent = await sendFile({
      file,
      address: form.action.replace(/submissions[^/]*$/, 'files'),
      question: pointerOf(this.input.name),
      page: form.querySelector<HTMLInputElement>('[name=_key]')?.value ?? '',
      language,
      signal: stop.signal,
      onProgress,
      onLost,
    });
    if (sent.kind === 'arrived') {
      onProgress(1);
      await quiet();
      if (this.input.isConnected && !stop.signal.aborted) this.attach(row, sent.id);
    }
    if (sent.kind === 'refused' && !stop.signal.aborted) this.refuse(row, sent.words ?? texts.failed(file.name));
    settled();
  }

  /** Puts its id into the form, from which the server makes of it what it makes without script. */
  private attach(row: Row, id: string): void {
    const { attached, say, texts } = this.around;
    const { form, name, multiple } = this.input;
    if (!multiple)
      for (const old of form?.querySelectorAll<HTMLInputElement>('input[type=hidden]') ?? [])
        if (old.name === name) old.remove();
    const hidden = make('input', { type: 'hidden', name, value: id });
    this.input.before(hidden);
    this.end(row);
    say(texts.done(row.file.name));
    hidden.dispatchEvent(new Event('input', { bubbles: true }));
    attached();
  }

  private refuse(row: Row, why: string): void {
    const { say, texts } = this.around;
    const { bar, file, words } = row;
    row.state = 'refused';
    words.textContent = why;
    bar.remove();
    const again = button(texts.retryShort, texts.retry(file.name), () => {
      this.end(row);
      this.begin(file);
      this.keep();
      this.input.focus();
    });
    words.after(again);
    say(why);
  }

  private remove(row: Row): void {
    this.end(row);
    this.around.settled();
  }

  private end(row: Row): void {
    const hasFocus = row.element.matches(':focus-within');
    row.stop.abort();
    row.element.remove();
    this.rows = this.rows.filter((each) => each !== row);
    this.keep();
    if (hasFocus) this.input.focus();
  }

  /** What has not arrived stays chosen. */
  private keep(): void {
    choose(
      this.input,
      this.rows.map(({ file }) => file),
    );
  }
}

/** `f[people][0][photo]` is `/people/0/photo`, and one more of `f[papers][]` is asked for at `/papers`. */
const pointerOf = (name: string): string =>
  [...name.matchAll(/\[([^[\]]+)\]/g)]
    .map(([, key = '']) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
