import type { ThanksPageInput } from '@nativ/runtime';
import { ContactFields } from './contact-fields.tsx';
import { Page } from './page.tsx';
import { inquirerTexts } from './texts/inquirer-texts-in.ts';
import { publicTexts } from './texts/texts-in.ts';

/** The page after sending: that it arrived, the two numbers, and what happens next. */
export function ThanksPage(input: ThanksPageInput) {
  const texts = publicTexts(input.language);
  return (
    <Page page={input} title={texts.thanksTitle}>
      <h1>{texts.thanksTitle}</h1>
      <p className="lead" dir="auto">
        {input.thanks || texts.thanksLead}
      </p>
      <section className="note" aria-labelledby="receipt">
        <h2 id="receipt">{texts.keepTitle}</h2>
        <p>{texts.receiptLabel}</p>
        <p>
          <strong className="code">{input.receipt}</strong>
        </p>
        <p>{texts.receiptHint}</p>
        <p>
          <a href={input.receiptHref}>{texts.statusLink}</a>
        </p>
      </section>
      <h2>{texts.referenceLabel}</h2>
      <p>
        <strong className="code">{input.reference}</strong>
        <br />
        {texts.referenceHint}
      </p>
      <SafeContact {...input} />
      <h2>{texts.nextTitle}</h2>
      <ol className="next">
        {texts.nextSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Page>
  );
}

/** Asked right away, since who is watched may not come back; it goes the way of the page of the receipt. */
function SafeContact({ language, receipt, receiptHref }: ThanksPageInput) {
  const texts = inquirerTexts(language);
  return (
    <section aria-labelledby="contact">
      <h2 id="contact">{texts.contactTitle}</h2>
      <p>{texts.contactLead}</p>
      <form action={receiptHref} method="post">
        <input type="hidden" name="receipt" value={receipt} />
        <input type="hidden" name="do" value="contact" />
        <ContactFields texts={texts} contact={{ how: '', when: '', avoid: '' }} />
      </form>
    </section>
  );
}
