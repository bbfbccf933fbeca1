import type { ThanksPageInput } from '@nativ/runtime';
import { Page } from './page.tsx';
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
      <h2>{texts.nextTitle}</h2>
      <ol className="next">
        {texts.nextSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Page>
  );
}
