/** Time zones at both ends of the day and in between: dates must not depend on where a reader lives. */
export const ZONES = { utc: 'UTC', apia: 'Pacific/Apia', 'los-angeles': 'America/Los_Angeles' };

/**
 * Folders and files of `tests/unit` in which no date or day takes part: they run in the first zone alone. A test looks
 * for dates in them (`tests/layers/unit-zones.test.ts`).
 */
export const UNDATED_TESTS = [
  'tests/unit/data-check',
  'tests/unit/domain',
  'tests/unit/text',
  'tests/unit/exchange/png',
  'tests/unit/exchange/xml.test.ts',
];
