import type { FlowDocument, FlowEdge, FlowNode, LocalizedText } from '@nativ/schemas';
import type BpmnModdle from 'bpmn-moddle';
import type { ModdleElement } from 'bpmn-moddle';
import type { Boxes } from '../../canvas/flow-layout.ts';
import { annotationsOf } from '../builder/document/annotations.ts';
import { shapeOf } from './bpmn-elements.ts';
import { type DrawnElements, drawDiagram, shapeBounds } from './diagram.ts';
import { writeAnnotations } from './export-annotations.ts';
import { extension, json, nameIn } from './moddle-write.ts';
import { nativModdle } from './nativ-moddle.ts';

interface ExportOptions {
  /** Where the nodes stand, as the canvas lays them out. */
  readonly boxes: Boxes;
  /** The language in which other tools show names. */
  readonly language: string;
}

/** Writes a flow as BPMN 2.0 XML with its diagram. `readBpmn` gives the same flow again. */
export async function writeBpmn(flow: FlowDocument, options: ExportOptions): Promise<string> {
  const moddle = nativModdle();
  const drawn: DrawnElements = { nodes: new Map(), edges: new Map() };
  const holders = new Set(flow.nodes.map(({ parent }) => parent));
  for (const node of flow.nodes) drawn.nodes.set(node.id, elementOf(node, holders.has(node.id), moddle, options));
  for (const edge of flow.edges) {
    const element = edgeElement(edge, drawn, moddle, options.language);
    if (element !== null) drawn.edges.set(edge.id, element);
  }
  const process = moddle.create('bpmn:Process', {
    id: 'Process_1',
    isExecutable: true,
    ...named(flow.title, options.language),
    extensionElements: extension(moddle, 'nativ:Flow', {
      document: json({ title: flow.title, settings: withoutDrawnSettings(flow) }),
    }),
  });
  placeInside(flow, drawn, process);
  const notes = writeAnnotations(annotationsOf(flow), process, moddle, options.language);
  const definitions = moddle.create('bpmn:Definitions', {
    id: 'Definitions_1',
    targetNamespace: 'urn:nativ:bpmn',
    rootElements: [process, ...notes.categories],
    diagrams: [drawDiagram(process, flow, drawn, options.boxes, notes.shapes, moddle)],
  });
  const { xml } = await moddle.toXML(definitions, { format: true });
  return xml;
}

/** What is drawn has its own elements, and is read from them. */
function withoutDrawnSettings({ settings }: FlowDocument): FlowDocument['settings'] {
  if (settings === undefined) return undefined;
  const { annotations: _, ...others } = settings;
  return others;
}

function elementOf(
  node: FlowNode,
  hasSteps: boolean,
  moddle: BpmnModdle,
  { boxes, language }: ExportOptions,
): ModdleElement {
  const { element, event } = shapeOf(node.type, hasSteps);
  const { id, ...document } = node;
  const bounds = shapeBounds(element, boxes.get(id));
  const interrupting = node.config?.interrupting !== false;
  return moddle.create(element, {
    id,
    ...named(node.name, language),
    extensionElements: extension(moddle, 'nativ:Node', {
      type: node.type,
      x: bounds.x,
      y: bounds.y,
      document: json(document),
    }),
    ...(event !== undefined && { eventDefinitions: [eventOf(event, node, moddle)] }),
    ...(element === 'bpmn:BoundaryEvent' && { cancelActivity: interrupting }),
    ...(node.type === 'forEach' && {
      loopCharacteristics: moddle.create('bpmn:MultiInstanceLoopCharacteristics', {
        isSequential: node.config?.order === 'sequential',
      }),
    }),
  });
}

/** An event with its time, where BPMN has a place for it. */
function eventOf(event: string, { type, config = {} }: FlowNode, moddle: BpmnModdle): ModdleElement {
  if (event !== 'bpmn:TimerEventDefinition') return moddle.create(event);
  const expression = (body: unknown) =>
    typeof body === 'string' ? moddle.create('bpmn:FormalExpression', { body }) : undefined;
  const { duration, businessDuration, until } = (config.when ?? {}) as Readonly<Record<string, unknown>>;
  const cycle = expression(type === 'scheduleStart' ? config.cron : undefined);
  const span = expression(duration ?? businessDuration);
  const date = expression(until);
  return moddle.create(event, {
    ...(cycle && { timeCycle: cycle }),
    ...(span && { timeDuration: span }),
    ...(!span && date && { timeDate: date }),
  });
}

function edgeElement(
  edge: FlowEdge,
  { nodes }: DrawnElements,
  moddle: BpmnModdle,
  language: string,
): ModdleElement | null {
  const source = nodes.get(edge.source);
  const target = nodes.get(edge.target);
  if (!source || !target) return null;
  const { id, source: _source, target: _target, ...document } = edge;
  const element = moddle.create('bpmn:SequenceFlow', {
    id,
    sourceRef: source,
    targetRef: target,
    ...named(edge.name, language),
    ...(edge.condition !== undefined && {
      conditionExpression: moddle.create('bpmn:FormalExpression', { body: edge.condition, language: 'cel' }),
    }),
    extensionElements: extension(moddle, 'nativ:Edge', { document: json(document) }),
  });
  source.outgoing = [...((source.outgoing as ModdleElement[] | undefined) ?? []), element];
  target.incoming = [...((target.incoming as ModdleElement[] | undefined) ?? []), element];
  if (edge.default === true) source.default = element;
  return element;
}

/** Puts each element into the process or the sub-process in which it stands, and boundary events to their hosts. */
function placeInside(flow: FlowDocument, { nodes, edges }: DrawnElements, process: ModdleElement): void {
  const inside = new Map<ModdleElement, ModdleElement[]>([[process, []]]);
  const holderOf = (node: FlowNode | undefined) => (node?.parent && nodes.get(node.parent)) || process;
  const put = (holder: ModdleElement, element: ModdleElement) =>
    inside.set(holder, [...(inside.get(holder) ?? []), element]);
  const byId = new Map(flow.nodes.map((node) => [node.id, node]));
  for (const node of flow.nodes) {
    const element = nodes.get(node.id);
    if (!element) continue;
    const host = nodes.get(String(node.config?.attachedTo ?? ''));
    if (element.$type === 'bpmn:BoundaryEvent' && host) element.attachedToRef = host;
    put(holderOf(element.$type === 'bpmn:BoundaryEvent' ? byId.get(host?.id ?? '') : node), element);
  }
  for (const edge of flow.edges) {
    const element = edges.get(edge.id);
    if (element) put(holderOf(byId.get(edge.source)), element);
  }
  for (const [holder, elements] of inside) holder.flowElements = elements;
}

function named(text: LocalizedText | undefined, language: string): { readonly name?: string } {
  const name = nameIn(text, language);
  return name === undefined ? {} : { name };
}
