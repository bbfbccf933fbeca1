import { enliven } from './live-form.ts';
import { parseHtml } from './trusted-html.ts';

/** How this script was asked for: `<script src=".../embed.js" data-form="inquiry" async></script>`. */
const asked = document.currentScript as HTMLScriptElement | null;
const home = new URL('.', asked?.src ?? location.href).href;

/** Said only where not even the name of the form could be fetched. */
const openIt: Readonly<Record<string, string>> = { he: 'לפתיחת הטופס', en: 'Open the form' };

/**
 * `<nativ-form form="inquiry">`: a form of ours in the page of another website. An open form stands in the page itself,
 * behind a shadow root, so that neither page spoils the looks of the other; a personal one in a frame of our own origin; one
 * for people at risk is a link. Whatever the page around it forbids, a link to the form is left.
 */
class NativForm extends HTMLElement {
  private readonly root = this.attachShadow({ mode: 'open' });

  async connectedCallback(): Promise<void> {
    const key = this.getAttribute('form') ?? '';
    const language = (
      this.getAttribute('language') ||
      this.closest('[lang]')?.getAttribute('lang') ||
      navigator.language
    )
      .slice(0, 2)
      .toLowerCase();
    const address = `${home}f/${encodeURIComponent(key)}`;
    this.dress();
    this.place(link(`${address}?lang=${language}`, openIt[language] ?? openIt.en ?? ''));
    try {
      const page = parseHtml(await (await fetch(`${address}/embed?lang=${language}`)).text());
      const content = page.querySelector('.nv,a,iframe');
      if (!content) return;
      this.place(content, page.querySelector('style')?.textContent ?? '');
      if (content.matches('iframe')) this.follow(content as HTMLIFrameElement);
      if (content.querySelector('form')) enliven(content, { sent: () => this.tell('sent') });
      this.tell('ready');
    } catch {
      // The page around forbids it, or there is no connection: the link stays.
    }
  }

  /** Colour and typeface of the website. What is no colour or no typeface is not taken. */
  private dress(): void {
    for (const [name, property] of [
      ['accent', 'color'],
      ['font', 'font-family'],
    ] as const) {
      const value = this.getAttribute(name);
      if (value && CSS.supports(property, value)) this.style.setProperty(`--nativ-form-${name}`, value);
    }
    const scheme = this.getAttribute('scheme');
    if (scheme === 'light' || scheme === 'dark') this.style.colorScheme = scheme;
  }

  private place(content: Element, css = ':host{display:block}'): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this.root.adoptedStyleSheets = [sheet];
    this.root.replaceChildren(content);
  }

  /** The frame says how tall its page is and that the form was taken, and nothing else; nobody else is listened to. */
  private follow(frame: HTMLIFrameElement): void {
    const { origin } = new URL(home);
    frame.src += `&frame=${encodeURIComponent(location.origin)}`;
    addEventListener('message', ({ data, origin: from, source }) => {
      if (from !== origin || source !== frame.contentWindow) return;
      if (data?.nativ === 'sent') this.tell('sent');
      if (data?.nativ > 0) frame.style.height = `${Math.min(Number(data.nativ), 20_000)}px`;
    });
  }

  /** What happened, without a word of what was written. */
  private tell(what: 'ready' | 'sent'): void {
    this.dispatchEvent(new CustomEvent(`nativ-${what}`, { bubbles: true, composed: true }));
  }
}

function link(address: string, text: string): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), {
    href: address,
    target: '_blank',
    rel: 'noopener',
    textContent: text,
  });
}

// A page may hold the line twice; the element is one.
if (!customElements.get('nativ-form')) customElements.define('nativ-form', NativForm);
if (asked?.dataset.form) {
  const element = document.createElement('nativ-form');
  for (const [name, value] of Object.entries(asked.dataset)) element.setAttribute(name, value ?? '');
  asked.after(element);
}
