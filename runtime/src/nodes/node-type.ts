import type {
  FlowEdge,
  FlowEdit,
  FlowNode,
  FlowProblem,
  LocalizedText,
  Timing,
  VariableAssignment,
} from '@nativ/schemas';
import type { Expression } from '../expressions/expression.ts';
import type { Template } from '../expressions/template.ts';
import type { ValueType } from '../expressions/value-type.ts';
import type { CompiledEdge, CompiledNode, NodeBehaviour } from '../model/compiled-flow.ts';
import type { ClassifierFacts } from '../model/flow-context.ts';
import type { NetBoundary, NetShape } from '../model/net-shape.ts';
import type { Params, ProblemCode } from '../model/problem-messages.ts';
import type { KnownAnswers } from '../model/ranges/known-answers.ts';

/**
 * Everything the engine knows about a kind of node. A type is one folder that exports one of these; the registry
 * lists them, and nothing else names a type.
 */
export interface NodeType<Config> {
  /** As flows write it, and as its config definition is called: 'nativ:nodes/<type>'. */
  readonly type: string;
  /** A start has no incoming edges, an end no outgoing ones, a gateway several; an activity has one. */
  readonly role: 'start' | 'activity' | 'gateway' | 'boundary' | 'end';
  /** Whether a token stops here until something comes from outside, so that a loop through it is no endless one. */
  readonly waits: boolean;
  /** How it moves tokens, for the check of soundness. */
  readonly net: (config: Config, edges: NodeEdges) => NetShape;
  /** Where and how it is attached; on boundary events only. */
  readonly boundary?: (config: Config) => NetBoundary;
  /** The form whose answers every expression reads as `data`; null when the start has none. */
  readonly dataForm?: (config: Config) => string | null;
  /** The form whose answers are read as `tasks.<node id>`; null when this node has none. */
  readonly answersForm?: (config: Config) => string | null;
  /** The type of what is read as `tasks.<node id>`, where no form says it. */
  readonly answersType?: (config: Config, nodeId: string) => ValueType;
  /** The variables that the node computes, each by an expression. */
  readonly assignments?: (config: Config) => readonly VariableAssignment[];
  /** The other variables that it sets; `typeOf` gives the type of an expression, `labelsOf` the labels of a classifier. */
  readonly variables?: (
    config: Config,
    typeOf: (expression: string) => ValueType,
    labelsOf: (classifier: string) => readonly string[] | null,
  ) => readonly DeclaredVariable[];
  /** The name of the message that is kept when it comes before a token waits here; null when it is not. */
  readonly keptMessage?: (config: Config) => string | null;
  /** Whether the wait is over as soon as it begins, so that a loop through it goes round without end. */
  readonly isOverAtOnce?: (config: Config) => boolean;
  /** The time after which it goes on by itself, counted from the moment at which its token comes. */
  readonly timing?: (config: Config) => Timing | undefined;
  /** Whether other nodes may name it as their `parent`. */
  readonly hasBody?: boolean;
  /** Whether an event may be attached to it: it waits, or has errors. */
  readonly isHost?: boolean;
  /** Compiles one node of a flow, reporting what is wrong with it. Called once per flow version. */
  readonly compile: (config: Config, site: CompileSite) => NodeBehaviour;
  /** Looks for what can be compiled and was hardly meant. Called by a check only, never to run a flow. */
  readonly review?: (config: Config, site: ReviewSite) => void;
}

/** The place where a node is looked at once the whole flow is known to compile. */
export interface ReviewSite {
  /** Compiles expressions without another word about their problems. */
  readonly site: CompileSite;
  /** What is known of the answers that the flow reads, and examples of cases that come here. */
  readonly examples: KnownAnswers;
  readonly report: (code: ProblemCode, params: Params, more?: ReviewSpot) => void;
}

/** Where in the node a review found something, and what would mend it. */
export interface ReviewSpot {
  readonly edgeId?: string;
  readonly edit?: FlowEdit;
  readonly table?: NonNullable<FlowProblem['table']>;
}

/** A variable that a node sets, and what is known of its value. */
export interface DeclaredVariable {
  readonly name: string;
  readonly type: ValueType;
  /** Whether it is set for each round of the node's body, before that begins, and read nowhere else. */
  readonly isInside?: boolean;
}

/** The edges of a node, in the order drawn. */
export interface NodeEdges {
  readonly incoming: readonly FlowEdge[];
  readonly outgoing: readonly FlowEdge[];
}

/** The place where a node is compiled: its edges, and what it may look up and complain about. */
export interface CompileSite {
  readonly node: FlowNode;
  /** In the order drawn. The edges' targets are known once all nodes are compiled. */
  readonly outgoing: readonly { readonly drawn: FlowEdge; readonly edge: CompiledEdge }[];
  readonly incoming: readonly CompiledEdge[];
  /** The node as it runs; complete once all nodes are compiled. */
  readonly self: CompiledNode;
  /** The drawn node with an id; null when there is none. */
  readonly nodeById: (id: string) => FlowNode | null;
  /** Whether a token waits at a node of the flow; false when there is no such node. */
  readonly waitsAt: (id: string) => boolean;
  readonly report: (code: ProblemCode, params?: Params, edgeId?: string) => void;
  /** Whether one of these conditions certainly holds, whatever the answers are. */
  readonly coverAll: (conditions: readonly string[]) => boolean;
  /** Reports a group that the workspace lacks. */
  readonly checkGroup: (key: string) => void;
  /** Reports a form that is not published. */
  readonly checkForm: (key: string) => void;
  /** Reports a flow that is not published, or that calls itself without end. */
  readonly checkFlow: (key: string) => void;
  /** Reports a calendar that the workspace lacks. */
  readonly checkCalendar: (key: string) => void;
  /** Reports a classifier that the workspace lacks. */
  readonly checkClassifier: (key: string) => void;
  /** What is known of a classifier; null when nothing is. */
  readonly classifier: (key: string) => ClassifierFacts | null;
  /** Reports a message that nobody sends, where it is known who sends which. */
  readonly checkMessage: (name: string) => void;
  readonly compileCondition: (drawn: FlowEdge) => Expression;
  /** Compiles an expression of the config; `setting` names it, `more` are names it may read besides, as vars.<name>. */
  readonly compileExpression: (text: string, setting: string, more?: readonly DeclaredVariable[]) => Expression;
  /** The same for one whose value is true or false. */
  readonly compileTest: (
    text: string,
    setting: string,
    more?: readonly DeclaredVariable[],
    /** A text that was made of what is written has no places that anybody could look at. */
    origin?: 'written' | 'made',
  ) => Expression;
  readonly compileAssignment: (assignment: VariableAssignment, more?: readonly DeclaredVariable[]) => Expression;
  /** Compiles a text with placeholders; `setting` is the name of the setting it stands in. */
  readonly compileText: (text: LocalizedText, setting: string, limit: number) => Template;
}

/** A node type whose config has been validated against its definition before any of its functions is called. */
export type AnyNodeType = NodeType<never>;
