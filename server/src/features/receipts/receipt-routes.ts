import type { ReceiptStatus } from '@nativ/schemas';
import type { Request } from 'express';
import { ProblemError } from '../../http/problem.ts';
import { requestLanguage } from '../../http/request-language.ts';
import { defineRoute, type Route } from '../../http/routes.ts';
import type { lookUpLimit } from './look-up-limit.ts';
import type { receiptLookUp } from './receipt-service.ts';

/** The inquirer comes back, by program. The receipt travels in a header or in the path, which no log keeps. */
export function receiptRoutes({
  lookUp,
  mayLookUp,
}: {
  readonly lookUp: ReturnType<typeof receiptLookUp>;
  readonly mayLookUp: ReturnType<typeof lookUpLimit>;
}): Route[] {
  const answer = async (typed: string, raw: Request) => {
    if (!(await mayLookUp(raw.ip ?? ''))) throw new ProblemError('request.too-many');
    const found = await lookUp(typed, requestLanguage(raw));
    // A receipt that cannot be one is as unknown as one that is none.
    if (found.kind !== 'found') throw new ProblemError('receipt.not-found');
    return { json: found.status };
  };
  const shared = {
    method: 'get',
    open: 'The receipt is the key.',
    response: { status: 200, schema: 'nativ:api/receipt-status' },
    errors: ['receipt.not-found', 'request.too-many'],
  } as const;
  return [
    defineRoute<{ params: { receipt: string }; response: ReceiptStatus }>({
      ...shared,
      path: '/api/v1/public/receipts/:receipt',
      summary: 'Says how far the submission of a receipt has come',
      handle: ({ params, raw }) => answer(params.receipt, raw),
    }),
    defineRoute<{ response: ReceiptStatus }>({
      ...shared,
      path: '/api/v1/public/receipts',
      summary: 'The same, with the receipt in the header Nativ-Receipt',
      handle: ({ raw }) => answer(raw.get('nativ-receipt') ?? '', raw),
    }),
  ];
}
