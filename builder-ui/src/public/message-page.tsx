import type { MessagePageInput } from '@nativ/runtime';
import { Page } from './page.tsx';
import { publicTexts } from './texts/texts-in.ts';

/** A page that only says something, and where to go from there. */
export function MessagePage(input: MessagePageInput) {
  const texts = publicTexts(input.language);
  const { title, text } = texts.messages[input.kind];
  return (
    <Page page={input} title={title}>
      <h1>{title}</h1>
      <p className="lead" dir="auto">
        {input.words || text}
      </p>
      {input.link ? (
        <p>
          <a href={input.link.href}>{input.link.label}</a>
        </p>
      ) : null}
      {input.problemId ? (
        <p className="nv-help">
          <bdi>{texts.problemId(input.problemId)}</bdi>
        </p>
      ) : null}
    </Page>
  );
}
