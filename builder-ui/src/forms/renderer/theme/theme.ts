import type { RegistryWidgetsType, RJSFSchema, TemplatesType } from '@rjsf/utils';
import type { ReactNode } from 'react';
import type { FormContext } from '../form-context.ts';
import * as choices from './choice-widgets.tsx';
import { DescriptionFieldTemplate, FieldErrorTemplate, FieldHelpTemplate, FieldTemplate } from './field-template.tsx';
import * as files from './file-widgets.tsx';
import {
  ArrayFieldItemTemplate,
  ArrayFieldTemplate,
  MultiSchemaFieldTemplate,
  ObjectFieldTemplate,
} from './group-templates.tsx';
import * as numbers from './number-widgets.tsx';
import * as text from './text-widgets.tsx';
import { UnsupportedFallback, UnsupportedFieldTemplate } from './unsupported-field.tsx';

type Templates = TemplatesType<unknown, RJSFSchema, FormContext>;

const Nothing = (): null => null;
const OnlyContent = ({ children }: { children: ReactNode }): ReactNode => children;

/**
 * The one look of forms: plain HTML that works without script, reads right in both directions and is as accessible as
 * HTML is. None of the ready themes of rjsf is: radio groups without a name, errors that are not linked, ids that do not
 * exist (compared 2026-10 over core, mantine, mui and shadcn).
 */
export const templates: Omit<Partial<Templates>, 'ButtonTemplates'> = {
  FieldTemplate,
  FieldErrorTemplate,
  FieldHelpTemplate,
  DescriptionFieldTemplate,
  ObjectFieldTemplate,
  ArrayFieldTemplate,
  ArrayFieldItemTemplate,
  MultiSchemaFieldTemplate,
  UnsupportedFieldTemplate,
  BaseInputTemplate: text.BaseInputTemplate,
  WrapIfAdditionalTemplate: OnlyContent,
  TitleFieldTemplate: Nothing,
  ErrorListTemplate: Nothing,
  ArrayFieldTitleTemplate: Nothing,
  ArrayFieldDescriptionTemplate: Nothing,
  OptionalDataControlsTemplate: Nothing,
  FallbackFieldTemplate: UnsupportedFallback,
  CyclicSchemaExpandTemplate: Nothing,
};

export const widgets: RegistryWidgetsType<unknown, RJSFSchema, FormContext> = {
  TextWidget: text.TextWidget,
  EmailWidget: text.EmailWidget,
  URLWidget: text.URLWidget,
  PasswordWidget: text.PasswordWidget,
  DateWidget: text.DateWidget,
  TimeWidget: text.TimeWidget,
  DateTimeWidget: text.DateTimeWidget,
  AltDateWidget: text.DateWidget,
  AltDateTimeWidget: text.DateTimeWidget,
  ColorWidget: text.ColorWidget,
  UpDownWidget: text.TextWidget,
  RangeWidget: text.TextWidget,
  RatingWidget: numbers.RatingWidget,
  rating: numbers.RatingWidget,
  scale: numbers.ScaleWidget,
  tags: choices.TagsWidget,
  TextareaWidget: text.TextareaWidget,
  HiddenWidget: text.HiddenWidget,
  FileWidget: files.FileWidget,
  file: files.FileWidget,
  files: files.FilesWidget,
  signature: files.SignatureWidget,
  SelectWidget: choices.SelectWidget,
  RadioWidget: choices.RadioWidget,
  CheckboxesWidget: choices.CheckboxesWidget,
  CheckboxWidget: choices.CheckboxWidget,
};
