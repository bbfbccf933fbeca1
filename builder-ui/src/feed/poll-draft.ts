import type { PollCreate } from '@nativ/schemas';

/** A poll as it is being made. */
export interface PollDraft {
  readonly choices: readonly { readonly key: number; readonly text: string }[];
  readonly several: boolean;
  readonly named: boolean;
  /** As the browser's field has it, in local time; empty for no end. */
  readonly closesAt: string;
}

export const mostChoices = 10;

export const emptyPoll = (): PollDraft => ({
  choices: [
    { key: 1, text: '' },
    { key: 2, text: '' },
  ],
  several: false,
  named: false,
  closesAt: '',
});

const filled = (poll: PollDraft) => poll.choices.map(({ text }) => text.trim()).filter((text) => text !== '');

/** Whether there is something to choose from; lines left empty do not count. */
export const isWhole = (poll: PollDraft): boolean => new Set(filled(poll)).size >= 2;

export const toPollCreate = (poll: PollDraft): PollCreate => ({
  choices: [...new Set(filled(poll))] as PollCreate['choices'],
  several: poll.several,
  named: poll.named,
  closesAt: poll.closesAt === '' ? null : new Date(poll.closesAt).toISOString(),
});
