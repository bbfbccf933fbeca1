import type { ModdleElement } from 'bpmn-moddle';

/** Our ids begin with a letter and are words; those of edges may have hyphens. */
const forms = { node: /[^A-Za-z0-9_]+/g, edge: /[^A-Za-z0-9_-]+/g } as const;
const lengths = { node: 64, edge: 128 } as const;

/** Gives every element a name that our flows allow: its own where that is one, else the nearest that is free. */
export class ImportNames {
  private readonly names = new Map<ModdleElement, string>();
  private readonly taken = new Set<string>();

  of(element: ModdleElement, kind: 'node' | 'edge'): string {
    const known = this.names.get(element);
    if (known !== undefined) return known;
    const name = this.free(element.id ?? kind, kind);
    this.names.set(element, name);
    return name;
  }

  /** A name that nothing has yet, made of a wish. */
  free(wish: string, kind: 'node' | 'edge'): string {
    const words = wish.replace(forms[kind], '_');
    const base = (/^[A-Za-z_]/.test(words) ? words : `_${words}`).slice(0, lengths[kind] - 4);
    let name = base;
    for (let number = 2; this.taken.has(name); number += 1) name = `${base}_${number}`;
    this.taken.add(name);
    return name;
  }
}
