import type { FlowDocument } from '@nativ/schemas';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { moveWay } from '../document/edge-edits.ts';
import { nameNode, removeParts } from '../document/flow-edits.ts';
import { nodeIn, noParts } from '../document/parts.ts';
import type { Spot } from '../palette/place-parts.ts';
import { flowLanguages } from '../properties/flow-languages.ts';
import { textsIn, withText } from '../properties/localized-value.ts';
import { useFlowStore } from '../state/use-flow-store.ts';
import { type Moved, moveEarlier, moveInto, moveLater, moveOut } from './outline-edits.ts';
import type { OutlineRow } from './outline-rows.ts';
import { partsOf } from './use-current-row.ts';

/** Where something new comes: behind the step, or onto the way. */
export function spotAfter(row: OutlineRow): Spot {
  return row.kind === 'step'
    ? { kind: 'after', nodeId: row.drawn.node.id }
    : { kind: 'edge', edgeId: row.drawn.edge.id };
}

/** What can be done with a row; each change can be taken back, and what cannot be done is said. */
export interface OutlineActions {
  readonly earlier: (row: OutlineRow) => void;
  readonly later: (row: OutlineRow) => void;
  /** Moves a step into another one; into the one before it in the list where none is named. */
  readonly into: (row: OutlineRow, rows: readonly OutlineRow[], holder?: string) => void;
  readonly out: (row: OutlineRow) => void;
  readonly remove: (row: OutlineRow, rows: readonly OutlineRow[]) => void;
  readonly rename: (row: OutlineRow, name: string) => void;
}

export function useOutlineActions(): OutlineActions {
  const { t } = useTranslation();
  const store = useFlowStore();
  const language = useLanguage();
  return useMemo(() => {
    const move = (edit: (document: FlowDocument) => Moved, row: OutlineRow) => {
      const moved = edit(store.document);
      if ('refusal' in moved) return store.say(t(`flowOutline.refused.${moved.refusal}`));
      store.change(() => moved.document, { label: t('flowOutline.did.move'), select: partsOf(row) });
    };
    return {
      earlier: (row) =>
        move(
          (document) =>
            row.kind === 'step' ? moveEarlier(document, row.drawn.node.id) : wayMoved(document, row.drawn.edge.id, -1),
          row,
        ),
      later: (row) =>
        move(
          (document) =>
            row.kind === 'step' ? moveLater(document, row.drawn.node.id) : wayMoved(document, row.drawn.edge.id, 1),
          row,
        ),
      into: (row, rows, holder = holderBefore(row, rows)) => {
        if (row.kind !== 'step') return;
        if (holder === undefined) return store.say(t('flowOutline.refused.noHolder'));
        move((document) => moveInto(document, row.drawn.node.id, holder), row);
      },
      out: (row) => row.kind === 'step' && move((document) => moveOut(document, row.drawn.node.id), row),
      remove: (row, rows) => {
        const parts = partsOf(row);
        const after = rows[rows.indexOf(row) + 1] ?? rows[rows.indexOf(row) - 1];
        const gone = removeParts(store.document, parts);
        const next = after && rows.slice(rows.indexOf(row) + 1).find((each) => isThere(gone, each));
        const before = rows.slice(0, Math.max(rows.indexOf(row), 0)).findLast((each) => isThere(gone, each));
        const select = next ?? before;
        store.change(() => gone, {
          label: t('drawing.change.remove'),
          says: t('drawing.said.removed', { count: 1 }),
          select: select ? partsOf(select) : noParts,
        });
      },
      rename: (row, name) => {
        if (row.kind !== 'step') return;
        const languages = flowLanguages(language);
        const { id } = row.drawn.node;
        const before = nodeIn(store.document, id)?.name;
        const after = withText(textsIn(before, languages), language, name.trim());
        if (JSON.stringify(after) === JSON.stringify(before)) return;
        store.change((document) => nameNode(document, id, after), { label: t('properties.did.name') });
      },
    };
  }, [store, t, language]);
}

/** Of the ways out of a step, the first that fits is taken. */
function wayMoved(document: FlowDocument, edgeId: string, by: 1 | -1): Moved {
  const moved = moveWay(document, edgeId, by);
  return moved === document ? { refusal: 'atTheEnd' } : { document: moved };
}

function isThere({ nodes, edges }: FlowDocument, row: OutlineRow): boolean {
  return row.kind === 'step'
    ? nodes.some(({ id }) => id === row.drawn.node.id)
    : edges.some(({ id }) => id === row.drawn.edge.id);
}

/** The step that holds steps which stands before this one on its level. */
function holderBefore(row: OutlineRow, rows: readonly OutlineRow[]): string | undefined {
  const before = rows
    .slice(0, rows.indexOf(row))
    .findLast((each) => each.kind === 'step' && each.parent === row.parent);
  return before?.kind === 'step' && before.drawn.face.shape === 'frame' ? before.drawn.node.id : undefined;
}
