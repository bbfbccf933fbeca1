import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawnFlow } from '../../../canvas/drawn-flow.ts';
import type { Spot } from '../palette/place-parts.ts';
import { useFlowStore } from '../state/use-flow-store.ts';
import classes from './outline.module.css';
import { OutlineItem } from './outline-item.tsx';
import { outlineRows, rowByLetter, treeMove } from './outline-rows.ts';
import { partsOf, useCurrentKey } from './use-current-row.ts';
import { spotAfter, useOutlineActions } from './use-outline-actions.ts';

interface OutlineTreeProps {
  readonly drawn: DrawnFlow;
  readonly onAdd: (spot: Spot) => void;
  readonly onOpen: () => void;
}

/** The list of the steps, with where each leads, gone through by the keys of a tree. */
export function OutlineTree({ drawn, onAdd, onOpen }: OutlineTreeProps) {
  const { t } = useTranslation();
  const store = useFlowStore();
  const list = useRef<HTMLUListElement>(null);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [renamed, setRenamed] = useState<string | null>(null);
  const rows = useMemo(() => outlineRows(drawn, closed), [drawn, closed]);
  const current = useCurrentKey(rows);
  const row = rows.find(({ key }) => key === current);
  const actions = useOutlineActions();
  const hadFocus = useRef(false);

  const toggle = (key: string) => setClosed((before) => toggled(before, key));
  const go = (key: string) => {
    const next = rows.find((each) => each.key === key);
    if (next) store.select(partsOf(next));
    hadFocus.current = true;
  };
  // The focus follows the row that is chosen, also after a step has been moved or taken away.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows may have taken the focus with them.
  useEffect(() => {
    if (!hadFocus.current || renamed !== null) return;
    const item = list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(current)}"]`);
    if (item && item !== document.activeElement) item.focus();
  }, [current, rows, renamed]);

  const strike = (event: KeyboardEvent) => {
    if (row === undefined || renamed !== null) return;
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const onwards = isRtl ? 'ArrowLeft' : 'ArrowRight';
    const done = () => event.preventDefault();
    if (event.altKey) {
      if (event.key === 'ArrowUp') actions.earlier(row);
      else if (event.key === 'ArrowDown') actions.later(row);
      else if (event.key === onwards) actions.into(row, rows);
      else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') actions.out(row);
      else return;
      return done();
    }
    if (event.ctrlKey || event.metaKey) return;
    const move = treeMove(rows, current, event.key, isRtl);
    const letter = event.key.length === 1 && event.key !== ' ' ? rowByLetter(rows, current, event.key) : null;
    if (move !== null) 'to' in move ? go(move.to) : toggle(move.toggle);
    else if (event.key === 'Enter' || event.key === ' ') onOpen();
    else if (event.key === 'F2' && row.kind === 'step') setRenamed(row.key);
    else if (event.key === 'Delete' || event.key === 'Backspace') actions.remove(row, rows);
    else if (event.key === 'Insert' || event.key === '+') onAdd(spotAfter(row));
    else if (letter !== null) go(letter);
    else return;
    done();
  };
  return (
    <>
      <ul
        ref={list}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a list that is gone through by keys is a tree.
        role="tree"
        className={classes.tree}
        aria-label={t('flowOutline.title')}
        onKeyDown={strike}
        onFocus={() => {
          hadFocus.current = true;
        }}
        onBlur={(event) => {
          if (event.relatedTarget !== null) hadFocus.current = event.currentTarget.contains(event.relatedTarget);
        }}
      >
        {rows.map((each) => (
          <OutlineItem
            key={each.key}
            row={each}
            isCurrent={each.key === current}
            isRenamed={each.key === renamed}
            onPress={() => go(each.key)}
            onToggle={() => toggle(each.key)}
            onRename={() => setRenamed(each.key)}
            onRenamed={(name) => {
              if (name !== null) actions.rename(each, name);
              setRenamed(null);
            }}
          />
        ))}
      </ul>
      <p className={classes.keys}>{t('flowOutline.keys')}</p>
    </>
  );
}

function toggled(closed: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(closed);
  if (!next.delete(key)) next.add(key);
  return next;
}
