import { checkForm, joinPointer, questionKinds, questionReads, readPointer } from '@nativ/runtime';
import type { FormDocument, FormRule } from '@nativ/schemas';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type History, newHistory, noteChange, redo, undo } from '../../../designs/history.ts';
import { hasQuestion, questionKeys, shapeAt, withRequired } from './containers.ts';
import { rowOfRule } from './following-rules.ts';
import { readOptions, withOptions } from './options.ts';
import { addPage, deletePage, movePage } from './pages.ts';
import { addQuestion, deleteQuestion, duplicateQuestion, moveQuestion, renameQuestion } from './question-edits.ts';
import { schemaPointer } from './question-path.ts';
import { retypeQuestion } from './retype.ts';
import { putRule } from './rule-edits.ts';
import { testWords } from './test-words.ts';
import { withSchemaText } from './texts.ts';

const empty: FormDocument = { title: 'Form', schema: { type: 'object', properties: {} }, settings: { language: 'en' } };
const kinds = questionKinds.filter(({ id }) => id !== 'custom');

/** One edit, with numbers that pick what it is about from what is there. */
interface Wish {
  readonly what: number;
  readonly pick: number;
  readonly where: number;
  readonly name: string;
}

const wish: fc.Arbitrary<Wish> = fc.record({
  what: fc.nat(10),
  pick: fc.nat(1000),
  where: fc.nat(1000),
  name: fc.constantFrom('a', 'b', 'first name', '7', 'a/b', 'ילד', 'in'),
});

/** Every question, those within others too, by its path; and everything that may hold questions. */
function everything(document: FormDocument): { questions: string[]; containers: string[] } {
  const questions: string[] = [];
  const containers = [''];
  for (const container of containers) {
    for (const key of questionKeys(document, container)) {
      const path = joinPointer(container, key);
      const { schema } = shapeAt(document, path);
      questions.push(path);
      if (schema.type === 'object') containers.push(path);
      const rows = schema.items as { type?: unknown; properties?: unknown } | undefined;
      if (schema.type === 'array' && rows?.type === 'object') containers.push(`${path}/*`);
    }
  }
  return { questions, containers };
}

function edited(document: FormDocument, { what, pick, where, name }: Wish): FormDocument {
  const { questions, containers } = everything(document);
  const path = questions[pick % Math.max(questions.length, 1)];
  const container = containers[where % containers.length] ?? '';
  const keys = [...questionKeys(document, container), null];
  const pages = document.settings?.pages ?? [];
  const page = container === '' ? pages[pick % Math.max(pages.length, 1)]?.id : undefined;
  const place = { container, before: keys[pick % keys.length] ?? null, page };
  const kind = kinds[where % kinds.length] ?? kinds[0];
  if (what === 0) return pages.length < 4 ? addPage(document, (number) => `Page ${number}`).document : document;
  if (what <= 2 || path === undefined || kind === undefined)
    return addQuestion(document, place, (kind ?? questionKinds[0])?.create(testWords) ?? { schema: {}, ui: {} }, name)
      .document;
  const edits: Readonly<Record<number, () => FormDocument>> = {
    3: () => moveQuestion(document, path, place).document,
    4: () => renameQuestion(document, path, name).document,
    5: () => deleteQuestion(document, path).document,
    6: () => duplicateQuestion(document, path).document,
    7: () => retypeQuestion(document, path, kind, testWords).document,
    8: () => {
      const hasTitle = shapeAt(document, path).schema.title !== undefined;
      return hasTitle ? withSchemaText(document, schemaPointer(path, 'title'), 'he', name) : document;
    },
    9: () => putRule(document, ruleAbout(document, path, questions[where % questions.length] ?? path, pick)),
    10: () => {
      if (where % 3 === 0) return withRequired(document, path, pick % 2 === 0);
      if (where % 3 === 1) return withOptions(document, path, readOptions(document, path).toReversed());
      return pages[0] && pick % 2 === 0
        ? deletePage(document, pages[0].id).document
        : movePage(document, pages[0]?.id ?? '', 1);
    },
  };
  return edits[what]?.() ?? document;
}

/** A rule over two questions that can be named together. */
function ruleAbout(document: FormDocument, path: string, other: string, pick: number): FormRule {
  const id = `rule${(document.settings?.rules ?? []).length + 1}`;
  const tokens = other.split('/').slice(1);
  const isNameable = !other.includes('*') && tokens.every((token) => /^[a-z]\w*$/i.test(token) && token !== 'in');
  const condition = isNameable ? `data.${tokens.join('.')} != null && today != 'x'` : "today != 'x'";
  if (pick % 3 === 0) return { id, kind: 'set', question: path, value: isNameable ? `data.${tokens.join('.')}` : '1' };
  return { id, kind: 'show', when: condition, questions: [path] };
}

/** What must hold of every form that the builder makes, beyond what its definition asks. */
function expectSound(document: FormDocument): void {
  const { questions } = everything(document);
  const findings =
    questions.length === 0 ? [] : checkForm(document).filter(({ path }) => path !== '/schema/properties');
  expect(findings).toEqual([]);
  const named = (document.settings?.pages ?? []).flatMap((page) => page.questions);
  expect(new Set(named).size).toBe(named.length);
  expect(named.filter((key) => !hasQuestion(document, joinPointer('', key)))).toEqual([]);
  for (const rule of document.settings?.rules ?? []) {
    const about = rule.kind === 'set' ? [rule.question] : 'questions' in rule ? rule.questions : [];
    const texts = [rule.when ?? '', ...(rule.kind === 'set' ? [rule.value] : [])];
    const reads = texts.flatMap((text) => questionReads(text, rowOfRule(rule)).map((read) => read.path));
    expect([...about, ...reads].filter((path) => !hasQuestion(document, path))).toEqual([]);
  }
  for (const pointer of Object.keys(document.translations?.he ?? {}))
    expect(readPointer(document, pointer), pointer).toBeTypeOf('string');
  for (const container of everything(document).containers) {
    const keys = questionKeys(document, container);
    const holder = readPointer(document, container === '' ? '/schema' : schemaPointer(container)) as {
      required?: string[];
    };
    expect((holder.required ?? []).filter((key) => !keys.includes(key))).toEqual([]);
  }
}

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

it('gives a sound form whatever is done, and undo gives exactly the former one', () => {
  fc.assert(
    fc.property(fc.array(wish, { minLength: 1, maxLength: 30 }), (wishes) => {
      const seen: FormDocument[] = [frozen(empty)];
      let history: History<FormDocument> = newHistory(empty);
      for (const [at, one] of wishes.entries()) {
        const document = frozen(edited(history.present, one));
        expectSound(document);
        if (document === history.present) continue;
        history = noteChange(history, { document, label: '', place: '', at });
        seen.push(document);
      }

      const last = history;
      for (const document of seen.toReversed()) {
        expect(history.present).toBe(document);
        history = undo(history);
      }
      for (const _ of seen) history = redo(history);
      expect(history.present).toBe(last.present);
    }),
    { numRuns: 300 },
  );
});
