import type { ReceiptFound } from '@nativ/runtime';
import type { InquirerTexts } from './texts/inquirer-texts.ts';

interface ContactFieldsProps {
  readonly texts: InquirerTexts;
  readonly contact: ReceiptFound['contact'];
}

/** How a person may be reached without harm: how, when, and what not to say. */
export function ContactFields({ texts, contact }: ContactFieldsProps) {
  return (
    <>
      {(['how', 'when', 'avoid'] as const).map((name) => (
        <div className="nv-field" key={name}>
          <label htmlFor={name}>{texts.contact[name].label}</label>
          <div className="nv-help" id={`${name}-help`}>
            {texts.contact[name].hint}
          </div>
          <input
            id={name}
            name={name}
            type="text"
            dir="auto"
            autoComplete="off"
            maxLength={300}
            defaultValue={contact[name]}
            aria-describedby={`${name}-help`}
          />
        </div>
      ))}
      <p>
        <button type="submit" className="nv-button">
          {texts.keepContact}
        </button>
      </p>
    </>
  );
}
