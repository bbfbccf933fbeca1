import { nearestName } from '../../expressions/nearest-name.ts';
import { joinPointer } from '../json-pointer.ts';
import type { FormProblemList } from './form-problem-list.ts';
import type { MayHold } from './may-hold.ts';
import type { ReviewedForm } from './reviewed-form.ts';

/** Finds what is wrong with the pages: their ids, what stands on them, whether anybody comes to them. */
export function reviewPages(form: ReviewedForm, mayHold: MayHold, problems: FormProblemList): void {
  reviewPageIds(form, problems);
  reviewQuestionsOfPages(form, problems);
  reviewWays(form, mayHold, problems);
}

function reviewPageIds({ pages }: ReviewedForm, problems: FormProblemList): void {
  const seen = new Set<string>();
  for (const [index, { id }] of pages.entries()) {
    const path = `/settings/pages/${index}/id`;
    if (seen.has(id)) {
      const free = freeId(id, (name) => pages.some((page) => page.id === name));
      const edits = [{ op: 'replace' as const, path, value: free }];
      problems.add('page.duplicate-id', { path, pageId: id }, { id: free }, { kind: 'renameId', edits });
    }
    seen.add(id);
  }
}

/** The id with the first number behind it that nothing has yet. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  for (let number = 2; ; number += 1) {
    const candidate = `${id.slice(0, 58)}-${number}`;
    if (!isTaken(candidate)) return candidate;
  }
}

function reviewQuestionsOfPages(form: ReviewedForm, problems: FormProblemList): void {
  const { pages } = form;
  const names = Object.keys((form.schema.properties ?? {}) as object);
  const placed = new Set<string>();
  for (const [index, page] of pages.entries()) {
    const isLast = index === pages.length - 1;
    const known = page.questions.filter((name) => form.isQuestion(joinPointer('', name)));
    const leftOver = names.some((name) => !pages.some(({ questions }) => questions.includes(name)));
    if (known.length === 0 && !(isLast && leftOver))
      problems.add('page.empty', { path: `/settings/pages/${index}`, pageId: page.id }, { page: page.id });
    for (const [at, name] of page.questions.entries()) {
      const path = `/settings/pages/${index}/questions/${at}`;
      const spot = { path, pageId: page.id };
      const mending = { kind: 'removeFromPage' as const, edits: [{ op: 'remove' as const, path }] };
      if (!known.includes(name)) {
        const suggestion = nearestName(name, names);
        const params = { page: page.id, name, ...(suggestion === null ? {} : { suggestion }) };
        problems.add('page.unknown-question', spot, params, mending);
      } else if (placed.has(name)) {
        const question = joinPointer('', name);
        const params = { page: page.id, question: form.titleOf(question) };
        problems.add('page.question-twice', { ...spot, question }, params, mending);
      }
      placed.add(name);
    }
  }
}

/** Goes all ways that the rules may take. */
function reviewWays(form: ReviewedForm, mayHold: MayHold, problems: FormProblemList): void {
  const { pages, rules } = form;
  const reached = new Set<number>(pages.length > 0 ? [0] : []);
  for (const index of reached) {
    const turns = rules.filter((rule) => 'after' in rule && rule.after === pages[index]?.id);
    let mayGoOn = true;
    for (const turn of turns) {
      if (turn.when === undefined || !mayGoOn || !mayHold.holds(turn.when, undefined)) continue;
      const target = turn.kind === 'skipTo' ? pages.findIndex(({ id }) => id === turn.page) : -1;
      if (target > index) reached.add(target);
      if ((turn.kind === 'end' || target > index) && !mayHold.fails(turn.when, undefined)) mayGoOn = false;
    }
    if (mayGoOn && index + 1 < pages.length) reached.add(index + 1);
  }
  for (const [index, { id }] of pages.entries())
    if (!reached.has(index))
      problems.add('page.unreachable', { path: `/settings/pages/${index}`, pageId: id }, { page: id });
}
