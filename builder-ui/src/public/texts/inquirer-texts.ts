import type { ReceiptFound } from '@nativ/runtime';

/** What the page of the inquirer says. */
export interface InquirerTexts {
  readonly another: string;
  readonly exit: string;
  readonly exitHint: string;
  /** Said only where a script listens. */
  readonly exitKey: string;
  readonly did: Readonly<Record<NonNullable<ReceiptFound['did']>, string>>;
  readonly readersTitle: string;
  readonly readers: (people: number) => string;
  readonly noReaders: string;
  readonly classified: string;
  readonly sealed: string;
  readonly talkTitle: string;
  readonly noMessages: string;
  readonly fromUs: string;
  readonly fromYou: string;
  readonly writeLabel: string;
  readonly send: string;
  readonly filesLabel: string;
  readonly filesTitle: string;
  readonly save: string;
  readonly saveFile: (name: string) => string;
  readonly contactTitle: string;
  readonly contactLead: string;
  readonly contact: Readonly<Record<'how' | 'when' | 'avoid', { readonly label: string; readonly hint: string }>>;
  readonly keepContact: string;
  readonly takeTitle: string;
  readonly takeLead: string;
  readonly take: string;
  readonly forgetTitle: string;
  readonly forgetLead: string;
  readonly forgetAsk: string;
  readonly confirmTitle: string;
  readonly goes: string;
  readonly goesList: readonly string[];
  readonly stays: string;
  readonly waits: (days: number) => string;
  readonly forgetReally: string;
  readonly keepIt: string;
  readonly goingTitle: string;
  readonly goingText: (when: string) => string;
  readonly withdraw: string;
  readonly erasedTitle: string;
  readonly erasedText: string;
}
