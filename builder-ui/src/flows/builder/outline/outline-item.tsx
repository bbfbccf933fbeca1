import {
  IconAlertTriangle,
  IconArrowForwardUp,
  IconChevronDown,
  IconChevronRight,
  IconInfoCircle,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Severity } from '../../../canvas/drawn-flow.ts';
import classes from './outline.module.css';
import type { OutlineRow } from './outline-rows.ts';

interface OutlineItemProps {
  readonly row: OutlineRow;
  readonly isCurrent: boolean;
  readonly isRenamed: boolean;
  readonly onPress: () => void;
  readonly onToggle: () => void;
  readonly onRename: () => void;
  /** With null, the name stays as it was. */
  readonly onRenamed: (name: string | null) => void;
}

/** A line of the outline. What it says stands in it as text, so that it is read as it is seen. */
export function OutlineItem({ row, isCurrent, isRenamed, onPress, onToggle, onRename, onRenamed }: OutlineItemProps) {
  const { level, position, count, hasInner, isOpen } = row;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it has the keys.
    <li
      role="treeitem"
      data-key={row.key}
      data-kind={row.kind}
      className={classes.item}
      style={{ '--level': level - 1 } as React.CSSProperties}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={count}
      aria-selected={isCurrent}
      aria-expanded={hasInner ? isOpen : undefined}
      tabIndex={isCurrent && !isRenamed ? 0 : -1}
      onClick={onPress}
      onDoubleClick={row.kind === 'step' ? onRename : undefined}
    >
      <span
        className={classes.twist}
        aria-hidden
        onClick={(event) => {
          if (!hasInner) return;
          event.stopPropagation();
          onToggle();
        }}
      >
        {hasInner &&
          (isOpen ? <IconChevronDown size={18} /> : <IconChevronRight size={18} className={classes.closed} />)}
      </span>
      {row.kind === 'way' ? (
        <WayWords row={row} />
      ) : isRenamed ? (
        <NameField name={row.drawn.name} onRenamed={onRenamed} />
      ) : (
        <StepWords row={row} />
      )}
    </li>
  );
}

function StepWords({ row: { drawn, number } }: { readonly row: Extract<OutlineRow, { kind: 'step' }> }) {
  const FaceIcon = drawn.face.icon;
  return (
    <>
      <span className={classes.icon}>
        <FaceIcon size={18} aria-hidden />
      </span>
      <span className={classes.words}>
        <span className={classes.name}>
          {number}. <bdi>{drawn.name}</bdi>
        </span>{' '}
        <span className={classes.more}>
          <bdi>{drawn.typeLabel === drawn.name ? null : drawn.typeLabel}</bdi>
          {drawn.summary && drawn.typeLabel !== drawn.name && ' · '}
          {drawn.summary && <bdi>{drawn.summary}</bdi>}
        </span>
        <Trouble severity={drawn.severity} problem={drawn.problem} />
      </span>
    </>
  );
}

function WayWords({ row: { drawn, to, toNumber } }: { readonly row: Extract<OutlineRow, { kind: 'way' }> }) {
  const { t } = useTranslation();
  const { edge, label, isExpression } = drawn;
  const step = to === null ? edge.target : `${toNumber}. ${to.name}`;
  const when = label ?? (edge.default === true ? t('edge.default') : null);
  return (
    <>
      <span className={classes.arrow}>
        <IconArrowForwardUp size={16} aria-hidden />
      </span>
      <span className={classes.words}>
        {when !== null && (
          <>
            <bdi className={isExpression ? 'nativ-code' : classes.when}>{when}</bdi>
            {label !== null && edge.default === true && ` (${t('edge.default')})`}:{' '}
          </>
        )}
        {t('outline.then', { step })}
        <Trouble severity={drawn.severity} problem={drawn.problem} />
      </span>
    </>
  );
}

function Trouble({ severity, problem }: { readonly severity: Severity | null; readonly problem: string | null }) {
  const { t } = useTranslation();
  if (severity === null) return null;
  const Sign = severity === 'error' ? IconAlertTriangle : IconInfoCircle;
  return (
    <span className={classes.trouble} data-severity={severity}>
      <Sign size={16} aria-hidden /> {t(`check.${severity}`)}
      {problem && <>: {problem}</>}
    </span>
  );
}

function NameField({ name, onRenamed }: { readonly name: string; readonly onRenamed: OutlineItemProps['onRenamed'] }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(name);
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: it takes the place of the name that is to be changed.
      autoFocus
      className={classes.rename}
      type="text"
      dir="auto"
      maxLength={200}
      aria-label={t('flowOutline.nameOf', { step: name })}
      value={typed}
      onFocus={({ target }) => target.select()}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={() => onRenamed(typed)}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') onRenamed(typed);
        if (event.key === 'Escape') onRenamed(null);
        if (event.key === 'Enter' || event.key === 'Escape') event.preventDefault();
      }}
    />
  );
}
