import type { Flow } from '@nativ/schemas';
import { boxesOf } from '../../canvas/flow-layout.ts';
import { saveFile } from '../../forms/save-file.ts';
import { writeBpmn } from './export-flow.ts';

/** Lets the person keep a flow as a BPMN file, laid out as it is drawn here. */
export async function downloadBpmn(flow: Flow, language: string): Promise<void> {
  const { title, nodes, edges, settings } = flow;
  const xml = await writeBpmn({ title, nodes, edges, settings }, { boxes: boxesOf(nodes, edges), language });
  saveFile(`${flow.key}.bpmn`, 'application/bpmn+xml', xml);
}
