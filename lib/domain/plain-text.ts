import { z } from 'zod';

// Control characters, and the marks that turn the direction of what follows: a title could show as something else.
const HIDDEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** Schema of a line of text for readers: not blank, whole characters only, nothing in it that does not show. */
export const plainTextSchema = z
  .string()
  .regex(/\S/, 'write something; blank text says nothing')
  .refine((text) => text.isWellFormed(), 'it holds half a character (a lone surrogate); type it again')
  .refine(
    (text) => !HIDDEN.test(text),
    'it holds control or direction characters; type it again without them',
  );
