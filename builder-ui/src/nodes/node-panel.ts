import type { Language } from '@nativ/schemas';

/** Words in every language of the product. */
export type Said = Readonly<Record<Language, string>>;

/**
 * What a setting is edited with, where its schema alone does not say it. The workshop of flows has one editor for each
 * (`flows/builder/properties/editors.ts`); a setting without one is edited as its schema says.
 */
export type SettingEditor =
  | 'line'
  | 'words'
  | 'group'
  | 'groups'
  | 'form'
  | 'flow'
  | 'calendar'
  | 'person'
  | 'duration'
  | 'timing'
  | 'cron'
  | 'timeZone'
  | 'step'
  | 'steps'
  | 'name'
  | 'assignments'
  | 'connector'
  | 'classifier'
  | 'texts'
  | 'sureness'
  | 'template'
  | 'expression'
  | 'expressions'
  | 'condition';

/** One setting of a node type, as its designer meets it. */
export interface PanelSetting<Config = never> {
  readonly title: Said;
  readonly hint?: Said;
  readonly editor?: SettingEditor;
  /** What it means to leave it empty, where something can be chosen. */
  readonly none?: Said;
  /** The words of the values of a closed set. */
  readonly values?: Readonly<Record<string, Said>>;
  /** The settings inside it, or inside each of its entries. */
  readonly settings?: Readonly<Record<string, PanelSetting<Config>>>;
  /** Whether it has anything to say beside the others; what is filled in already is always shown. */
  readonly when?: (config: Partial<Config>) => boolean;
}

/** The headings under which settings stand, in the order of the questions that a designer asks. */
export const panelSections = ['what', 'who', 'when', 'result', 'more'] as const;
export type PanelSection = (typeof panelSections)[number];

/** The panel of a node type: what it does in a sentence, and its settings in their order. */
export interface NodePanel<Config = never> {
  readonly type: string;
  readonly about: Said;
  /** A heading that is left out has nothing under it. Every setting stands in exactly one. */
  readonly sections: Readonly<Partial<Record<PanelSection, readonly (keyof Config & string)[]>>>;
  /** Whether its ways out have conditions, one of them being for when no other fits. */
  readonly choosesWay?: true;
  /** An editor for all settings at once, in place of the form. */
  readonly whole?: 'decisionTable';
  readonly settings: { readonly [Setting in keyof Required<Config> & string]: PanelSetting<Config> };
}

/** A panel whose config nobody needs to know. */
export type AnyNodePanel = Omit<NodePanel, 'sections' | 'settings'> & {
  readonly sections: Readonly<Partial<Record<PanelSection, readonly string[]>>>;
  readonly settings: Readonly<Record<string, PanelSetting>>;
};
