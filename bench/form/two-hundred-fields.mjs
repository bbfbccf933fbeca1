/** A form of many questions, half of which are asked only while one answer is yes, with a sum over some. */
export function manyFields(count) {
  const names = Array.from({ length: count - 1 }, (_, index) => `q${index}`);
  const shown = names.slice(names.length / 2).map((name) => `/${name}`);
  return {
    title: 'Many questions',
    schema: {
      type: 'object',
      required: ['all'],
      properties: {
        all: { type: 'boolean', title: 'Ask everything?' },
        ...Object.fromEntries(
          names.map((name, index) => [name, { type: 'string', title: `Question ${index}`, maxLength: 200 }]),
        ),
      },
    },
    uiSchema: { all: { 'ui:widget': 'radio' } },
    settings: { language: 'en', rules: [{ id: 'all', kind: 'show', when: 'data.all == true', questions: shown }] },
  };
}
