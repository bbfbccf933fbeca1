import { localizeForm } from '@nativ/runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { withKnownWidgets } from './known-widgets.ts';
import { NativForm } from './nativ-form.tsx';

const shapes = {
  text: { type: 'string' },
  choice: { type: 'string', enum: ['a', 'b'] },
  flag: { type: 'boolean' },
  group: { type: 'object', properties: { inner: { type: 'string' } } },
  list: { type: 'array', items: { type: 'string' } },
  several: { type: 'array', uniqueItems: true, items: { enum: ['a', 'b'] } },
  either: { type: ['string', 'number'] },
};

test.each([
  { 'ui:widget': 'acme' },
  { 'ui:widget': 'radio' },
  { 'ui:widget': 'checkboxes' },
  { 'ui:widget': 'hidden' },
  { 'ui:widget': 42 },
  { 'ui:options': { widget: 'acme' } },
  { 'ui:field': 'acme' },
  { items: { 'ui:widget': 'acme' } },
  { inner: { 'ui:widget': 'acme' } },
])('a form is shown whatever widgets it names: %j', (ui) => {
  for (const shape of Object.values(shapes)) {
    const source = {
      title: 'F',
      schema: { type: 'object', properties: { a: shape, b: { type: 'string' } } },
      uiSchema: { a: ui },
    };
    const show = () =>
      renderToStaticMarkup(
        <NativForm
          form={localizeForm(source, 'en')}
          source={source}
          language="en"
          formData={{}}
          onChange={() => {}}
          onSubmit={() => {}}
        />,
      );

    expect(show).not.toThrow();
    expect(show()).toContain('name="f[b]"');
  }
});

test('a widget that fits stays', () => {
  const uiSchema = {
    choice: { 'ui:widget': 'radio' },
    several: { 'ui:widget': 'tags' },
    text: { 'ui:widget': 'textarea' },
  };

  expect(withKnownWidgets({ schema: { type: 'object', properties: shapes }, uiSchema })).toEqual(uiSchema);
});
