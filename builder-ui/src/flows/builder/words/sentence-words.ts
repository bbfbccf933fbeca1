import { localizeForm } from '@nativ/runtime';
import type { FlowDocument, FlowSurroundings, LocalizedText } from '@nativ/schemas';
import type { TFunction } from 'i18next';
import { fieldWords } from '../../../admin/flow-fields.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { textIn } from '../../../i18n/text-in.ts';
import { conditionInSentence, type FieldWords } from '../../../nodes/condition-words.ts';
import { expressionInWords } from '../../../nodes/expression-words.ts';
import type { FaceWords } from '../../../nodes/node-face.ts';
import { faceOf } from '../../../nodes/node-faces.ts';

/** The words of one language for everything that a flow names. */
export interface SentenceWords extends FaceWords {
  /** A condition in words; the expression itself, kept together, where it says more than words can. */
  readonly condition: (condition: string) => string;
}

interface Named {
  readonly key: string;
  readonly name?: LocalizedText | undefined;
}

/** What the names of a flow are looked up in. */
export interface WordSources {
  readonly surroundings: FlowSurroundings;
  /** The groups that the reader knows the names of. */
  readonly groups: readonly Named[];
}

/** Gathers the words of a language, whatever the language of the page is. */
export function sentenceWords(
  { nodes }: Pick<FlowDocument, 'nodes'>,
  { surroundings, groups }: WordSources,
  language: 'he' | 'en',
  t: TFunction,
): SentenceWords {
  const text = (value: LocalizedText | null | undefined) => textIn(language, value);
  const forms = new Map(surroundings.forms.map(({ key, document }) => [key, document]));
  const flows = new Map(surroundings.flows.map(({ key, document }) => [key, document]));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const fields = withApprovals(
    fieldWords({ nodes }, (key) => {
      const form = forms.get(key);
      return form && localizeForm(form, language).schema;
    }),
    t,
  );
  return {
    t,
    language,
    text,
    groupName: (key) => text(groups.find((group) => group.key === key)?.name) || key,
    formTitle: (key) => text(forms.get(key)?.title) || key,
    flowTitle: (key) => text(flows.get(key)?.title) || key,
    classifierTitle: (key) => text(surroundings.classifiers.find((one) => one.key === key)?.title) || key,
    nodeName: (id) => {
      const node = byId.get(id);
      return node ? text(node.name) || (t(faceOf(node.type).label) as string) : id;
    },
    expression: (expression) => expressionInWords(expression, fields, t),
    condition: (condition) => conditionInSentence(condition, fields, t) ?? isolate(condition),
  };
}

/** What an approval comes to has no form that names it. */
function withApprovals({ field, value }: FieldWords, t: TFunction): FieldWords {
  const outcome = /^tasks\.\w+\.outcome$/;
  return {
    field: (path) => (outcome.test(path) && field(path) === path ? t('flowConditions.approval.outcome') : field(path)),
    value: (path, found) =>
      outcome.test(path) && (found === 'approved' || found === 'rejected' || found === 'timedOut')
        ? t(`flowConditions.approval.${found}`)
        : value(path, found),
  };
}
