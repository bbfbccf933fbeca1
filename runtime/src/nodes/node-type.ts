import type { FlowEdge, FlowNode, LocalizedText, VariableAssignment } from '@nativ/schemas';
import type { Expression } from '../expressions/expression.ts';
import type { Template } from '../expressions/template.ts';
import type { CompiledEdge, NodeBehaviour } from '../model/compiled-flow.ts';
import type { NetBoundary, NetShape } from '../model/net-shape.ts';
import type { Params, ProblemCode } from '../model/problem-messages.ts';

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
  /** The variables that the node sets. */
  readonly assignments?: (config: Config) => readonly VariableAssignment[];
  /** Compiles one node of a flow, reporting what is wrong with it. Called once per flow version. */
  readonly compile: (config: Config, site: CompileSite) => NodeBehaviour;
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
  readonly report: (code: ProblemCode, params?: Params, edgeId?: string) => void;
  /** Reports a group that the workspace lacks. */
  readonly checkGroup: (key: string) => void;
  /** Reports a form that is not published. */
  readonly checkForm: (key: string) => void;
  readonly compileCondition: (drawn: FlowEdge) => Expression;
  readonly compileAssignment: (assignment: VariableAssignment) => Expression;
  /** Compiles a text with placeholders; `setting` is the name of the setting it stands in. */
  readonly compileText: (text: LocalizedText, setting: string, limit: number) => Template;
}

/** A node type whose config has been validated against its definition before any of its functions is called. */
export type AnyNodeType = NodeType<never>;
