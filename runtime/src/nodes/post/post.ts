import type { PostConfig } from '@nativ/schemas';
import { leaveByOnlyEdge } from '../leave-by.ts';
import { passOn } from '../net-shapes.ts';
import type { NodeType } from '../node-type.ts';

const MAX_TEXT = 20_000;

/**
 * Writes an entry into the feed of a group.
 *
 * Token: leaves at once by the only edge.
 * Waits: never; nobody answers a post.
 * Ended by: nothing; it is over as soon as it is entered.
 */
export const post: NodeType<PostConfig> = {
  type: 'post',
  role: 'activity',
  waits: false,
  net: () => passOn(false),
  compile: ({ group, text }, site) => {
    site.checkGroup(group);
    const template = site.compileText(text, 'text', MAX_TEXT);
    const leave = leaveByOnlyEdge(site);
    const nodeId = site.node.id;
    return {
      enter: (run) => {
        const postId = run.nextId();
        run.ask(
          { kind: 'createPost', postId, nodeId, group, text: template(run.variables) },
          { kind: 'postCreated', nodeId, detail: { postId } },
        );
        return leave;
      },
    };
  },
};
