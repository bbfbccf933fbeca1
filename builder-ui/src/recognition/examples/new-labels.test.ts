import { expect, it } from 'vitest';
import { newLabels } from './new-labels.ts';

it('makes a label of each line that says something new', () => {
  expect(newLabels('Legal help\n\n Social \nSocial', 'en', ['legal-help'])).toEqual([
    { key: 'legal-help-2', title: { en: 'Legal help' } },
    { key: 'social', title: { en: 'Social' } },
  ]);
  expect(newLabels('משפטי\nחברתי', 'he', []).map(({ key }) => key)).toEqual(['label-1', 'label-2']);
});
