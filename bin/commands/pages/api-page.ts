import { z } from 'zod';
import { actorSchema } from '#lib/domain/actor.ts';
import { citationSchema } from '#lib/domain/citation.ts';
import { dateValueSchema } from '#lib/domain/edtf-text.ts';
import { eventSchema } from '#lib/domain/event.ts';
import { excerptSchema } from '#lib/domain/excerpt.ts';
import { sourceSchema } from '#lib/domain/source.ts';
import { EXPORT_FORMATS } from '#lib/exchange/export-formats.ts';
import { RECORD_FORMATS } from '#lib/exchange/record-formats.ts';
import { formatPage, formatTable } from './markdown.ts';
import type { Route } from './read-routes.ts';

const ANSWERS = [
  ['Event', eventSchema],
  ['Citation', citationSchema],
  ['Excerpt', excerptSchema],
  ['Date', dateValueSchema],
  ['Source', sourceSchema],
  ['Actor', actorSchema],
] as const;

/** Returns docs/api.md: the routes as their files describe them, and the fields of what they answer. */
export function formatApiPage(routes: readonly Route[]): string {
  const rows = routes.map(({ method, address, meaning }) => [`\`${method} ${address}\``, meaning]);
  return formatPage(
    'API',
    'JSON in UTF-8. Which events: [parameters](parameters.md). What can fail: [errors](errors.md). Reads carry an `ETag`; send it back in `If-None-Match` and an unchanged answer is 304 with no body. Reads may be made from any web page (CORS `*`).',
    formatTable(['request', 'answer'], rows),
    'Lists of events come in pages of `limit`, by earliest day, open beginnings first, then by id; `next` is the `cursor` of the following page, or null at the end.',
    'With `q` such a list has `matches` as well: for each event, in order, its `id` and `in`, the parts in which its words were found (title, summary, place, passage, type, name, source), for each word the first that has it.',
    '## Windows',
    WINDOW,
    '## Files',
    '`GET /api/export/{format}` takes the parameters of a filter and a view, and [some of its own](parameters.md#what-a-file-is-like); formats of records take those of a filter and `title`. [Formats](formats.md) says what each carries.',
    formatTable(
      ['format', 'what it is'],
      [...EXPORT_FORMATS, ...RECORD_FORMATS].map(({ id, what }) => [`\`${id}\``, what]),
    ),
    'A `png` is drawn with the fonts of the server. Where it has letters that none of them has, it says so in its last lines, has boxes in their place, and the answer has a header `X-Dyadline-Missing-Characters`: their code points in ascending order (`U+4E2D U+1F600`), at most 64 of them, then `+12` for twelve more. Answers to `HEAD`, and 304, may be without it. [Fonts for other scripts](embedding.md#fonts-of-pictures) says what to install.',
    ...ANSWERS.flatMap(([name, schema]) => [
      `## ${name}`,
      formatTable(['field', 'value', 'meaning'], listFields(schema)),
    ]),
  );
}

const WINDOW = [
  '`GET /api/window` takes the parameters of a filter and [some of its own](parameters.md#what-a-screen-draws). At most `limit` events come one by one. They are chosen by importance, then number of sources, then earliest day (open first), then id, so a narrower window never loses one that a wider one has.',
  '',
  '`{ window, lanes: [{ id, label, total }], events, clusters: [{ lane, earliest, latest, count }], density: { edges, counts }, total }`. `total` counts each event of the window once; totals of lanes, clusters and density count it in each of its lanes. Bucket i of `density` begins on day `edges[i]` and ends before `edges[i + 1]`; an event is counted in the bucket of its earliest day, or in the first if it began before. Clusters are what is not among `events`. An event here has `id`, `title`, `type`, `importance`, `date`, `pairs`, `lanes`, `contested`, `sources` (how many), `modality` and `attested` (the last day that a source attests, where the end is open).',
].join('\n');

type JsonSchema = z.core.JSONSchema.BaseSchema;

function listFields(schema: z.ZodType): string[][] {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'output' });
  return Object.entries(properties).map(([name, property]) => {
    const field = typeof property === 'boolean' ? {} : property;
    return [`\`${name}\``, describeValue(field), field.description ?? ''];
  });
}

const NAMED_BY_FIELDS: readonly (readonly [name: string, field: string])[] = [
  ['Date', 'edtf'],
  ['Excerpt', 'exact'],
  ['Citation', 'assertedBy'],
];

function describeValue(schema: JsonSchema): string {
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (schema.anyOf)
    return [...new Set(schema.anyOf.map((part) => describeValue(asObject(part))))].join(' or ');
  if (schema.type === 'array') return `list: ${describeValue(asObject(schema.items))}`;
  if (schema.type === 'object') return describeObject(schema);
  return [schema.type ?? 'any'].flat().join(' or ');
}

function describeObject({ properties = {} }: JsonSchema): string {
  const named = NAMED_BY_FIELDS.find(([, field]) => field in properties);
  return named === undefined ? `{ ${Object.keys(properties).join(', ')} }` : named[0];
}

function asObject(schema: unknown): JsonSchema {
  return typeof schema === 'object' && schema !== null && !Array.isArray(schema)
    ? (schema as JsonSchema)
    : {};
}
