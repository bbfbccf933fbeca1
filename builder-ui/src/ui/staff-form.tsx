import { type FormTexts, localizeForm } from '@nativ/runtime';
import type { FieldError } from '@nativ/schemas';
import { useMemo } from 'react';
import { type UploadSubject, uploadFile } from '../api/upload-file.ts';
import { AnswersView } from '../forms/renderer/answers-view.tsx';
import type { UploadFile } from '../forms/renderer/file-context.ts';
import type { ListedFile } from '../forms/renderer/file-link.tsx';
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
  /** What files are uploaded for; without it none can be chosen. */
  readonly uploadFor?: UploadSubject;
  /** Another way to take files than to upload them, such as one that only pretends to. */
  readonly takeFile?: UploadFile;
  /** Page by page, where the form has pages. */
  readonly byPages?: boolean;
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
  uploadFor,
  takeFile,
  byPages = false,
}: StaffFormProps) {
  const subject = JSON.stringify(uploadFor ?? null);
  const upload = useMemo<UploadFile | undefined>(() => {
    const to = JSON.parse(subject) as UploadSubject | null;
    return to ? (request) => uploadFile(to, request) : takeFile;
  }, [subject, takeFile]);
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
      byPages={byPages}
      {...(upload && { upload })}
    />
  );
}

/** Answers under their questions, in the language of the page. */
export function StaffAnswers({
  form,
  answers,
  files = [],
}: {
  form: FormTexts;
  answers: Answers;
  files?: readonly ListedFile[];
}) {
  const language = useLanguage();
  const localized = useMemo(() => localizeForm(form, language), [form, language]);
  return <AnswersView form={localized} language={language} data={answers} files={files} />;
}
