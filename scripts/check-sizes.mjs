// What the public form costs whoever opens it, and the line on another website. Fails when either has grown past its limit.
import { publicFormSizes } from '../bench/size/public-form-sizes.mjs';

const limits = { page: 6 * 1024, embed: 3 * 1024 };
const sizes = await publicFormSizes();
const { html, form, embed } = sizes;
console.log(`page ${html + form} bytes (HTML and styles ${html}, script ${form}), embed.js ${embed}, all gzip`);
if (html + form > limits.page || embed > limits.embed) {
  console.error(
    `Expected the page to take at most ${limits.page} bytes and embed.js at most ${limits.embed}. Make what has grown smaller, or load it only where it is needed.`,
  );
  process.exit(1);
}
