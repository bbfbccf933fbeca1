import type { QuestionKindId, QuestionWords } from '@nativ/runtime';
import { humanizeKey } from '@nativ/runtime';
import i18next, { type TFunction } from 'i18next';
import type { Shape } from './document/containers.ts';

/** The words that a new question of a kind begins with, in the language of the page, where the form is written in it. */
export function newQuestionWords(t: TFunction, kind: QuestionKindId): QuestionWords {
  return {
    title: t(`builder.kinds.${kind}.title`),
    option: (number) => t('builder.newOption', { number }),
    address: {
      street: t('builder.address.street'),
      houseNumber: t('builder.address.houseNumber'),
      apartment: t('builder.address.apartment'),
      city: t('builder.address.city'),
      postalCode: t('builder.address.postalCode'),
      country: t('builder.address.country'),
    },
    lowLabel: t('builder.lowLabel'),
    highLabel: t('builder.highLabel'),
    richText: t('builder.newRichText'),
    consent: t('builder.newConsent'),
  };
}

/** The catalogue in the language of the form, where we speak it, so that new questions are written in the form's language. */
export function wordsIn(language: string, t: TFunction): TFunction {
  return i18next.hasResourceBundle(language, 'translation') ? i18next.getFixedT(language) : t;
}

/** What a question is called when one speaks of it: its title, the beginning of its text, or its name. */
export function questionTitle({ schema, ui }: Shape, key: string): string {
  const text = [ui['ui:title'], schema.title, schema.description].find(
    (words): words is string => typeof words === 'string' && words.trim() !== '',
  );
  const plain = (text ?? humanizeKey(key)).replace(/\s+/g, ' ').trim();
  return plain.length > 80 ? `${plain.slice(0, 79)}…` : plain;
}
