import type { FormProblemList } from './form-problem-list.ts';
import type { ReviewedForm } from './reviewed-form.ts';

/** What one rule makes depend on what: the question it shows or sets, and the questions it reads. */
interface Dependence {
  readonly target: string;
  readonly reads: readonly string[];
  readonly rule: number;
}

/** Finds questions that show or are set by what they themselves bring about, so that a form might never settle. */
export function reviewCycles(form: ReviewedForm, problems: FormProblemList): void {
  const all = dependencesOf(form);
  const told = new Set<string>();
  const done = new Set<Dependence>();
  for (const start of all) {
    const cycle = cycleFrom(start, all, [], done);
    if (cycle === null) continue;
    const targets = cycle.map(({ target }) => target);
    const key = [...new Set(targets)].sort().join(' ');
    if (told.has(key)) continue;
    told.add(key);
    const [first] = cycle;
    const rule = form.rules[first?.rule ?? 0];
    const chain = [...targets, targets[0] ?? ''].map((path) => form.titleOf(path)).join(' → ');
    problems.add(
      'rule.cycle',
      {
        path: `/settings/rules/${first?.rule ?? 0}`,
        ...(rule === undefined ? {} : { ruleId: rule.id }),
        ...(targets[0] === undefined ? {} : { question: targets[0] }),
      },
      { chain },
    );
  }
}

function dependencesOf(form: ReviewedForm): readonly Dependence[] {
  const names = Object.keys((form.schema.properties ?? {}) as object);
  return form.rules.flatMap((rule, index): Dependence[] => {
    if (rule.kind === 'require' || rule.kind === 'refuse') return [];
    const reads = form.readsOf(rule);
    if (!('after' in rule)) return form.targetsOf(rule).map((target) => ({ target, reads, rule: index }));
    // A turn of the way decides whether anything on a later page is asked.
    const after = form.pages.findIndex(({ id }) => id === rule.after);
    if (after < 0) return [];
    const later = names.map((name) => `/${name}`).filter((path) => form.pageOf(path) > after);
    return later.map((target) => ({ target, reads, rule: index }));
  });
}

/** Follows what depends on a question; a way that comes back to where it has been is a cycle. */
function cycleFrom(
  at: Dependence,
  all: readonly Dependence[],
  way: readonly Dependence[],
  done: Set<Dependence>,
): readonly Dependence[] | null {
  const seen = way.indexOf(at);
  if (seen >= 0) return way.slice(seen);
  if (done.has(at)) return null;
  for (const next of all) {
    if (!next.reads.some((read) => read === at.target || read.startsWith(`${at.target}/`))) continue;
    const found = cycleFrom(next, all, [...way, at], done);
    if (found !== null) return found;
  }
  done.add(at);
  return null;
}
