import type { MessageKind } from '@nativ/runtime';

/** What the public pages say around a form. */
export interface PublicTexts {
  /** The name of the language itself, for the link that switches to it. */
  readonly languageName: string;
  readonly errorTitle: (title: string) => string;
  readonly thanksTitle: string;
  readonly thanksLead: string;
  readonly referenceLabel: string;
  readonly referenceHint: string;
  readonly receiptLabel: string;
  readonly receiptHint: string;
  readonly keepTitle: string;
  readonly nextTitle: string;
  readonly nextSteps: readonly string[];
  readonly statusLink: string;
  readonly statusTitle: string;
  readonly statusLead: string;
  readonly statusField: string;
  readonly statusFieldHint: string;
  readonly statusButton: string;
  readonly statusMalformed: string;
  readonly statusUnknown: string;
  readonly statusNow: string;
  readonly statusReceivedAt: (when: string) => string;
  readonly status: Readonly<
    Record<'received' | 'inProcess' | 'closed', { readonly name: string; readonly text: string }>
  >;
  /** Beside the question that only machines meet. */
  readonly trapLabel: string;
  readonly messages: Readonly<Record<MessageKind, { readonly title: string; readonly text: string }>>;
  readonly problemId: (id: string) => string;
}
