/** A form of twelve fields as organisations have them: two conditions, a list of rows, a file. */
const option = (value, title) => ({ const: value, title });

export const twelveFields = {
  title: { en: 'Request for a purchase', he: 'בקשת רכש' },
  schema: {
    type: 'object',
    required: ['fullName', 'email', 'department', 'amount', 'neededOn', 'hasQuote'],
    properties: {
      fullName: { type: 'string', title: 'Full name', minLength: 2, maxLength: 200 },
      email: { type: 'string', format: 'email', title: 'E-mail' },
      phone: { type: 'string', format: 'phone', title: 'Telephone', description: 'Such as 050-555-0123.' },
      department: {
        type: 'string',
        title: 'Department',
        oneOf: [
          option('it', 'Information systems'),
          option('hr', 'People'),
          option('money', 'Finance'),
          option('ops', 'Operations'),
        ],
      },
      amount: { type: 'number', title: 'Amount', minimum: 1, maximum: 1000000 },
      approver: { type: 'string', format: 'email', title: 'Who else approves it' },
      neededOn: { type: 'string', format: 'date', title: 'Needed on' },
      urgency: {
        type: 'string',
        title: 'Urgency',
        oneOf: [option('low', 'Low'), option('normal', 'Usual'), option('high', 'High')],
      },
      channels: {
        type: 'array',
        title: 'How to tell you',
        uniqueItems: true,
        items: {
          type: 'string',
          oneOf: [option('mail', 'By mail'), option('phone', 'By phone'), option('post', 'By post')],
        },
      },
      items: {
        type: 'array',
        title: 'Items',
        minItems: 1,
        maxItems: 20,
        items: {
          type: 'object',
          required: ['name', 'quantity'],
          properties: {
            name: { type: 'string', title: 'What', maxLength: 200 },
            quantity: { type: 'integer', title: 'How many', minimum: 1 },
          },
        },
      },
      reason: { type: 'string', title: 'Why', maxLength: 2000 },
      hasQuote: { type: 'boolean', title: 'Is there a quote?' },
      supplier: { type: 'string', title: 'Name of the supplier', maxLength: 200 },
      attachment: { type: 'string', format: 'file', title: 'Attachment', 'x-file': {} },
    },
  },
  uiSchema: {
    urgency: { 'ui:widget': 'radio' },
    channels: { 'ui:widget': 'checkboxes' },
    reason: { 'ui:widget': 'textarea' },
    hasQuote: { 'ui:widget': 'radio' },
  },
  settings: {
    language: 'en',
    intro: 'Fill in what you know. We answer within two working days.',
    rules: [
      { id: 'supplier', kind: 'show', when: 'data.hasQuote == true', questions: ['/supplier'] },
      { id: 'supplierNeeded', kind: 'require', when: 'data.hasQuote == true', questions: ['/supplier'] },
      { id: 'approver', kind: 'show', when: 'data.amount >= 10000', questions: ['/approver'] },
    ],
  },
};
