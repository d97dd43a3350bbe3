import { z } from 'zod';
import { PROBLEM_KINDS } from '#lib/problem.ts';
import type { AnyParameter } from '#lib/query/parameter.ts';
import { ANSWER_SCHEMAS } from './answers.ts';
import { OPERATIONS, type Operation } from './operations.ts';

type Json = { [name: string]: unknown };

const SCHEMAS = '#/components/schemas/';
/** What any address may be answered with beside what was asked for. */
const FAILURES = [400, 404, 410, 413, 503] as const;

/** Returns the description of the API as an OpenAPI 3.1 document; `origin` is where it is, null where nobody else reaches it. */
export function buildOpenApi({ title, origin }: { title: string; origin: string | null }): Json {
  return {
    openapi: '3.1.1',
    info: {
      title: `${title}: API`,
      version: '1',
      description:
        'Events with the words they rest on. Every address may be read from any web page and without an account. Answers carry an ETag: sent back in If-None-Match, an unchanged answer is 304 without a body. A parameter that is unknown or wrong is refused.',
    },
    servers: [{ url: origin ?? '/' }],
    paths: Object.fromEntries(
      OPERATIONS.map((operation) => [operation.path, { get: toOperation(operation) }]),
    ),
    components: { schemas: toSchemas() },
  };
}

function toOperation({ id, summary, variables, parameters, answer }: Operation): Json {
  const problem = { 'application/problem+json': { schema: { $ref: `${SCHEMAS}Problem` } } };
  const titles = Object.values(PROBLEM_KINDS);
  return {
    operationId: id,
    summary,
    parameters: [
      ...Object.entries(variables).map(([name, description]) => ({
        ...{ name, in: 'path', required: true, description },
        schema: { type: 'string' },
      })),
      ...parameters.map(toParameter),
    ],
    responses: {
      200: {
        description: summary,
        headers: { ETag: { schema: { type: 'string' } } },
        content:
          answer === null
            ? { '*/*': { schema: {} } }
            : { 'application/json': { schema: { $ref: `${SCHEMAS}${answer}` } } },
      },
      304: { description: 'What the asker has (If-None-Match) is unchanged.' },
      ...Object.fromEntries(
        FAILURES.map((status) => [
          status,
          {
            description: titles.find((kind) => kind.status === status)?.title ?? 'A problem',
            content: problem,
          },
        ]),
      ),
    },
  };
}

function toParameter(entry: AnyParameter): Json {
  const { name, meaning, allowed, example, repeatable } = entry;
  const schema = toValueSchema(entry);
  return {
    ...{ name, in: 'query', required: false, description: `${meaning} Allowed: ${allowed}.` },
    ...(repeatable
      ? { schema: { type: 'array', items: schema }, style: 'form', explode: true, example: [example] }
      : { schema }),
  };
}

/** By what its example is read as. */
function toValueSchema({ parse, example, name }: AnyParameter): Json {
  const reading = parse(example, {
    types: new Set([example]),
    countsAs: new Map(),
    mergedInto: new Map(),
  });
  const value = 'value' in reading ? reading.value : null;
  if (typeof value === 'number') return { type: 'integer', examples: [value] };
  if (typeof value === 'boolean') return { type: 'string', enum: ['0', '1'] };
  return { type: 'string', examples: [name === 'url' ? 'https://example.org/' : example] };
}

/** Each answer once, with references from one to another. */
function toSchemas(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(ANSWER_SCHEMAS)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { io: 'output', uri: (id) => `${SCHEMAS}${id}` });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]),
  );
}
