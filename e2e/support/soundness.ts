import type { Page } from 'playwright-core';

/** What axe lets pass: broken descriptions, pages without one heading, words beside the middle of a button, a frame that scrolls sideways. A line each. */
export async function pageTroubles(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const troubles: string[] = [];
    const sketch = (element: Element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 120);

    for (const attribute of ['aria-describedby', 'aria-labelledby', 'aria-errormessage']) {
      for (const element of document.querySelectorAll(`[${attribute}]`)) {
        for (const id of element.getAttribute(attribute)?.split(/\s+/).filter(Boolean) ?? []) {
          if (!document.getElementById(id))
            troubles.push(`${attribute} names '${id}', which is not there: ${sketch(element)}`);
        }
      }
    }

    const headings = [...document.querySelectorAll('h1')].filter((one) => one.textContent.trim() !== '');
    if (headings.length !== 1) troubles.push(`Expected one heading of level 1, but found ${headings.length}.`);
    if (document.title.trim() === '') troubles.push('Expected the window to have a title.');

    const middleOf = (element: Element) => {
      const { top, height } = element.getBoundingClientRect();
      return top + height / 2;
    };
    for (const label of document.querySelectorAll('.mantine-Button-label')) {
      const button = label.closest('.mantine-Button-root');
      const aside = button ? Math.abs(middleOf(button) - middleOf(label)) : 0;
      if (button && aside > 2)
        troubles.push(`What a button says is ${aside} px above or below its middle: ${sketch(button)}`);
    }

    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) {
      const isOutside = (element: Element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && (left < -1 || right > clientWidth + 1);
      };
      const outside = [...document.body.querySelectorAll('*')].find(isOutside);
      const first = outside ? `, first because of ${sketch(outside)}` : '';
      troubles.push(`The page is ${scrollWidth} wide and shows ${clientWidth} of it${first}`);
    }
    return troubles;
  });
}

/** Buttons and check boxes of one list that sound alike, so that whoever hears them cannot tell which is which. Needs axe on the page. */
export async function twinButtons(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    window.axe.setup(document);
    const nameOf = (element: Element) => window.axe.commons.text.accessibleText(element) as string;
    const twins = [...document.querySelectorAll('ul, ol, table')].flatMap((list) => {
      const names = [...list.querySelectorAll('button, [role="button"], input[type="checkbox"]')]
        .filter((button) => button.closest('ul, ol, table') === list && button.checkVisibility())
        .map(nameOf);
      // Behind an open dialog nobody hears a name; a button that has none is found by axe.
      return names.filter((name, place) => name !== '' && names.indexOf(name) !== place);
    });
    window.axe.teardown();
    return [...new Set(twins)].map((name) => `Several controls of one list are called '${name}'.`);
  });
}
