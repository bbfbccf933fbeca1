import { enliven } from './live-form.ts';

const content = document.querySelector('.nv');
if (content?.querySelector('form')) enliven(content, { sent: () => {} });
