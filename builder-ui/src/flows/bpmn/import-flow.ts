import type { FlowAnnotation, FlowDocument, FlowEdge, FlowNode, LocalizedText } from '@nativ/schemas';
import type { ModdleElement } from 'bpmn-moddle';
import { mostAnnotations } from '../builder/annotations/annotation.ts';
import { readAnnotation } from './import-annotations.ts';
import { ImportNames } from './import-names.ts';
import { readNode } from './import-node.ts';
import type { ImportNotice, ImportTrouble } from './import-notice.ts';
import { placesIn, type ReadPlaces } from './import-places.ts';
import { elementIn, elementName, elementsIn, ownDocument, ownPart, textIn } from './moddle-read.ts';
import { nameIn } from './moddle-write.ts';
import { nativModdle } from './nativ-moddle.ts';
import { beyondBounds } from './xml-bounds.ts';

/** A process of a file as a flow, and what it says that a flow cannot say. */
export interface BpmnRead {
  readonly document: FlowDocument;
  readonly notices: readonly ImportNotice[];
}

/** Larger than any drawing that people make. */
const largestFile = 4_000_000;

/**
 * Reads BPMN 2.0 XML: a flow for each process with steps in it. What we wrote ourselves comes back as it was.
 *
 * @param language the language in which names of other tools are taken
 */
export async function readBpmn(xml: string, language: string): Promise<readonly BpmnRead[] | ImportTrouble> {
  if (xml.length > largestFile) return 'tooLarge';
  const beyond = beyondBounds(xml);
  if (beyond !== null) return beyond;
  const definitions = await nativModdle()
    .fromXML(xml)
    .then(
      ({ rootElement }) => rootElement,
      () => null,
    );
  if (definitions?.$type !== 'bpmn:Definitions') return 'notBpmn';
  const roots = elementsIn(definitions, 'rootElements');
  const processes = roots.filter(
    (root) => root.$type === 'bpmn:Process' && elementsIn(root, 'flowElements').length > 0,
  );
  if (processes.length === 0) return 'noProcess';
  const collaborations = roots.filter(({ $type }) => $type === 'bpmn:Collaboration');
  return processes.map((process, index) => {
    const reading = new ProcessReading(definitions, language);
    // What several processes say to each other is told once, with the first.
    if (index === 0) for (const each of collaborations) reading.leaveOut(elementsIn(each, 'messageFlows'));
    return reading.read(process, titleOf(process, collaborations));
  });
}

function titleOf(process: ModdleElement, collaborations: readonly ModdleElement[]): string {
  const participant = collaborations
    .flatMap((each) => elementsIn(each, 'participants'))
    .find((each) => elementIn(each, 'processRef') === process);
  return textIn(participant ?? process, 'name') ?? textIn(process, 'name') ?? process.id ?? 'BPMN';
}

/** Reads one process: first its nodes, level by level, then the edges between them. */
class ProcessReading {
  private readonly names = new ImportNames();
  private readonly notices: ImportNotice[] = [];
  private readonly nodes = new Map<ModdleElement, FlowNode>();
  private readonly flows: ModdleElement[] = [];
  private readonly places: ReadPlaces;
  private readonly annotations: FlowAnnotation[] = [];
  private readonly language: string;

  constructor(definitions: ModdleElement, language: string) {
    this.places = placesIn(definitions);
    this.language = language;
  }

  read(process: ModdleElement, title: string): BpmnRead {
    const lanes = elementsIn(process, 'laneSets').flatMap((set) => elementsIn(set, 'lanes'));
    this.leaveOut(lanes);
    this.readLevel(process, undefined);
    const edges = this.flows.flatMap((flow) => this.readEdge(flow));
    const added = this.addSplits(edges);
    const own = ownDocument(process, 'nativ:Flow') as Partial<FlowDocument> | undefined;
    return {
      document: {
        title: own?.title ?? { [this.language]: title.replace(/\s+/g, ' ') },
        nodes: [...this.nodes.values(), ...added.nodes],
        edges: added.edges,
        ...this.settings(own?.settings),
      },
      notices: this.notices,
    };
  }

  private settings(own: FlowDocument['settings']): Pick<FlowDocument, 'settings'> {
    if (this.annotations.length === 0) return own === undefined ? {} : { settings: own };
    return { settings: { ...own, annotations: this.annotations } };
  }

  leaveOut(elements: readonly ModdleElement[]): void {
    for (const element of elements) this.notice('leftOut', element);
  }

