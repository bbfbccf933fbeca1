import type { FieldError, Language } from '@nativ/schemas';
import type { JsonObject } from './json-schema.ts';
import type { LocalizedForm } from './localize-form.ts';
import type { SchemaTest } from './schema-test.ts';
import type { SettledEnd, SettledPage } from './settle/settle-form.ts';

/** What every public page needs. */
export interface PageInput {
  readonly language: Language;
  /** For the `<style nonce>` of the page; it has no other style. */
  readonly styleNonce: string;
  /** A whole document, what a script swaps in it, or that together with its styles, for the page of another website. */
  readonly extent?: 'page' | 'part' | 'embedded';
  /** Addresses of the scripts that make the page livelier; it works without them. */
  readonly scripts?: readonly string[];
  /** The name of the organisation, above the title. */
  readonly organisation?: string;
  /** The same page in the other language; left out, there is no switch. */
  readonly otherLanguage?: { readonly language: Language; readonly href: string };
  /** For people at risk: a way out to a harmless page, and what the tab and the history show instead of the title. */
  readonly exit?: { readonly href: string; readonly neutralTitle?: string };
}

/** A file that an answer names. */
export interface AttachedFile {
  readonly id: string;
  readonly name: string;
  /** As people say it, such as `1.2 MB`. */
  readonly size: string;
}

/** What the `<form>` needs, and nothing of the page around it. */
export interface FormInput {
  /** As `localizeForm` gives it. */
  readonly form: LocalizedForm;
  /** What was filled in so far. */
  readonly data?: JsonObject;
  readonly errors?: readonly FieldError[];
  /** Where the form is posted. */
  readonly action: string;
  /** Sent along unseen: the signed token, the version. */
  readonly hiddenFields?: Readonly<Record<string, string>>;
  readonly test: SchemaTest;
  /** Files that were uploaded before and stay attached, by the ids that the answers hold. */
  readonly files?: readonly AttachedFile[];
  /** Names of the inputs whose answers others depend on, rows without their numbers (`f[children][][age]`); `all` when not known. */
  readonly triggers?: readonly string[] | 'all';
  /** The page of the form that is open; left out for a form without pages. */
  readonly step?: FormStep;
  /** Places of questions that are not asked, rows included. */
  readonly hidden?: readonly string[];
  /** Places of questions that have to be answered beside those of the schema, rows included. */
  readonly required?: readonly string[];
  /** The script for questions about files, which is fetched when somebody comes near; none where it cannot run. */
  readonly filesScript?: string;
  /** What tells people from machines: a question that only machines see, and the work that a script does. */
  readonly guards?: { readonly trap: string; readonly challenge?: string };
}

/** One page of a form, and its place among those on the way. */
export interface FormStep extends SettledPage {
  readonly number: number;
  readonly total: number;
  readonly isLast: boolean;
  /** The questions that stand on the other pages. */
  readonly elsewhere: readonly string[];
  /** Why there is no page after it. */
  readonly end?: Pick<SettledEnd, 'text' | 'refuses'>;
}

export interface FormPageInput extends PageInput, FormInput {
  /** Whether the device may keep what was typed. */
  readonly mayKeepDraft?: boolean;
}

/** The page after sending. */
export interface ThanksPageInput extends PageInput {
  readonly formTitle: string;
  /** The form's own words of thanks. */
  readonly thanks?: string;
  /** Names the submission towards staff, such as `K7QF-2M9D`. */
  readonly reference: string;
  /** The secret number of the inquirer: 16 digits in groups of four. */
  readonly receipt: string;
  /** The page that tells how far the submission has come. */
  readonly receiptHref: string;
}

/** The page on which a person asks with their number how far their submission has come. */
export interface ReceiptPageInput extends PageInput {
  /** Where the number is posted or sent by GET, as `receipt`. */
  readonly action: string;
  readonly method?: 'get' | 'post';
  readonly hiddenFields?: Readonly<Record<string, string>>;
  /** The number as it was typed. */
  readonly receipt?: string;
  /** What is known of it; `unknown` when the number is none of ours, `malformed` when it is not 16 digits. */
  readonly found?: ReceiptFound | 'unknown' | 'malformed';
}

/** What the holder of a receipt sees. Instants are as people read them, written by the server, which knows the time zone. */
export interface ReceiptFound {
  readonly reference: string;
  readonly status: 'received' | 'inProcess' | 'closed';
  readonly receivedAt: string;
  /** The status in the words of the flow's author. */
  readonly words?: string;
  /** Who may read it. */
  readonly readers: { readonly groups: readonly string[]; readonly hasClassified: boolean; readonly people: number };
  readonly messages: readonly {
    readonly id: string;
    readonly isFromUs: boolean;
    readonly at: string;
    readonly text: string;
    readonly files?: readonly AttachedFile[];
  }[];
  /** What came with the form. */
  readonly files?: readonly AttachedFile[];
  /** Sentences about files that were not taken. */
  readonly troubles?: readonly string[];
  readonly contact: { readonly how: string; readonly when: string; readonly avoid: string };
  /** When everything will be erased; left out when that was not asked for. */
  readonly erasureAt?: string;
  readonly isErased: boolean;
  /** Whether the page has a quick way out. */
  readonly isAtRisk: boolean;
  /** Whether there is somebody to write to. */
  readonly mayWrite: boolean;
  /** Makes sending a message twice one message. */
  readonly messageId: string;
  /** What was just done. */
  readonly did?: 'write' | 'contact' | 'forget' | 'withdraw' | 'tooMany';
  /** Whether the page asks once more before everything goes. */
  readonly isConfirming: boolean;
  /** Days between asking to be forgotten and being so. */
  readonly daysToForget: number;
  readonly longestMessage: number;
}

/** A page that only says something. */
export type MessageKind =
  | 'not-found'
  | 'early'
  | 'closed'
  | 'full'
  | 'bad-request'
  | 'too-large'
  | 'too-many'
  | 'unavailable'
  | 'expired'
  | 'error';

export interface MessagePageInput extends PageInput {
  readonly kind: MessageKind;
  /** Said instead of the usual text, in the words of the form's author. */
  readonly words?: string;
  /** The id of the problem in the server's log, shown so that a person can quote it. */
  readonly problemId?: string;
  /** Where to go from here. */
  readonly link?: { readonly href: string; readonly label: string };
}

/** What `builder-ui/dist/renderer/form-page.js` exports. Every function gives what its `extent` says, but the first. */
export interface FormPageRenderer {
  /** The `<form>` alone, to be put into a page. */
  renderForm(input: FormInput): string;
  renderFormPage(input: FormPageInput): string;
  renderThanksPage(input: ThanksPageInput): string;
  renderReceiptPage(input: ReceiptPageInput): string;
  renderMessagePage(input: MessagePageInput): string;
}
