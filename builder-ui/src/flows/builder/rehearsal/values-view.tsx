import type { RehearsalView } from '@nativ/runtime';
import type { FlowDocument } from '@nativ/schemas';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldWords } from '../../../nodes/condition-words.ts';
import { useFlowWords } from '../../drawn/use-flow-words.ts';
import classes from './rehearsal.module.css';
import { classifierOf, isSorted, SortedValue } from './sorted-value.tsx';

interface ValuesViewProps {
  readonly view: RehearsalView;
  readonly document: FlowDocument;
}

type Values = Readonly<Record<string, unknown>>;

/** What the case knows: the answers it began with, those of its tasks, and what it computed. */
export function ValuesView({ view, document }: ValuesViewProps) {
  const { t } = useTranslation();
  const { words, fields } = useFlowWords(document);
  const [tried] = view.cases;
  if (!tried) return null;
  const { data, tasks, vars } = tried.instance.variables;
  const groups: readonly (readonly [root: string, title: string, values: Values])[] = [
    ['data', t('rehearsal.valuesOf.data'), data],
    ...Object.entries(tasks).map(([id, values]) => [`tasks.${id}`, words.nodeName(id), values] as const),
    ['vars', t('rehearsal.valuesOf.vars'), vars],
  ];
  const shown = groups.filter(([, , values]) => Object.keys(values).length > 0);
  if (shown.length === 0) return <p className={classes.lead}>{t('rehearsal.noValues')}</p>;
  return shown.map(([root, title, values]) => (
    <section key={root} className={classes.valuesOf} aria-label={title}>
      <h3 className={classes.valuesTitle}>
        <bdi>{title}</bdi>
      </h3>
      <dl className={classes.values}>
        {Object.entries(values).map(([name, value]) => (
          <ValueRow key={name} path={`${root}.${name}`} name={name} value={value} fields={fields}>
            {root === 'vars' ? sortedIn(document, name, value) : null}
          </ValueRow>
        ))}
      </dl>
    </section>
  ));
}

/** What a classifier said of a text, which no reader should have to take out of a record; null for other values. */
function sortedIn(document: FlowDocument, name: string, value: unknown): ReactNode {
  const classifier = classifierOf(document, name);
  return classifier !== null && isSorted(value) ? <SortedValue sorted={value} classifier={classifier} /> : null;
}

interface ValueRowProps {
  readonly path: string;
  readonly name: string;
  readonly value: unknown;
  readonly fields: FieldWords;
  /** What to say in its place. */
  readonly children: ReactNode;
}

/** One value under its question; what no form asks keeps the name that expressions know it by. */
function ValueRow({ path, name, value, fields, children }: ValueRowProps) {
  const { t } = useTranslation();
  const title = fields.field(path);
  const said =
    typeof value === 'boolean'
      ? t(value ? 'rehearsal.yes' : 'rehearsal.no')
      : typeof value === 'string' || typeof value === 'number'
        ? fields.value(path, value)
        : JSON.stringify(value);
  return (
    <div>
      <dt>{title === path ? <span className="nativ-code">{name}</span> : <bdi>{title}</bdi>}</dt>
      <dd dir="auto">{children ?? said}</dd>
    </div>
  );
}
