import type { FieldError, TaskForm } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { useText } from '../i18n/use-language.ts';
import { LazyForm } from './lazy-form.tsx';

const noAnswers = {};
const noErrors: readonly FieldError[] = [];
const nothing = () => {};

/** A form as whoever fills it sees it, to be looked at only. */
export function FormPreview({
  form,
}: {
  form: Pick<TaskForm, 'title' | 'schema' | 'uiSchema' | 'translations' | 'settings'>;
}) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <LazyForm
      form={form}
      answers={noAnswers}
      onChange={nothing}
      onSubmit={nothing}
      errors={noErrors}
      submitLabel={text(form.settings.submitLabel) || t('form.submit')}
      isReadOnly
    />
  );
}
