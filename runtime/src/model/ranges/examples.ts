import { compileExpression } from '../../expressions/expression.ts';
import type { FlowRoots } from '../../expressions/part.ts';
import { typeOfSchema } from '../../expressions/schema-type.ts';
import type { ValueType } from '../../expressions/value-type.ts';
import { isJsonObject, type JsonSchema, ownArray, ownObject } from '../../forms/json-schema.ts';
import { normalizeSchema } from '../../forms/normalize-schema.ts';
import type { Variables } from '../../state/instance.ts';
import type { FlowGraph } from '../check-graph.ts';
import type { FlowContext } from '../flow-context.ts';
import { exampleAnswers, type Pin } from './example-answers.ts';
import { ExampleWalk } from './example-case.ts';
import { type FieldFacts, fieldFacts } from './field-facts.ts';
import type { ExampleCase, KnownAnswers } from './known-answers.ts';

/** How many choices of a form are tried one after the other. */
const MAX_CHOICES = 40;

/** What is known of the answers that a flow reads, and examples of cases that have them. */
export class Examples implements KnownAnswers {
  readonly walk: ExampleWalk;
  readonly roots: FlowRoots;
  private readonly graph: FlowGraph;
  private readonly context: FlowContext;
  private readonly schemas = new Map<string, JsonSchema | null>();
  private some: readonly Variables['data'][] | null = null;

  constructor(graph: FlowGraph, context: FlowContext, roots: FlowRoots) {
    this.graph = graph;
    this.context = context;
    this.roots = roots;
    this.walk = new ExampleWalk(graph, roots);
  }

  /** The type of the value at a path; null when there is none. */
  typeOf(path: readonly string[]): ValueType | null {
    const { expression, problems } = compileExpression(textOf(path), this.roots);
    return problems.length === 0 ? expression.type : null;
  }

  /** What the form promises of an answer; null when no form says anything about it. */
  factsOf([root = '', ...fields]: readonly string[]): FieldFacts | null {
    const schema = root === 'data' ? this.dataSchema() : root === 'tasks' ? this.taskSchema(fields[0] ?? '') : null;
    if (schema === null) return null;
    const facts = fieldFacts(schema, root === 'data' ? fields : fields.slice(1));
    // A case may come here before the task is done, or be started by another flow that leaves answers out.
    return root === 'data' && this.startType() === 'formStart' ? facts : { ...facts, isAlways: false };
  }

  /**
   * A case with these values that can come to a node: answers that the forms take, on a way that they open. Null when
   * none was found.
   */
  caseWith(pins: readonly Pin[], nodeId: string): ExampleCase | null {
    const data = this.dataWith(pins.flatMap((pin) => (pin.path[0] === 'data' ? [within(pin)] : [])));
    if (data === null) return null;
    const tasks: Record<string, Readonly<Record<string, unknown>>> = {};
    for (const id of new Set(pins.flatMap(({ path: [root, id = ''] }) => (root === 'tasks' ? [id] : [])))) {
      const own = pins.filter(({ path }) => path[0] === 'tasks' && path[1] === id).map((pin) => within(within(pin)));
      const schema = this.taskSchema(id);
      const answers = schema === null ? null : exampleAnswers(schema, own);
      if (answers === null || this.walk.way(nodeId, data, new Set([id])) !== null) return null;
      tasks[id] = answers;
    }
    if (pins.some(({ path }) => path[0] === 'vars')) return null;
    const way = this.walk.way(nodeId, data);
    return way === null ? null : { variables: { data, tasks, vars: {} }, way };
  }

  /**
   * Answers of several kinds: one set of them per choice that a question offers, and per question that may be left open.
   * All of them are taken by the form; together they go most of the ways that the answers open.
   */
  someAnswers(): readonly Variables['data'][] {
    this.some ??= this.collectAnswers();
    return this.some;
  }

  private collectAnswers(): readonly Variables['data'][] {
    const schema = this.dataSchema();
    if (schema === null) return [];
    const fields = [...new Set(choicesOf(schema))].slice(0, MAX_CHOICES);
    const pins: readonly (readonly Pin[])[] = [[], ...fields.map(([name, value]) => [{ path: [name], value }])];
    const found = pins.map((each) => exampleAnswers(schema, each));
    return found.filter((answers) => answers !== null);
  }

  private dataWith(pins: readonly Pin[]): Readonly<Record<string, unknown>> | null {
    const schema = this.dataSchema();
    if (schema !== null) return exampleAnswers(schema, pins);
    // What comes without a form may be anything.
    return this.startType() === 'webhookStart' ? exampleAnswers({}, pins) : null;
  }

  dataSchema(): JsonSchema | null {
    const starts = this.starts();
    const [start] = starts;
    if (!start || starts.length > 1 || start.config === null) return null;
    return this.schemaOf(start.type?.dataForm?.(start.config) ?? null);
  }

  taskSchema(nodeId: string): JsonSchema | null {
    const node = this.graph.nodes.get(nodeId);
    if (!node || node.config === null) return null;
    return this.schemaOf(node.type?.answersForm?.(node.config) ?? null);
  }

  private schemaOf(form: string | null): JsonSchema | null {
    if (form === null) return null;
    const known = this.schemas.get(form);
    if (known !== undefined) return known;
    const found = readable(this.context.forms.get(form)?.schema, form);
    this.schemas.set(form, found);
    return found;
  }

  private starts() {
    return [...this.graph.nodes.values()].filter(({ type }) => type?.role === 'start');
  }

  private startType(): string {
    return this.starts()[0]?.node.type ?? '';
  }
}

/** What the questions of a form offer, one choice at a time; null for leaving the question open. */
function choicesOf(schema: JsonSchema): readonly (readonly [string, unknown])[] {
  return Object.entries(ownObject(schema, 'properties')).flatMap(([name, property]) => {
    const options = isJsonObject(property) && property.type === 'boolean' ? [true, false] : ownArray(property, 'enum');
    return options.length === 0 ? [] : [...options.slice(0, 12), null].map((value) => [name, value] as const);
  });
}

/** The schema in its normal form; null for one that is none, of which nothing is claimed. */
function readable(schema: unknown, form: string): JsonSchema | null {
  if (!isJsonObject(schema) || typeOfSchema(schema, form).kind !== 'object') return null;
  try {
    return normalizeSchema(schema);
  } catch {
    return null;
  }
}

function within({ path, value }: Pin): Pin {
  return { path: path.slice(1), value };
}

/** A path as an expression, whatever the fields are called. */
export function textOf([root = '', ...fields]: readonly string[]): string {
  return fields.reduce(
    (text, name) => (/^[A-Za-z_]\w*$/.test(name) ? `${text}.${name}` : `${text}[${JSON.stringify(name)}]`),
    root,
  );
}
