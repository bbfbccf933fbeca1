import { recogniseQuestion } from '@nativ/runtime';
import { useTranslation } from 'react-i18next';
import { useShape } from '../canvas/use-shape.ts';
import { hasQuestion } from '../document/containers.ts';
import { keyOf } from '../document/question-path.ts';
import { questionTitle } from '../question-words.ts';
import { useBuilder } from '../state/use-builder.ts';
import { useDefinitions } from '../state/use-definitions.ts';
import { AdvancedFields } from './advanced-fields.tsx';
import { BoundFields } from './bound-fields.tsx';
import { FileFields } from './file-fields.tsx';
import { LookFields } from './look-fields.tsx';
import { OptionFields } from './option-fields.tsx';
import classes from './properties.module.css';
import { SensitivityField } from './sensitivity-field.tsx';

interface PropertiesProps {
  /** What rules say of the question. */
  readonly logic: (path: string) => React.ReactNode;
}

/** Everything about the question being worked on, in plain words. */
export function Properties({ logic }: PropertiesProps) {
  const { t } = useTranslation();
  const selected = useBuilder(({ selected: path, history }) =>
    path !== null && hasQuestion(history.present, path) ? path : null,
  );
  if (selected === null) return <p className={classes.none}>{t('builder.properties.none')}</p>;
  // Another question is another form: what was half typed into the one must not stand in the other.
  return <QuestionProperties key={selected} path={selected} logic={logic} />;
}

function QuestionProperties({ path, logic }: { readonly path: string } & PropertiesProps) {
  const { t } = useTranslation();
  const shape = useShape(path);
  const root = useDefinitions();
  const kind = recogniseQuestion(shape.schema, shape.ui, root);
  const has = (...names: readonly string[]) => kind.constraints.some((constraint) => names.includes(constraint));
  return (
    <div className={classes.properties}>
      <div className={classes.head}>
        <p className={classes.kind}>{t(`builder.kinds.${kind.id}.name`)}</p>
        <p className={classes.title} dir="auto">
          {questionTitle(shape, keyOf(path))}
        </p>
      </div>
      <LookFields path={path} kind={kind} />
      {has('options') && <OptionFields path={path} />}
      {has('files') && <FileFields path={path} />}
      <BoundFields path={path} kind={kind} />
      {kind.isAsked && <SensitivityField path={path} />}
      {logic(path)}
      <AdvancedFields path={path} kind={kind} />
    </div>
  );
}
