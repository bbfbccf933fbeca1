/**
 * What the questions for files gain by a script, loaded when somebody comes near a form that has any: files are sent as
 * soon as they are chosen, a signature can be drawn. Where anything of it fails, the inputs hold the files, and they go with
 * the form.
 */
import { fileTexts } from '../../forms/renderer/texts/file-texts.ts';
import { make } from './beside.ts';
import { type Around, FileQuestion } from './file-question.ts';
import { SignHere } from './sign-here.ts';

const content = document.querySelector<HTMLElement>('.nv[data-live]');
if (content) enrich(content);

function enrich(content: HTMLElement): void {
  const texts = fileTexts(content.lang);
  const questions = new Map<HTMLInputElement, FileQuestion>();
  let held: { readonly form: HTMLFormElement; readonly button: HTMLElement | null } | undefined;
  const status = () => content.querySelector<HTMLElement>('#form-status');
  // The page swaps what it says itself; this stands beside it.
  const voice = make('p', { className: 'nv-unseen', role: 'status' });
  content.after(voice);
  const tellHeld = (words = '') => status()?.replaceChildren(words);

  function goOn(): void {
    if (!held || [...questions.values()].some(({ isUnderWay }) => isUnderWay)) return;
    const { form, button } = held;
    held = undefined;
    tellHeld();
    if ([...questions.values()].some(({ isRefused }) => isRefused)) return;
    form.requestSubmit(button?.isConnected ? button : null);
  }

  const around: Around = {
    texts,
    language: content.lang,
    lost: () => status()?.dataset.lost ?? '',
    say: (words) => voice.replaceChildren(words),
    async quiet() {
      while (!held && status()?.textContent) await new Promise((resolve) => setTimeout(resolve, 200));
    },
    attached() {
      const form = content.querySelector('form') as HTMLFormElement;
      const entries = [...new FormData(form)].filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      );
      content.dispatchEvent(new CustomEvent('restore', { detail: new URLSearchParams(entries) }));
    },
    settled: goOn,
  };

  function take(input: HTMLInputElement): void {
    const question = questions.get(input) ?? new FileQuestion(input, around);
    questions.set(input, question);
    question.take();
  }

  function look(): void {
    for (const place of content.querySelectorAll('[data-sign]')) if (!place.shadowRoot) new SignHere(place, texts);
  }

  content.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'file') take(target);
  });
  // What is on its way is waited for, so that nothing is sent twice and nothing is forgotten.
  document.addEventListener(
    'submit',
    (event) => {
      const form = event.target as HTMLFormElement;
      if (!content.contains(form)) return;
      if (![...questions.values()].some(({ isUnderWay }) => isUnderWay)) {
        for (const question of questions.values()) question.goAlong();
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      held = { form, button: event.submitter };
      tellHeld(status()?.dataset.busy);
    },
    true,
  );
  for (const input of content.querySelectorAll<HTMLInputElement>('input[type=file]'))
    if (input.files?.length) take(input);
  look();
  new MutationObserver(look).observe(content, { childList: true, subtree: true });
}
