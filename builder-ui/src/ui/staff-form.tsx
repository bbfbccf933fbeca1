import { type FormTexts, localizeForm } from '@nativ/runtime';
import type { FieldError } from '@nativ/schemas';
import { useMemo } from 'react';
import { AnswersView } from '../forms/renderer/answers-view.tsx';
import { NativForm } from '../forms/renderer/nativ-form.tsx';
import { useLanguage } from '../i18n/use-language.ts';

type Answers = Record<string, unknown>;

interface StaffFormProps {
  readonly form: FormTexts;
  readonly answers: Answers;
  readonly onChange: (answers: Answers) => void;
  readonly onSubmit: (answers: Answers) => void;
  readonly errors: readonly FieldError[];
  readonly submitLabel: string;
  /** While the answers are on their way. */
  readonly isBusy?: boolean;
  readonly isReadOnly?: boolean;
}

/** A form in the language of the page. */
export function StaffForm({
  form,
  answers,
  onChange,
  onSubmit,
  errors,
  submitLabel,
  isBusy = false,
  isReadOnly = false,
}: StaffFormProps) {
  const language = useLanguage();
  const localized = useMemo(() => localizeForm(form, language), [form, language]);
  return (
    <NativForm
      form={localized}
      source={form}
      language={language}
      formData={answers}
      onChange={onChange}
      onSubmit={onSubmit}
      errors={errors}
      submitLabel={submitLabel}
      disabled={isBusy}
      readOnly={isReadOnly}
    />
  );
}

/** Answers under their questions, in the language of the page. */
export function StaffAnswers({ form, answers }: { form: FormTexts; answers: Answers }) {
  const language = useLanguage();
  const localized = useMemo(() => localizeForm(form, language), [form, language]);
  return <AnswersView form={localized} language={language} data={answers} />;
}
