// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { controlIn, findPlace, isAnswered } from './guide-place.ts';

const page = `
  <main>
    <a id="way" href="/practice/1/tasks/t1">A task</a>
    <button id="claim" data-guide="task-claim">Take it</button>
    <input id="f.outcome" value="of another form" />
    <div data-guide="task-form">
      <fieldset class="nv-field" id="f.kind-group"><input type="radio" id="f.kind" /><input type="radio" id="f.kind-1" /></fieldset>
      <div class="nv-field" id="question"><textarea id="f.outcome"></textarea></div>
      <button type="button">Back</button>
      <button type="submit" id="send">Send</button>
    </div>
  </main>`;
const field = (path: string) => findPlace({ kind: 'field', path }, document);

describe('what the guide points at', () => {
  beforeEach(() => {
    document.body.innerHTML = page;
  });

  it('is found by its name, wherever it stands', () => {
    expect(findPlace({ kind: 'control', name: 'task-claim' }, document)?.id).toBe('claim');
    expect(findPlace({ kind: 'control', name: 'task-vote' }, document)).toBeNull();
  });

  it('is the button that sends the form, which has no name of its own', () => {
    expect(findPlace({ kind: 'control', name: 'task-complete' }, document)?.id).toBe('send');
  });

  it('is a link by where it leads, also below the address of a room', () => {
    expect(findPlace({ kind: 'link', to: '/tasks/t1' }, document)?.id).toBe('way');
    expect(findPlace({ kind: 'link', to: '/tasks/t2' }, document)).toBeNull();
  });

  it('is a whole question of the form of the task, and of no other form', () => {
    expect(field('/outcome')?.id).toBe('question');
    expect(field('/kind')?.id).toBe('f.kind-group');
    expect(field('/missing')).toBeNull();
  });

  it('gives the focus to what can be used in it', () => {
    const [kind, outcome] = [field('/kind'), field('/outcome')];

    expect(kind && controlIn(kind).id).toBe('f.kind');
    expect(outcome && controlIn(outcome).tagName).toBe('TEXTAREA');
  });

  it('knows whether a question is answered, by whatever kind of field', () => {
    const [kind, outcome] = [field('/kind'), field('/outcome')];
    if (!kind || !outcome) throw new Error('Expected both questions on the page.');
    expect([isAnswered(kind), isAnswered(outcome)]).toEqual([false, false]);

    const radio = document.querySelector<HTMLInputElement>('[id="f.kind-1"]');
    const words = outcome.querySelector('textarea');
    if (radio) radio.checked = true;
    if (words) words.value = 'Called back';

    expect([isAnswered(kind), isAnswered(outcome)]).toEqual([true, true]);
  });
});
