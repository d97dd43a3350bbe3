import { z } from 'zod';

/** Schema of an id of a source, an excerpt or an event: lower-case words and digits joined by single hyphens, at most 100 characters. */
export const slugSchema = z
  .string()
  .max(100)
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'use lower-case letters, digits and single hyphens, such as syria-2015',
  )
  .describe('Lower-case letters and digits joined by single hyphens. An id is never reused.');

/** Schema of an actor's code: ISO 3166-1 alpha-3 for states, upper-case names for others (NATO, UN, BRICS). */
export const actorCodeSchema = z
  .string()
  .regex(/^[A-Z][A-Z0-9]{1,11}$/, 'use 2 to 12 upper-case letters and digits, such as NATO')
  .describe('ISO 3166-1 alpha-3 for states (XKX for Kosovo); upper-case names for others.');
