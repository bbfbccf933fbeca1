import type { QuestionWords } from '@nativ/runtime';

/** The words of new questions in tests. */
export const testWords: QuestionWords = {
  title: 'Question',
  option: (number) => `Option ${number}`,
  address: {
    street: 'Street',
    houseNumber: 'Number',
    apartment: 'Apartment',
    city: 'City',
    postalCode: 'Postal code',
    country: 'Country',
  },
  lowLabel: 'Low',
  highLabel: 'High',
  richText: 'Text',
  consent: 'I agree',
};
