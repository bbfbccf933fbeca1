import type { RendererTexts } from './renderer-texts.ts';

export const en: RendererTexts = {
  required: 'required',
  optional: 'optional',
  yes: 'Yes',
  no: 'No',
  choose: 'Choose…',
  send: 'Send',
  errorTitle: (count) => (count === 1 ? 'One thing needs another look' : `${count} things need another look`),
  add: (list) => `Add: ${list}`,
  row: (list, number) => `${list}: number ${number}`,
  removeRow: (number) => `Remove number ${number}`,
  moveRowUp: (number) => `Move number ${number} up`,
  moveRowDown: (number) => `Move number ${number} down`,
  remove: 'Remove',
  emptyList: 'Nothing here yet.',
  option: (number) => `Option ${number}`,
  update: 'Update the form',
  updateHint:
    'Some questions depend on your answers. They appear here after an update. Those that need an answer appear in any case.',
  busy: 'One moment…',
  lost: 'No connection. What you wrote is still here; we keep trying.',
  noFiles: 'Files cannot be attached here yet. You can go on without one.',
  unsupported: 'This question cannot be shown here. You can go on without it.',
  noAnswer: 'Not answered',
  noAnswers: 'No answers yet.',
};
