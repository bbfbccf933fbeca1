import type { Language } from '@nativ/schemas';
import { cfworkerErrors } from '../forms/cfworker-errors.ts';
import { createCfworkerSchemaTest } from '../forms/cfworker-schema-test.ts';
import { isJsonObject, type JsonSchema, ownArray, ownObject, ownText, ownValue } from '../forms/json-schema.ts';
import { pruneAnswers } from '../forms/prune-answers.ts';
import { resolveReference } from '../forms/schema-reach.ts';
import { exampleFilling } from './example-filling.ts';
import { emailAddress, inventedReply, phoneNumber, textOf } from './invented/content.ts';
import { inventedDate } from './invented/dates.ts';
import { meaningOf } from './invented/meaning.ts';
import { type Chance, seededChance } from './invented/seeded.ts';
import { themeOf } from './invented/theme.ts';
import { usualNumbers } from './invented/usual-numbers.ts';

type Answers = Readonly<Record<string, unknown>>;

export interface InventOptions {
  readonly language: Language;
  /** The same seed invents the same answers. */
  readonly seed: number;
  /** Today, as `YYYY-MM-DD`: dates are invented around it. */
  readonly today?: string;
  /** What must be answered beside what the schema requires: top-level questions that rules ask for. */
  readonly needed?: readonly string[];
  /** Whether questions for files are answered: each with an id that looks like one, for a file to be put in its place. */
  readonly files?: boolean;
}

const test = createCfworkerSchemaTest();
const mostDepth = 8;
const tries = 12;
const triesOfUnique = 8;
/** Out of a hundred questions that may be left out, so many are answered. */
const answered = 75;

/**
 * Fills in a form as somebody might: by what each question seems to ask for, in either language. Names, addresses and
 * numbers are such that they belong to nobody. What is invented is valid against the schema wherever `exampleFilling`
 * finds valid answers, which it falls back to. Files are left out, unless whoever asks has some to send.
 */
export function inventAnswers(root: JsonSchema, options: InventOptions): Answers {
  const chance = seededChance(options.seed);
  try {
    for (let attempt = 0; attempt < tries; attempt++) {
      const made = valueFor(root, { ...options, root, chance, depth: 0, asked: [], chosen: [] });
      const answers = isJsonObject(made) ? pruneAnswers(root, made, test) : {};
      if (cfworkerErrors(root, answers).length === 0) return answers;
    }
  } catch {
    // A schema that the validator cannot read: the fallback claims nothing of it either.
  }
  return exampleFilling(root, textOf('story', options.language, chance));
}

/** What the invented inquirer of a case writes next. */
export function inventReply(options: Pick<InventOptions, 'language' | 'seed'>): string {
  return inventedReply(options.language, seededChance(options.seed));
}

interface Site extends InventOptions {
  readonly root: JsonSchema;
  readonly chance: Chance;
  readonly depth: number;
  /** The key and the texts of the question. */
  readonly asked: readonly string[];
  /** What was chosen so far, in words: what is told later fits it. */
  readonly chosen: string[];
}

function valueFor(question: unknown, site: Site): unknown {
  const schema = isJsonObject(question) ? resolved(question, site.root) : null;
  if (schema === null || site.depth > mostDepth) return undefined;
  const set = ownValue(schema, 'const');
  if (set !== undefined) return set;
  const choice = choiceIn(schema, site);
  if (choice !== undefined) return choice;
  switch (ownText(schema, 'type')) {
    case 'object':
      return objectFor(schema, site);
    case 'array':
      return arrayFor(schema, site);
    case 'boolean':
      return site.chance.percent(60);
    case 'integer':
      return wholeNumberFor(schema, site);
    case 'number':
      return numberFor(schema, site);
    case 'string':
      return stringFor(schema, site);
    default:
      return undefined;
  }
}

function resolved(schema: JsonSchema, root: JsonSchema): JsonSchema | null {
  const reference = ownText(schema, '$ref');
  if (reference === undefined) return schema;
  const found = resolveReference(reference, root);
  return isJsonObject(found) ? found : null;
}

function choiceIn(schema: JsonSchema, { chance, chosen }: Site): unknown {
  const listed = ownArray(schema, 'enum');
  if (listed.length > 0) return chance.oneOf(listed);
  const choices = [...ownArray(schema, 'oneOf'), ...ownArray(schema, 'anyOf')]
    .filter(isJsonObject)
    .filter((one) => ownValue(one, 'const') !== undefined);
  if (choices.length === 0) return undefined;
  const choice = chance.oneOf(choices);
  chosen.push(`${ownValue(choice, 'const')} ${ownText(choice, 'title') ?? ''}`);
  return ownValue(choice, 'const');
}

function objectFor(schema: JsonSchema, site: Site): Answers {
  const required = new Set([...ownArray(schema, 'required'), ...(site.depth === 0 ? (site.needed ?? []) : [])]);
  return Object.fromEntries(
    Object.entries(ownObject(schema, 'properties')).flatMap(([name, property]) => {
      // Both are asked of chance in any case, so that one answer more or less does not change all that follow.
      const isLeftOut = !site.chance.percent(answered);
      const value = valueFor(property, { ...site, depth: site.depth + 1, asked: textsOf(name, property) });
      return value === undefined || (isLeftOut && !required.has(name)) ? [] : [[name, value] as const];
    }),
  );
}

