import type { FlowNode } from '@nativ/schemas';

/** The settings of a node as far as its designer has filled them in: a draft may lack even what is required. */
export function configOf<Config>({ config }: FlowNode): Partial<Config> {
  return (config ?? {}) as Partial<Config>;
}

/** Puts the parts of a summary after each other, leaving out what there is nothing to say about. */
export function inOneLine(...parts: readonly (string | null | undefined | false)[]): string | null {
  return parts.filter(Boolean).join(' · ') || null;
}
