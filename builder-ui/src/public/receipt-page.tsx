import type { ReceiptPageInput } from '@nativ/runtime';
import { InquirerView } from './inquirer-view.tsx';
import { Page } from './page.tsx';
import receiptStyles from './receipt.css?inline';
import { inquirerTexts } from './texts/inquirer-texts-in.ts';
import { publicTexts } from './texts/texts-in.ts';

/** The page on which a person asks with their number how far their submission has come. */
export function ReceiptPage(input: ReceiptPageInput) {
  const { action, found, hiddenFields = {}, language, method = 'post', receipt = '' } = input;
  const texts = publicTexts(language);
  const error = found === 'unknown' ? texts.statusUnknown : found === 'malformed' ? texts.statusMalformed : undefined;
  const title = error === undefined ? texts.statusTitle : texts.errorTitle(texts.statusTitle);
  return (
    <Page page={input} title={title} styles={receiptStyles}>
      <h1>{texts.statusTitle}</h1>
      {typeof found === 'object' ? (
        <InquirerView found={found} language={language} action={action} receipt={receipt} />
      ) : (
        <p className="lead">{texts.statusLead}</p>
      )}
      {typeof found === 'object' ? <h2>{inquirerTexts(language).another}</h2> : null}
      <form action={action} method={method}>
        {Object.entries(hiddenFields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className={error === undefined ? 'nv-field' : 'nv-field nv-bad'}>
          <label htmlFor="receipt">{texts.statusField}</label>
          <div className="nv-help" id="receipt-help">
            {texts.statusFieldHint}
          </div>
          {error === undefined ? null : (
            <div className="nv-error" id="receipt-error" role="alert">
              <p>{error}</p>
            </div>
          )}
          <input
            id="receipt"
            name="receipt"
            type="text"
            dir="ltr"
            inputMode="numeric"
            autoComplete="off"
            required
            maxLength={40}
            defaultValue={typeof found === 'object' ? '' : receipt}
            aria-describedby={error === undefined ? 'receipt-help' : 'receipt-help receipt-error'}
            {...(error !== undefined && { 'aria-invalid': true })}
          />
        </div>
        <button type="submit" className="nv-button nv-primary">
          {texts.statusButton}
        </button>
      </form>
    </Page>
  );
}
