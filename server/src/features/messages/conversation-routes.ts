import type { Conversation, ConversationMessage, OpenedConversation } from '@nativ/schemas';
import { uuidv7 } from 'uuidv7';
import { ProblemError } from '../../http/problem.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import { found, idIn, refuseTokens } from '../route-parts.ts';
import type { ConversationService } from './conversation-service.ts';
import type { ConversationRow } from './conversation-store.ts';

type Params = { readonly instance: string };
const path = '/api/v1/instances/:instance/conversation';

/** Messages between the inquirer and the staff, for people who are signed in. */
export function conversationRoutes(conversations: ConversationService): Route[] {
  return [
    defineRoute<{ params: Params; response: Conversation }>({
      method: 'get',
      path,
      summary: 'The messages between the inquirer and the staff; their words are opened apart',
      permission: 'workspace.use',
      response: { status: 200, schema: 'nativ:api/conversation' },
      errors: ['instance.not-found'],
      async handle({ params }, actor) {
        const id = idIn(params.instance, 'instance.not-found');
        const { rows, standing, hasContact } = found(await conversations.list(actor, id), 'instance.not-found');
        const { concernsMe, isOver } = standing;
        const hasSealed = hasContact || rows.some(({ isSealed }) => isSealed);
        return { json: { items: rows.map(toEntry), hasSealed, mayWrite: concernsMe && !isOver } };
      },
    }),
    defineRoute<{ params: Params; response: OpenedConversation }>({
      method: 'post',
      path: `${path}/open`,
      summary: 'Opens the words of a conversation and how to reach the inquirer, and records that you did',
      permission: 'workspace.use',
      response: { status: 200, schema: 'nativ:api/opened-conversation' },
      errors: ['instance.not-found'],
      async handle({ params }, actor) {
        refuseTokens(actor);
        const id = idIn(params.instance, 'instance.not-found');
        const { messages, contact } = found(await conversations.open(actor, id), 'instance.not-found');
        return { json: { messages: [...messages], contact } };
      },
    }),
    defineRoute<{ params: Params; body: ConversationMessage }>({
      method: 'post',
      path,
      summary: 'Writes to the inquirer',
      permission: 'workspace.use',
      body: 'nativ:api/conversation-message',
      response: { status: 204 },
      errors: ['instance.not-found', 'file.not-found'],
      async handle({ params, body }, actor) {
        const id = idIn(params.instance, 'instance.not-found');
        const { text, files = [] } = body;
        const outcome = await conversations.write(actor, id, { id: uuidv7(), text, files });
        if (outcome === 'hidden') throw new ProblemError('instance.not-found');
        if (outcome === 'noFile') throw new ProblemError('file.not-found');
        return { empty: true };
      },
    }),
  ];
}

const toEntry = ({
  id,
  direction,
  text,
  at,
  authorId,
  authorName,
}: ConversationRow): Conversation['items'][number] => ({
  id,
  direction,
  at: at.toISOString(),
  author: authorId === null ? null : { id: authorId, name: authorName ?? '' },
  // Where it is sealed, an empty text stands in its place, which nobody can have written.
  text: text === '' ? null : text,
});
