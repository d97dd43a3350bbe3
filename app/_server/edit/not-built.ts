import { DyadlineError } from '#lib/errors.ts';
import { faultResponse, forEditors } from './edit-answer.ts';

/** Answers at addresses that are kept for editors: strangers are led to where one signs in, editors find nothing yet. */
export const notBuilt = forEditors((request) =>
  faultResponse(request, new DyadlineError('not-found', 'There is nothing at this address yet.')),
);
