import type { ReceiptFound, ReceiptPageInput } from '@nativ/runtime';
import { Page } from './page.tsx';
import type { PublicTexts } from './texts/public-texts.ts';
import { publicTexts } from './texts/texts-in.ts';

/** The page on which a person asks with their number how far their submission has come. */
export function ReceiptPage(input: ReceiptPageInput) {
  const { action, found, hiddenFields = {}, language, method = 'post', receipt = '' } = input;
  const texts = publicTexts(language);
  const error = found === 'unknown' ? texts.statusUnknown : found === 'malformed' ? texts.statusMalformed : undefined;
  const title = error === undefined ? texts.statusTitle : texts.errorTitle(texts.statusTitle);
  return (
    <Page page={input} title={title}>
      <h1>{texts.statusTitle}</h1>
      {typeof found === 'object' ? <Status found={found} texts={texts} /> : <p className="lead">{texts.statusLead}</p>}
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
            defaultValue={receipt}
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

function Status({ found, texts }: { readonly found: ReceiptFound; readonly texts: PublicTexts }) {
  const { name, text } = texts.status[found.status];
  return (
    <section className="note" role="status" aria-labelledby="status">
      <h2 id="status">{texts.statusNow}</h2>
      <p className="state">
        <strong>{name}</strong>
      </p>
      <p>{text}</p>
      <p>
        {texts.referenceLabel} <strong className="code">{found.reference}</strong>
      </p>
      <p>{texts.statusReceivedAt(found.receivedAt)}</p>
    </section>
  );
}
