// What the public form costs whoever opens it, the line on another website, and the start page of the staff. Fails when one has grown past its limit.
import { publicFormSizes } from '../bench/size/public-form-sizes.mjs';
import { startPageSizes } from '../bench/size/start-page-sizes.mjs';

const limits = { page: 6 * 1024, embed: 3 * 1024, start: 250 * 1024 };
const sizes = await publicFormSizes();
const { html, form, embed } = sizes;
console.log(`page ${html + form} bytes (HTML and styles ${html}, script ${form}), embed.js ${embed}, all gzip`);
if (html + form > limits.page || embed > limits.embed) {
  console.error(
    `Expected the page to take at most ${limits.page} bytes and embed.js at most ${limits.embed}. Make what has grown smaller, or load it only where it is needed.`,
  );
  process.exit(1);
}

const { script, styles, texts } = startPageSizes();
const start = script + styles + texts;
console.log(`start page of the staff ${start} bytes (script ${script}, styles ${styles}, texts ${texts}), all gzip`);
if (start > limits.start) {
  console.error(
    `Expected the start page to take at most ${limits.start} bytes. Load what is not needed at once when it is.`,
  );
  process.exit(1);
}
