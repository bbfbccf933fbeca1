import type { FormPageRenderer, PageInput } from '@nativ/runtime';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { FormPage } from './form-page.tsx';
import { FormSection } from './form-section.tsx';
import { MessagePage } from './message-page.tsx';
import { ReceiptPage } from './receipt-page.tsx';
import { ThanksPage } from './thanks-page.tsx';

const page = (element: ReactElement<PageInput>): string => {
  const html = renderToStaticMarkup(element);
  return html.startsWith('<html') ? `<!doctype html>${html}` : html;
};

export const renderForm: FormPageRenderer['renderForm'] = (input) => renderToStaticMarkup(<FormSection {...input} />);

export const renderFormPage: FormPageRenderer['renderFormPage'] = (input) => page(<FormPage {...input} />);

export const renderThanksPage: FormPageRenderer['renderThanksPage'] = (input) => page(<ThanksPage {...input} />);

export const renderReceiptPage: FormPageRenderer['renderReceiptPage'] = (input) => page(<ReceiptPage {...input} />);

export const renderMessagePage: FormPageRenderer['renderMessagePage'] = (input) => page(<MessagePage {...input} />);
