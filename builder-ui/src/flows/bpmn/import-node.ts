import type { FlowNode } from '@nativ/schemas';
import type { ModdleElement } from 'bpmn-moddle';
import { shapeOf, typeOfElement } from './bpmn-elements.ts';
import type { ImportNotice } from './import-notice.ts';
import { elementIn, elementName, elementsIn, ownDocument, ownPart, textIn } from './moddle-read.ts';
import { nameIn } from './moddle-write.ts';

/** A node that was read, and what could not be read of it. */
export interface NodeRead {
  readonly node: FlowNode;
  readonly notices: readonly ImportNotice[];
}

/** What stands around an element: our name for it, and for those it refers to. */
export interface ReadContext {
  readonly idOf: (element: ModdleElement) => string;
  readonly language: string;
  readonly parent: string | undefined;
}

/** Reads an element as a node: as the one that it was written from, or as the nearest that there is. */
export function readNode(element: ModdleElement, context: ReadContext): NodeRead {
  const own = ownDocument(element, 'nativ:Node');
  const type = textIn(ownPart(element, 'nativ:Node'), 'type');
  const isSame = type !== undefined && [true, false].some((holds) => shapeOf(type, holds).element === element.$type);
  if (own !== undefined && isSame) {
    return { node: ownNode(element, type, own, context), notices: [] };
  }
  return foreignNode(element, context);
}

/** Comes back as it was, but for what was changed in another tool: its name, its host, the part in which it stands. */
function ownNode(
  element: ModdleElement,
  type: string,
  own: Readonly<Record<string, unknown>>,
  { idOf, language, parent }: ReadContext,
): FlowNode {
  const { parent: _parent, name, ...rest } = own as Partial<FlowNode>;
  const shown = textIn(element, 'name');
  const host = elementIn(element, 'attachedToRef');
  return {
    ...rest,
    id: idOf(element),
    type,
    ...(shown !== undefined && {
      name: shown === nameIn(name, language)?.trim() && name !== undefined ? name : { [language]: shown },
    }),
    ...(host && { config: { ...rest.config, attachedTo: idOf(host) } }),
    ...(parent !== undefined && { parent }),
  };
}

function foreignNode(element: ModdleElement, { idOf, language, parent }: ReadContext): NodeRead {
  const name = textIn(element, 'name')?.replace(/\s+/g, ' ');
  const notices: ImportNotice[] = [];
  const notice = (reason: ImportNotice['reason'], what = elementName(element)) =>
    notices.push({ reason, element: what, name: name ?? element.id ?? '' });
  const causes = elementsIn(element, 'eventDefinitions');
  const kind = [element.$type, ...causes.map(({ $type }) => $type)].join(' ');
  const isOdd = element.triggeredByEvent === true || element.isForCompensation === true;
  const type = isOdd ? undefined : typeOfElement[kind];
  if (type === undefined) notice('placeholder', oddName(element, causes));
  if (elementIn(element, 'loopCharacteristics')) notice('repeats');
  const host = elementIn(element, 'attachedToRef');
  const config = {
    ...configOf(type, element, causes, name, language, notice),
    ...(host && {
      attachedTo: idOf(host),
      ...(type !== 'boundaryError' && { interrupting: element.cancelActivity !== false }),
    }),
  };
  const node: FlowNode = {
    id: idOf(element),
    // No such type exists, so that the check names the node until somebody replaces it.
    type: type ?? `bpmn-${elementName(element)}`.slice(0, 40),
    ...(name !== undefined && { name: { [language]: name } }),
    ...(Object.keys(config).length > 0 && { config }),
    ...(parent !== undefined && { parent }),
  };
  return { node, notices };
}

/** `signal event` says more than `startEvent`. */
function oddName(element: ModdleElement, causes: readonly ModdleElement[]): string {
  if (element.triggeredByEvent === true) return 'event sub-process';
  if (element.isForCompensation === true) return 'compensation';
  const cause = causes.length === 1 ? causes[0] : undefined;
  return cause ? `${elementName(cause).replace(/EventDefinition$/, '')} ${elementName(element)}` : elementName(element);
}

/** What an element says of itself that the settings of a node can hold. */
function configOf(
  type: string | undefined,
  element: ModdleElement,
  causes: readonly ModdleElement[],
  name: string | undefined,
  language: string,
  notice: (reason: ImportNotice['reason']) => void,
): Readonly<Record<string, unknown>> {
  const text = name === undefined ? undefined : { [language]: name };
  switch (type) {
    case 'userTask':
      return text === undefined ? {} : { title: text };
    case 'messageInquirer':
      return text === undefined ? {} : { text };
    case 'receiveMessage':
    case 'boundaryMessage':
      return { message: messageName(element, causes) };
    case 'scheduleStart':
    case 'wait':
    case 'boundaryTimer':
      return timeOf(type, causes[0], notice);
    default:
      return {};
  }
}

function messageName(element: ModdleElement, causes: readonly ModdleElement[]): string {
  const message = elementIn(causes[0] ?? element, 'messageRef') ?? elementIn(element, 'messageRef');
  const name = textIn(message, 'name') ?? textIn(element, 'name') ?? element.id ?? 'message';
  const word = name.replace(/[^A-Za-z0-9_]+/g, '_').replace(/^_+|_+$/g, '');
  return /^[A-Za-z_]/.test(word) ? word.slice(0, 64) : `message_${word}`.slice(0, 64);
}

const duration = /^P(?!$)(\d{1,6}D)?(T(?!$)(\d{1,6}H)?(\d{1,6}M)?)?$/;
const cron = /^\S+( \S+){4,5}$/;

function timeOf(
  type: 'scheduleStart' | 'wait' | 'boundaryTimer',
  cause: ModdleElement | undefined,
  notice: (reason: ImportNotice['reason']) => void,
): Readonly<Record<string, unknown>> {
  const bodyOf = (property: string) => textIn(cause && elementIn(cause, property), 'body');
  const span = bodyOf('timeDuration');
  const cycle = bodyOf('timeCycle');
  if (type === 'scheduleStart' && cycle !== undefined && cron.test(cycle)) return { cron: cycle };
  if (type !== 'scheduleStart' && span !== undefined && duration.test(span)) return { when: { duration: span } };
  notice('cause');
  return {};
}