  private readLevel(holder: ModdleElement, parent: string | undefined): void {
    for (const element of elementsIn(holder, 'flowElements')) {
      if (element.$type === 'bpmn:SequenceFlow') this.flows.push(element);
      else if (!element.$instanceOf('bpmn:FlowNode')) this.notice('leftOut', element);
      else if (parent !== undefined && isPlainStart(element)) this.notice('innerStart', element);
      else this.readNode(element, parent);
    }
    for (const element of elementsIn(holder, 'artifacts')) this.readArtifact(element);
  }

  private readArtifact(element: ModdleElement): void {
    const id = this.names.of(element, 'node');
    const annotation = readAnnotation(element, id, this.places.ofArtifact(element), this.language);
    if (annotation !== null && this.annotations.length < mostAnnotations) this.annotations.push(annotation);
    else this.notice('leftOut', element);
  }

  private readNode(element: ModdleElement, parent: string | undefined): void {
    const idOf = (each: ModdleElement) => this.names.of(each, 'node');
    const { node, notices } = readNode(element, { idOf, language: this.language, parent });
    const position = this.places.ofNode(element, node);
    const { position: _former, ...rest } = node;
    this.nodes.set(element, element.$type === 'bpmn:BoundaryEvent' || !position ? rest : { ...rest, position });
    this.notices.push(...notices);
    if (element.$instanceOf('bpmn:SubProcess')) this.readLevel(element, node.id);
  }

  private readEdge(element: ModdleElement): FlowEdge[] {
    const [source, target] = [elementIn(element, 'sourceRef'), elementIn(element, 'targetRef')];
    const from = source && this.nodes.get(source);
    const to = target && this.nodes.get(target);
    if (!from || !to) {
      // What leads from a start inside a part went with it.
      if (!source || !isPlainStart(source)) this.notice('leftOut', element);
      return [];
    }
    const own = ownDocument(element, 'nativ:Edge') as Partial<FlowEdge> | undefined;
    const expression = elementIn(element, 'conditionExpression');
    const condition = textIn(expression, 'body')?.replace(/^[$#]\{(.*)\}$/s, '$1');
    if (condition !== undefined && expression?.language !== 'cel') this.notice('expression', element);
    const { name, condition: _condition, default: _default, ...rest } = own ?? {};
    return [
      {
        ...rest,
        id: this.names.of(element, 'edge'),
        source: from.id,
        target: to.id,
        ...this.nameOf(element, name),
        ...(condition !== undefined && { condition }),
        ...(source && elementIn(source, 'default') === element && { default: true }),
      },
    ];
  }

  private nameOf(element: ModdleElement, own: LocalizedText | undefined): { readonly name?: LocalizedText } {
    const shown = textIn(element, 'name');
    if (shown === undefined) return {};
    return {
      name: own !== undefined && shown === nameIn(own, this.language)?.trim() ? own : { [this.language]: shown },
    };
  }

  /** Puts a gateway where several ways lead out of a step, which in our flows only gateways do. */
  private addSplits(edges: readonly FlowEdge[]): { readonly nodes: FlowNode[]; readonly edges: FlowEdge[] } {
    const added: FlowNode[] = [];
    let all = [...edges];
    for (const [element, node] of this.nodes) {
      const ways = all.filter(({ source }) => source === node.id);
      if (ways.length < 2 || element.$instanceOf('bpmn:Gateway') || ownPart(element, 'nativ:Node')) continue;
      const type = ways.some(({ condition }) => condition !== undefined) ? 'inclusiveGateway' : 'parallelGateway';
      const id = this.names.free(`${node.id}_split`, 'node');
      const { x = 0, y = 0 } = node.position ?? {};
      added.push({
        id,
        type,
        ...(node.parent !== undefined && { parent: node.parent }),
        ...(node.position && { position: { x: x + 140, y } }),
      });
      const into = { id: this.names.free(`${node.id}_to_split`, 'edge'), source: node.id, target: id };
      all = [...all.map((edge) => (edge.source === node.id ? { ...edge, source: id } : edge)), into];
      this.notice('gatewayAdded', element);
    }
    return { nodes: added, edges: all };
  }

  private notice(reason: ImportNotice['reason'], element: ModdleElement): void {
    const name = textIn(element, 'name') ?? textIn(element, 'text') ?? element.id ?? '';
    this.notices.push({ reason, element: elementName(element), name: name.replace(/\s+/g, ' ').slice(0, 200) });
  }
}

/** In our parts, the first step is the one that nothing leads to; a start says nothing more. */
function isPlainStart(element: ModdleElement): boolean {
  return (
    element.$type === 'bpmn:StartEvent' &&
    element.$parent?.$type !== 'bpmn:Process' &&
    elementsIn(element, 'eventDefinitions').length === 0 &&
    elementsIn(element, 'outgoing').length <= 1 &&
    ownPart(element, 'nativ:Node') === undefined
  );
}
