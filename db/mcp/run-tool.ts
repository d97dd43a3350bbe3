import { chooseEvents } from '#db/read/choose-events.ts';
import { getEvent, listEvents } from '#db/read/events.ts';
import { listPairs } from '#db/read/pairs.ts';
import { openRecords } from '#db/read/record-content.ts';
import { readVocabulary } from '#db/read/vocabulary.ts';
import type { Database } from '#db/store/open-database.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import { listFocalPairs } from '#lib/domain/pair.ts';
import { DyadlineError } from '#lib/errors.ts';
import type { RecordContent } from '#lib/exchange/record-format.ts';
import { actorName } from '#lib/exchange/record-words.ts';
import { MARKDOWN } from '#lib/exchange/records/markdown.ts';
import { formatToolEvent, toToolEvent } from '#lib/mcp/tool-event.ts';
import { readToolArguments, type Tool, type ToolQuestion } from '#lib/mcp/tools.ts';
import { formatFilter } from '#lib/query/format-filter.ts';
import { type ResolvedFilter, resolveFilter } from '#lib/query/resolve-filter.ts';
import { timelineAddress } from '#lib/urls.ts';
import { orderEvents } from '#lib/wording/order-events.ts';

/** What a tool answers: the same as text and as data. */
export type ToolAnswer = { text: string; data: Record<string, unknown> };

/** A question with what it is answered from. */
type Asked = { database: Database; question: ToolQuestion; content: RecordContent; filter: ResolvedFilter };

/**
 * Returns what a tool answers to these arguments, whatever they are. Throws `invalid-request` where they are not what the tool takes, in a
 * sentence that says what is, and what the store throws (`not-found`, `withdrawn`).
 */
export async function runTool(
  database: Database,
  tool: Tool,
  given: Readonly<Record<string, unknown>>,
  origin: string | null,
): Promise<ToolAnswer> {
  const vocabulary = await readVocabulary(database);
  const { value: question, issues } = readToolArguments(tool, given, vocabulary);
  if (issues.length > 0)
    throw new DyadlineError('invalid-request', issues.map(({ message }) => message).join('\n'));
  const content = await openRecords(database, question.filter, { origin, self: '/mcp' });
  return ANSWERS[tool.name]({
    ...{ database, question, content },
    filter: resolveFilter(question.filter, vocabulary),
  });
}

const ANSWERS: Readonly<Record<Tool['name'], (asked: Asked) => Promise<ToolAnswer>>> = {
  search_events: answerEvents,
  what_was_known: answerEvents,
  get_event: async ({ database, question, content }) => {
    const event = await getEvent(database, question.id ?? '');
    return { text: formatToolEvent(event, content), data: toToolEvent(event, content) };
  },
  list_pairs: answerPairs,
  chronology: answerChronology,
};

async function answerEvents({ database, question, content, filter }: Asked): Promise<ToolAnswer> {
  const { limit, cursor } = question;
  const page = await listEvents(database, filter, { limit, ...(cursor === undefined ? {} : { cursor }) });
  const { events, total, next } = page;
  const head = [
    `${content.title}: ${events.length} of ${total} events. All of them: ${allOf(content)}`,
    ...(next === null ? [] : [`More: ask again with cursor ${next}`]),
  ].join('\n');
  return {
    text: [head, ...events.map((event) => formatToolEvent(event, content))].join('\n\n'),
    data: {
      ...{ total, next, permalink: allOf(content) },
      events: events.map((event) => toToolEvent(event, content)),
    },
  };
}

async function answerPairs({ database, question, content, filter }: Asked): Promise<ToolAnswer> {
  const counted = await listPairs(database, filter, listFocalPairs(content.chronology.focal));
  const pairs = counted.map((count) => ({
    ...count,
    names: count.pair.split('-').map((code) => actorName(content, code)),
    permalink: `${content.origin ?? ''}${timelineAddress(formatFilter({ ...question.filter, pairs: [count.pair] }))}`,
  }));
  const lines = pairs.map(
    ({ pair, names, count, permalink }) =>
      `${pair} (${names.join('–')}): ${count} ${count === 1 ? 'event' : 'events'}, ${permalink}`,
  );
  return { text: [`${content.title}:`, ...lines].join('\n'), data: { pairs } };
}

async function answerChronology({ database, question, content, filter }: Asked): Promise<ToolAnswer> {
  const { events: chosen, total } = await chooseEvents(database, filter, question.limit);
  const events: readonly TimelineEvent[] = orderEvents(chosen, question.filter.only);
  const parts: string[] = [];
  const pages = async function* () {
    yield events;
  };
  for await (const part of MARKDOWN.write({ ...content, pages })) parts.push(String(part));
  const left =
    events.length < total ? `${events.length} of ${total} events, the most important ones.\n\n` : '';
  const text = `${left}${parts.join('')}`;
  return {
    text,
    data: { total, shown: events.map(({ id }) => id), permalink: allOf(content), markdown: text },
  };
}

function allOf({ origin, path }: RecordContent): string {
  return `${origin ?? ''}${path}`;
}
