import { IconPuzzle } from '@tabler/icons-react';
import { endFace } from './end/end-face.ts';
import { exclusiveGatewayFace } from './exclusive-gateway/exclusive-gateway-face.ts';
import { formStartFace } from './form-start/form-start-face.ts';
import type { NodeFace } from './node-face.ts';
import { postFace } from './post/post-face.ts';
import { setVariablesFace } from './set-variables/set-variables-face.ts';
import { userTaskFace } from './user-task/user-task-face.ts';

/** Every node type that has a face. A new type adds its line here and nothing anywhere else. */
const faces: readonly NodeFace[] = [
  formStartFace,
  userTaskFace,
  postFace,
  exclusiveGatewayFace,
  setVariablesFace,
  endFace,
];

const byType = new Map(faces.map((face) => [face.type, face]));

/** A type that this version of the app does not know, such as one of a newer server. */
const unknownFace: NodeFace = {
  type: '',
  icon: IconPuzzle,
  label: 'node.unknown.label',
  tone: 'logic',
  summary: ({ type }) => type,
};

export function faceOf(type: string): NodeFace {
  return byType.get(type) ?? unknownFace;
}
