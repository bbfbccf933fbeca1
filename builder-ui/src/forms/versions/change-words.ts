import { type FormChange, fieldAt, localizedText, normalizeSchema } from '@nativ/runtime';
import type { FormDocument } from '@nativ/schemas';
import type { TFunction } from 'i18next';
import type { Language } from '../../i18n/language.ts';
import { textIn } from '../../i18n/text-in.ts';
import { languageName } from '../../people/language-names.ts';

/** The two documents that were compared. */
interface Compared {
  readonly before: FormDocument;
  readonly after: FormDocument;
}

/** Settings that have words of their own; another is named by its key. */
const namedSettings = [
  'language',
  'intro',
  'submitLabel',
  'thanks',
  'exposure',
  'retention',
  'public',
  'drafts',
  'availability',
  'prefill',
  'protection',
] as const;
type NamedSetting = (typeof namedSettings)[number];

/** Says one change in the language of the reader: `“Phone” is required now or not, its text changed`. */
export function changeWords(change: FormChange, compared: Compared, t: TFunction, reader: Language): string {
  switch (change.of) {
    case 'title':
      return t('formVersions.change.title');
    case 'question':
      return questionWords(change, compared, t);
    case 'page':
    case 'rule':
      return t(`formVersions.change.${change.of}.${change.change}`, { name: partName(change, compared, reader) });
    case 'pages':
    case 'rules':
      return t(`formVersions.change.${change.of}`);
    case 'translations':
      return t('formVersions.change.translations', {
        count: change.count,
        language: languageName(change.language, reader),
      });
    case 'setting':
      return t('formVersions.change.setting', { name: settingName(change.name, t) });
    case 'schema':
      return t('formVersions.change.schema', { keyword: change.keyword });
  }
}

function questionWords(change: Extract<FormChange, { of: 'question' }>, compared: Compared, t: TFunction): string {
  const { schema, uiSchema = {} } = change.change === 'removed' ? compared.before : compared.after;
  const place = change.path.replaceAll('/*', '/0');
  const { title } = fieldAt(place, normalizeSchema(schema), uiSchema);
  if (change.change !== 'changed') return t(`formVersions.change.question.${change.change}`, { title });
  const aspects = change.aspects.map((aspect) => t(`formVersions.aspect.${aspect}`)).join(', ');
  return t('formVersions.change.question.changed', { title, aspects });
}

function partName(
  { of, change, id }: Extract<FormChange, { of: 'page' | 'rule' }>,
  compared: Compared,
  reader: Language,
) {
  if (of === 'rule') return id;
  const document = change === 'removed' ? compared.before : compared.after;
  const title = document.settings?.pages?.find((page) => page.id === id)?.title;
  return textIn(reader, title) || localizedText(title, reader) || id;
}

const settingName = (name: string, t: TFunction) =>
  (namedSettings as readonly string[]).includes(name) ? t(`formVersions.settingNames.${name as NamedSetting}`) : name;
