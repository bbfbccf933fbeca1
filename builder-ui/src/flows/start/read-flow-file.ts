import type { FlowDocument } from '@nativ/schemas';
import type { ImportNotice } from '../bpmn/import-notice.ts';
import { checkDocument } from './check-document.ts';
import { flowFileFormat, flowFileVersion } from './flow-file.ts';
import type { FlowFileTrouble, FlowNotice } from './flow-file-trouble.ts';

/** A flow that a file holds, and what should be known before it is opened. */
export interface FoundFlow {
  readonly document: FlowDocument;
  readonly notices: readonly (FlowNotice | ImportNotice)[];
}

export type FlowFileRead =
  /** A BPMN file may hold several processes. */
  | { readonly kind: 'flows'; readonly flows: readonly [FoundFlow, ...FoundFlow[]] }
  | { readonly kind: 'trouble'; readonly trouble: FlowFileTrouble };

/** Larger than any drawing that people make; what is larger is not even looked at. */
const largestFile = 4_000_000;

/** Reads what somebody chose. A file that is far too large is not even loaded: the page might not live through it. */
export async function readChosenFile(file: Pick<Blob, 'size' | 'text'>, language: string): Promise<FlowFileRead> {
  // No character takes more than three bytes for its place in a text.
  if (file.size > 3 * largestFile) return refused({ reason: 'tooLarge' });
  return readFlowFile(await file.text(), language);
}

/**
 * Reads a file of a flow: one of our own, or BPMN 2.0 XML of any tool. It changes nothing, whatever is in the file.
 *
 * @param language the language in which names of other tools are taken
 */
export async function readFlowFile(text: string, language: string): Promise<FlowFileRead> {
  const start = text
    .slice(0, 2000)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (text.length > largestFile) return refused({ reason: 'tooLarge' });
  if (start === '') return refused({ reason: 'empty' });
  if (start.startsWith('<')) return readXml(text, language);
  if (isServerless(start)) return refused({ reason: 'serverless' });
  return readJson(text.replace(/^\ufeff/, ''));
}

const refused = (trouble: FlowFileTrouble): FlowFileRead => ({ kind: 'trouble', trouble });

/** The workflow language of the CNCF, as YAML: `document: dsl: 1.0.0`, or the `specVersion` of its earlier releases. */
const isServerless = (start: string) => /^(document:\s*\n\s+dsl:|["']?specVersion["']?:)/m.test(start);

async function readXml(text: string, language: string): Promise<FlowFileRead> {
  // What reads BPMN is heavy, so it comes when it is asked for.
  const { readBpmn } = await import('../bpmn/import-flow.ts');
  const read = await readBpmn(text, language);
  if (typeof read === 'string') return refused({ reason: read });
  const flows: FoundFlow[] = [];
  for (const { document, notices } of read) {
    const checked = checkDocument(document);
    if (checked.kind === 'trouble') return checked;
    // Of steps of other kinds the reader of BPMN has told already.
    const own = checked.notices.filter(({ reason }) => reason !== 'unknownType');
    flows.push({ document: checked.document, notices: [...notices, ...own] });
  }
  const [first, ...others] = flows;
  return first === undefined ? refused({ reason: 'noProcess' }) : { kind: 'flows', flows: [first, ...others] };
}

function readJson(text: string): FlowFileRead {
  const value = parsed(text);
  if (value === undefined) return refused({ reason: 'notFlow' });
  if (isObject(value) && value.format === flowFileFormat && value.version !== flowFileVersion)
    return refused({ reason: 'laterVersion', version: String(value.version).slice(0, 20) });
  const found = isObject(value) && value.format === flowFileFormat ? value.flow : bare(value);
  const checked = checkDocument(found);
  if (checked.kind === 'trouble') return checked;
  const { document, notices } = checked;
  return { kind: 'flows', flows: [{ document, notices }] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    // A text that is nested without end overflows the reader's stack.
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The document alone, also out of what the server says of a flow or a version. */
function bare(value: unknown): unknown {
  if (!isObject(value) || !('nodes' in value)) return value;
  const { title, nodes, edges, settings } = value;
  return { ...(title !== undefined && { title }), nodes, edges, ...(settings !== undefined && { settings }) };
}