function textsOf(name: string, property: unknown): readonly string[] {
  if (!isJsonObject(property)) return [name];
  return [name, ownText(property, 'title') ?? '', ownText(property, 'description') ?? ''].filter((text) => text !== '');
}

function arrayFor(schema: JsonSchema, site: Site): readonly unknown[] {
  const { chance } = site;
  const least = numberIn(schema, 'minItems') ?? 1;
  const most = Math.max(least, Math.min(numberIn(schema, 'maxItems') ?? 2, least + 1));
  const wanted = chance.between(least, most);
  const isUnique = ownValue(schema, 'uniqueItems') === true;
  const items = new Map<string | number, unknown>();
  // Of few options the same comes again and again before all have come.
  for (let made = 0; items.size < wanted && made < (isUnique ? wanted * triesOfUnique : wanted); made++) {
    const item = valueFor(ownValue(schema, 'items'), { ...site, depth: site.depth + 1 });
    if (item !== undefined) items.set(isUnique ? JSON.stringify(item) : made, item);
  }
  return [...items.values()];
}

function wholeNumberFor(schema: JsonSchema, { asked, chance }: Site): number {
  const least = numberIn(schema, 'minimum') ?? above(numberIn(schema, 'exclusiveMinimum'));
  const most = numberIn(schema, 'maximum') ?? below(numberIn(schema, 'exclusiveMaximum'));
  const usual = usualNumbers(asked);
  const fits = usual && (least ?? usual.least) <= usual.most && (most ?? usual.most) >= usual.least;
  const from = fits ? Math.max(least ?? usual.least, usual.least) : (least ?? 1);
  const to = fits ? Math.min(most ?? usual.most, usual.most) : (most ?? from + 9);
  const step = numberIn(schema, 'multipleOf') ?? (fits ? usual.step : 1);
  const first = Math.ceil(from / step);
  const last = Math.max(first, Math.floor(Math.min(to, from + 20 * step) / step));
  return chance.between(first, last) * step;
}

/** A whole one where there is any, as people write; else the middle of what is asked for. */
function numberFor(schema: JsonSchema, site: Site): number {
  const whole = wholeNumberFor(schema, site);
  const most = numberIn(schema, 'exclusiveMaximum') ?? numberIn(schema, 'maximum');
  const least = numberIn(schema, 'exclusiveMinimum') ?? numberIn(schema, 'minimum');
  const isOver =
    most !== undefined && (numberIn(schema, 'exclusiveMaximum') === undefined ? whole > most : whole >= most);
  return isOver && least !== undefined ? (least + most) / 2 : whole;
}

const above = (limit: number | undefined) => (limit === undefined ? undefined : Math.floor(limit) + 1);
const below = (limit: number | undefined) => (limit === undefined ? undefined : Math.ceil(limit) - 1);

function stringFor(schema: JsonSchema, site: Site): unknown {
  const { chance, language, asked, chosen, root } = site;
  const format = ownText(schema, 'format');
  if (format !== undefined) return formatted(format, schema, site);
  const least = numberIn(schema, 'minLength') ?? 0;
  const most = numberIn(schema, 'maxLength') ?? Number.POSITIVE_INFINITY;
  const meaning = meaningOf(asked, most);
  const theme = themeOf(chosen, questionsOf(root));
  let text = textOf(meaning, language, chance, theme);
  // What has a shape is invented where that fits: a number of a telephone then is nobody's.
  if (ownText(schema, 'pattern') !== undefined) return isTaken(schema, text) ? text : exampleOf(schema);
  while (text.length < least) text = `${text} ${textOf(meaning, language, chance, theme)}`;
  return cutTo(most, least, text);
}

const questionsOf = (root: JsonSchema): string =>
  Object.entries(ownObject(root, 'properties'))
    .flatMap(([name, property]) => textsOf(name, property))
    .join(' ');

const isTaken = (schema: JsonSchema, it: string): boolean =>
  cfworkerErrors({ type: 'object', properties: { it: schema } }, { it }).length === 0;

/** To whole sentences where there is room for one. */
function cutTo(most: number, least: number, text: string): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const end = Math.max(cut.lastIndexOf('.'), cut.lastIndexOf('?')) + 1;
  return end > 0 && end >= least ? cut.slice(0, end) : cut;
}

function formatted(format: string, schema: JsonSchema, { asked, chance, today = '2026-03-01', files }: Site): unknown {
  switch (format) {
    case 'email':
      return emailAddress(chance);
    case 'phone':
      return phoneNumber(chance);
    case 'date':
      return inventedDate(asked, today, chance);
    case 'date-time':
      return `${inventedDate(asked, today, chance)}T${String(chance.between(9, 16)).padStart(2, '0')}:00:00Z`;
    case 'file':
      return files === true ? fileId(chance) : undefined;
    default:
      return exampleOf(schema);
  }
}

/** As ids of files look, and the id of none. */
const fileId = (chance: Chance): string =>
  `00000000-0000-4000-8000-${String(chance.between(0, 999_999_999)).padStart(12, '0')}`;

/** One that fits the shape that is asked for, out of a few. */
const exampleOf = (schema: JsonSchema): unknown =>
  ownValue(exampleFilling({ type: 'object', properties: { it: schema } }, '') as JsonSchema, 'it');

function numberIn(schema: JsonSchema, keyword: string): number | undefined {
  const value = ownValue(schema, keyword);
  return typeof value === 'number' ? value : undefined;
}
