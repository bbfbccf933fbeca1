import { end } from './end/end.ts';
import { exclusiveGateway } from './exclusive-gateway/exclusive-gateway.ts';
import { formStart } from './form-start/form-start.ts';
import type { AnyNodeType } from './node-type.ts';
import { post } from './post/post.ts';
import { setVariables } from './set-variables/set-variables.ts';
import { userTask } from './user-task/user-task.ts';

const all: readonly AnyNodeType[] = [formStart, exclusiveGateway, userTask, post, setVariables, end];

/** The node types by name. A new type is added to this list and nowhere else. */
export const nodeTypes: ReadonlyMap<string, AnyNodeType> = new Map(all.map((type) => [type.type, type]));
