import type { FlowDocument } from '@nativ/schemas';
import { saveFile } from '../../forms/save-file.ts';

/** What a file of a flow says of itself. A later release that writes it otherwise counts on. */
export const flowFileFormat = 'nativ-flow';
export const flowFileVersion = 1;

/** A flow as it is kept in a file of its own, apart from any workspace. */
export interface FlowFile {
  readonly format: typeof flowFileFormat;
  readonly version: typeof flowFileVersion;
  readonly key: string;
  readonly flow: FlowDocument;
}

/** The text of a file from which `readFlowFile` gives the same flow again. */
export function writeFlowFile(key: string, flow: FlowDocument): string {
  const file: FlowFile = { format: flowFileFormat, version: flowFileVersion, key, flow };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Lets the person keep a flow as a file. */
export function downloadFlow(key: string, flow: FlowDocument): void {
  saveFile(`${key}.flow.json`, 'application/json', writeFlowFile(key, flow));
}
