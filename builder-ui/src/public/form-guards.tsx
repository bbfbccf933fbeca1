import type { FormInput } from '@nativ/runtime';
import { publicTexts } from './texts/texts-in.ts';

interface FormGuardsProps extends NonNullable<FormInput['guards']> {
  readonly language: string;
}

/**
 * What tells people from machines. The trap is a question that no person meets, by eye, keyboard or screen reader, and that
 * says what it is to whoever meets it all the same; the challenge is for proof-script.ts.
 */
export function FormGuards({ trap, challenge, language }: FormGuardsProps) {
  return (
    <div className="nv-unseen" aria-hidden="true" data-challenge={challenge}>
      <label>
        {publicTexts(language === 'he' ? 'he' : 'en').trapLabel}
        <input type="text" name={trap} tabIndex={-1} autoComplete="off" />
      </label>
    </div>
  );
}
