import type { ReceiptFound } from '@nativ/runtime';
import type { Language } from '@nativ/schemas';
import type { ReactNode } from 'react';
import { ContactFields } from './contact-fields.tsx';
import type { InquirerTexts } from './texts/inquirer-texts.ts';
import { inquirerTexts } from './texts/inquirer-texts-in.ts';
import { publicTexts } from './texts/texts-in.ts';

interface InquirerViewProps {
  readonly found: ReceiptFound;
  readonly language: Language;
  readonly action: string;
  /** Sent along in the body of each request: never in an address. */
  readonly receipt: string;
}

/** What the inquirer comes back for: how it stands, who reads it, messages both ways, how to be reached, being forgotten. */
export function InquirerView({ found, language, action, receipt }: InquirerViewProps) {
  const texts = inquirerTexts(language);
  const ask: Ask = (what, children, takesFiles = false) => (
    <form action={action} method="post" {...(takesFiles && { encType: 'multipart/form-data' })}>
      <input type="hidden" name="receipt" value={receipt} />
      <input type="hidden" name="do" value={what} />
      {children}
    </form>
  );
  if (found.isErased) {
    return (
      <section className="note" role="status">
        <h2>{texts.erasedTitle}</h2>
        <p>{texts.erasedText}</p>
      </section>
    );
  }
  const shared = { found, texts, ask };
  return (
    <>
      {found.did === undefined ? null : (
        <p className="note" role="status">
          {texts.did[found.did]}
        </p>
      )}
      {found.troubles?.map((trouble) => (
        <p key={trouble} className="nv-error" role="alert">
          {trouble}
        </p>
      ))}
      {found.isConfirming ? <Confirm {...shared} /> : <Standing {...shared} language={language} />}
    </>
  );
}

type Ask = (what: string, children: ReactNode, takesFiles?: boolean) => ReactNode;
interface PartProps {
  readonly found: ReceiptFound;
  readonly texts: InquirerTexts;
  readonly ask: Ask;
}

function Standing({ language, ...shared }: PartProps & { readonly language: Language }) {
  const { found, texts, ask } = shared;
  const common = publicTexts(language);
  const { name, text } = common.status[found.status];
  return (
    <>
      <section className="note" role="status" aria-labelledby="status">
        <h2 id="status">{common.statusNow}</h2>
        <p className="state">
          <strong>{name}</strong>
        </p>
        <p dir="auto">{found.words ?? text}</p>
        <p>
          {common.referenceLabel} <strong className="code">{found.reference}</strong>
        </p>
        <p>{common.statusReceivedAt(found.receivedAt)}</p>
      </section>
      {found.erasureAt === undefined ? null : (
        <section className="note" aria-labelledby="going">
          <h2 id="going">{texts.goingTitle}</h2>
          <p>{texts.goingText(found.erasureAt)}</p>
          {ask('withdraw', <Button label={texts.withdraw} />)}
        </section>
      )}
      <Readers {...shared} />
      {found.files && found.files.length > 0 ? (
        <section aria-labelledby="files-title">
          <h2 id="files-title">{texts.filesTitle}</h2>
          <Files files={found.files} texts={texts} ask={ask} />
        </section>
      ) : null}
      {found.mayWrite ? <Talk {...shared} /> : null}
      <Contact {...shared} />
      <section aria-labelledby="take">
        <h2 id="take">{texts.takeTitle}</h2>
        <p>{texts.takeLead}</p>
        {ask('export', <Button label={texts.take} />)}
      </section>
      {found.erasureAt === undefined ? (
        <section aria-labelledby="forget">
          <h2 id="forget">{texts.forgetTitle}</h2>
          <p>{texts.forgetLead}</p>
          {ask('askToForget', <Button label={texts.forgetAsk} />)}
        </section>
      ) : null}
    </>
  );
}

function Readers({ found: { readers }, texts }: PartProps) {
  return (
    <section aria-labelledby="readers">
      <h2 id="readers">{texts.readersTitle}</h2>
      <p>{readers.people === 0 ? texts.noReaders : texts.readers(readers.people)}</p>
      {readers.groups.length > 0 || readers.hasClassified ? (
        <ul>
          {readers.groups.map((group) => (
            <li key={group} dir="auto">
              {group}
            </li>
          ))}
          {readers.hasClassified ? <li>{texts.classified}</li> : null}
        </ul>
      ) : null}
      <p className="nv-help">{texts.sealed}</p>
    </section>
  );
}

function Talk({ found, texts, ask }: PartProps) {
  return (
    <section aria-labelledby="talk">
      <h2 id="talk">{texts.talkTitle}</h2>
      {found.messages.length === 0 ? <p>{texts.noMessages}</p> : null}
      <ol className="talk">
        {found.messages.map(({ id, isFromUs, at, text, files = [] }) => (
          <li key={id} className={isFromUs ? 'ours' : 'mine'}>
            <span className="who">{isFromUs ? texts.fromUs : texts.fromYou}</span>
            <div dir="auto">{text}</div>
            <div className="nv-help">{at}</div>
            <Files files={files} texts={texts} ask={ask} />
          </li>
        ))}
      </ol>
      {ask(
        'write',
        <>
          <input type="hidden" name="message" value={found.messageId} />
          <div className="nv-field">
            <label htmlFor="text">{texts.writeLabel}</label>
            <textarea id="text" name="text" rows={4} required maxLength={found.longestMessage} dir="auto" />
          </div>
          <div className="nv-field">
            <label htmlFor="files">{texts.filesLabel}</label>
            <input id="files" name="files" type="file" multiple />
          </div>
          <Button label={texts.send} isPrimary />
        </>,
        true,
      )}
    </section>
  );
}

interface FilesProps extends Pick<PartProps, 'texts' | 'ask'> {
  readonly files: NonNullable<ReceiptFound['files']>;
}

/** Files to be saved: a link could not carry the number, so each is a button. */
function Files({ files, texts, ask }: FilesProps) {
  return files.map(({ id, name, size }) => (
    <div key={id} className="nv-file">
      <span className="nv-file-name">
        <bdi>{name}</bdi>, <bdi>{size}</bdi>
      </span>
      {ask(
        'file',
        <>
          <input type="hidden" name="file" value={id} />
          <button type="submit" className="nv-button nv-small" aria-label={texts.saveFile(name)}>
            {texts.save}
          </button>
        </>,
      )}
    </div>
  ));
}

function Contact({ found: { contact }, texts, ask }: PartProps) {
  return (
    <section aria-labelledby="contact">
      <h2 id="contact">{texts.contactTitle}</h2>
      <p>{texts.contactLead}</p>
      {ask('contact', <ContactFields texts={texts} contact={contact} />)}
    </section>
  );
}

/** The second of two steps: what goes, what stays, and when. */
function Confirm({ found, texts, ask }: PartProps) {
  return (
    <section aria-labelledby="confirm">
      <h2 id="confirm">{texts.confirmTitle}</h2>
      <p>{texts.goes}</p>
      <ul>
        {texts.goesList.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <p>{texts.stays}</p>
      <p>{texts.waits(found.daysToForget)}</p>
      {ask('forget', <Button label={texts.forgetReally} />)}
      {ask('show', <Button label={texts.keepIt} isPrimary />)}
    </section>
  );
}

function Button({ label, isPrimary = false }: { readonly label: string; readonly isPrimary?: boolean }) {
  return (
    <p>
      <button type="submit" className={isPrimary ? 'nv-button nv-primary' : 'nv-button'}>
        {label}
      </button>
    </p>
  );
}
