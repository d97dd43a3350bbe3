/**
 * Events by how long they last, in classes that each double the one before: class 0 lasts one day, class n from
 * 2 ** (n - 1) to 2 ** n - 1 days more. What is open on a side is in the last class. In a window are, of class n, only
 * events that begin at most 2 ** n days before it, so an index by class and first day finds them among themselves.
 */

/** The class of open events, above all the others: 20,000 years have fewer than 2 ** 23 days. */
export const OPEN_CLASS = 24;

const CLASSES = Array.from({ length: OPEN_CLASS }, (_, index) => index);

/** The class of an event's row, as SQL; an index is made over this very text, so that changing it means a migration. */
export const SPAN_CLASS = `CASE ${CLASSES.map((index) => `WHEN latest_day - earliest_day < ${2 ** index} THEN ${index}`).join(' ')} ELSE ${OPEN_CLASS} END`;
