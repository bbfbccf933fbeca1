import type { ClassifyConfig } from '@nativ/schemas';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { classifierQuery, modelQuery } from '../../../../api/classifier-queries.ts';
import { isolate } from '../../../../i18n/isolate.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { presentLabels } from '../../../../recognition/examples/present-labels.ts';
import { ThresholdSlider } from '../../../../recognition/figures/threshold-slider.tsx';
import { useLabelNames } from '../../../../recognition/said/label-names.ts';
import { useShareWords } from '../../../../recognition/share-words.ts';
import { type EditorProps, inputAttributes, put, textOf } from '../editor-props.ts';
import { useClassifiers } from '../known-things.ts';
import { usePanel } from '../panel-context.ts';
import classes from '../properties.module.css';
import { Picker } from './picker-editor.tsx';

/** A classifier, with what it says and the way to it. */
export function ClassifierEditor(props: EditorProps) {
  const { t } = useTranslation();
  const choices = useClassifiers();
  const key = textOf(props.formData);
  return (
    <>
      <Picker {...props} choices={choices} />
      {key !== '' && <ItsLabels classifier={key} />}
      <p className={classes.links}>
        {key !== '' && (
          <Link to="/classifiers/$key" params={{ key }} target="_blank">
            {t('recognition.node.open')}
          </Link>
        )}
        <Link to="/new-classifier" target="_blank">
          {t('recognition.node.make')}
        </Link>
      </p>
    </>
  );
}

/** What conditions behind the step can ask about. */
function ItsLabels({ classifier }: { readonly classifier: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { node } = usePanel();
  const { data } = useQuery(classifierQuery(classifier));
  const nameOf = useLabelNames(data?.labels ?? []);
  if (!data) return null;
  const names = presentLabels(data.labels).map(({ key }) => `${isolate(nameOf(key))} (${isolate(key)})`);
  const { variable = '' } = (node.config ?? {}) as Partial<ClassifyConfig>;
  return (
    <p className={classes.about}>
      {t('recognition.node.labels', {
        labels: new Intl.ListFormat(language, { type: 'unit' }).format(names),
        variable,
      })}
    </p>
  );
}

/** How sure the classifier has to be at this step, by its own rule or by another, with what that costs. */
export function SurenessEditor(props: EditorProps) {
  const { t } = useTranslation();
  const share = useShareWords();
  const { node } = usePanel();
  const { classifier: key = '' } = (node.config ?? {}) as Partial<ClassifyConfig>;
  const { data: classifier } = useQuery({ ...classifierQuery(key), enabled: key !== '' });
  const number = classifier?.published ?? classifier?.draft ?? null;
  const { data: model } = useQuery({ ...modelQuery(key, number ?? 0), enabled: number !== null });
  const own = typeof props.formData === 'number' ? props.formData : null;
  const usual = classifier?.atLeast;
  const { id, ...attributes } = inputAttributes(props);
  return (
    <div className={classes.stack}>
      <label className="nv-choice">
        <input
          {...attributes}
          id={id}
          type="checkbox"
          checked={own === null}
          onChange={({ target }) => put(props, target.checked ? undefined : (usual ?? 0.5))}
        />
        {usual === undefined ? t('recognition.node.threshold') : t('recognition.node.usual', { share: share(usual) })}
      </label>
      {own !== null && (
        <ThresholdSlider
          atLeast={own}
          onChange={(atLeast) => put(props, atLeast)}
          thresholds={model?.figures.thresholds ?? []}
          isDisabled={props.disabled === true}
        />
      )}
    </div>
  );
}
