import type { SettingEditor } from '../../../nodes/node-panel.ts';

/** What draws one setting: an editor that its panel names, or one that follows from its schema. */
export type EditorName = SettingEditor | 'choice' | 'tick';

/**
 * Who puts the title around the editor of a setting: nobody, since it has its own; a label for its one input; or a legend
 * around several.
 */
export type Frame = 'none' | 'label' | 'group';

const several: ReadonlySet<string> = new Set<EditorName>([
  'line',
  'words',
  'groups',
  'steps',
  'timing',
  'assignments',
  'texts',
  'sureness',
  'expression',
  'expressions',
]);

export function frameOf(editor: EditorName | undefined, type: unknown): Frame {
  if (editor === 'tick' || editor === 'condition') return 'none';
  if (editor !== undefined) return several.has(editor) ? 'group' : 'label';
  return type === 'object' || type === 'array' ? 'none' : 'label';
}
