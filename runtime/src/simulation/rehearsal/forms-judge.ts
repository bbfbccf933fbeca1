import type { FormDocument, Key } from '@nativ/schemas';
import { localDateAt } from '../../calendar/local-date.ts';
import type { Calendars } from '../../engine/step.ts';
import { cfworkerErrors } from '../../forms/cfworker-errors.ts';
import { createCfworkerSchemaTest } from '../../forms/cfworker-schema-test.ts';
import { checkAnswers } from '../../forms/settle/check-answers.ts';
import { compileForm } from '../../forms/settle/compile-form.ts';
import type { Judge } from './judged-answers.ts';

/**
 * Judges answers by published forms as a server does, without generating code, on the day that the clock of the
 * rehearsal shows. Without calendars the day is that of UTC.
 */
export function formsJudge(forms: ReadonlyMap<Key, FormDocument>, calendars?: Calendars): Judge {
  const test = createCfworkerSchemaTest();
  return (key, answers, { language, now }) => {
    const document = forms.get(key);
    if (!document) return null;
    const form = compileForm(document);
    const today = calendars ? localDateAt(calendars, now) : now.slice(0, 10);
    const validate = (given: typeof answers) => cfworkerErrors(form.schema, given);
    return checkAnswers(form, { test, validate }, answers, { language, today });
  };
}
