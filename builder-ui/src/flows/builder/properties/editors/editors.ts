import type { ComponentType } from 'react';
import type { EditorProps } from '../editor-props.ts';
import type { EditorName } from '../frame-of.ts';
import { AssignmentsEditor } from './assignments-editor.tsx';
import { ChoiceEditor } from './choice-editor.tsx';
import { GroupsEditor, StepsEditor, TextsEditor } from './chosen-list-editor.tsx';
import { ClassifierEditor, SurenessEditor } from './classifier-editors.tsx';
import { CronEditor, TimeZoneEditor } from './cron-editor.tsx';
import { DurationEditor } from './duration-editor.tsx';
import { ConditionEditor, ExpressionEditor, ExpressionsEditor } from './expression-editor.tsx';
import { LineEditor, WordsEditor } from './localized-editor.tsx';
import * as pickers from './picker-editor.tsx';
import { NameEditor, PersonEditor, TemplateEditor } from './text-editors.tsx';
import { TickEditor } from './tick-editor.tsx';
import { TimingEditor } from './timing-editor.tsx';

/** What draws each kind of setting. */
export const editors: Readonly<Record<EditorName, ComponentType<EditorProps>>> = {
  line: LineEditor,
  words: WordsEditor,
  group: pickers.GroupEditor,
  groups: GroupsEditor,
  form: pickers.FormEditor,
  flow: pickers.FlowEditor,
  calendar: pickers.CalendarEditor,
  connector: pickers.ConnectorEditor,
  classifier: ClassifierEditor,
  texts: TextsEditor,
  sureness: SurenessEditor,
  step: pickers.StepEditor,
  steps: StepsEditor,
  person: PersonEditor,
  duration: DurationEditor,
  timing: TimingEditor,
  cron: CronEditor,
  timeZone: TimeZoneEditor,
  name: NameEditor,
  template: TemplateEditor,
  assignments: AssignmentsEditor,
  expression: ExpressionEditor,
  expressions: ExpressionsEditor,
  condition: ConditionEditor,
  choice: ChoiceEditor,
  tick: TickEditor,
};
