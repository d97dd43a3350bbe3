import { buildEventJsonLd, JSON_LD_CONTEXT } from '../event-json-ld.ts';
import { joinChunks } from '../join-chunks.ts';
import type { RecordFormat } from '../record-format.ts';

/** Linked data: events of schema.org with quotations and the selectors of Web Annotations. */
export const JSONLD: RecordFormat = {
  id: 'jsonld',
  label: 'JSON-LD',
  mediaType: 'application/ld+json; charset=utf-8',
  extension: 'jsonld',
  what: 'linked data (schema.org, Web Annotation)',
  carries: {
    title: true,
    summary: true,
    date: true,
    participants: true,
    place: true,
    coordinates: true,
    partOf: true,
    sources: true,
    words: true,
    context: true,
    position: true,
    assertedBy: true,
  },
  notes: ['The context stands in the file: nothing has to be fetched to read it.'],
  most: null,
  async *write(content) {
    const { title, chronology, sources, actors, origin } = content;
    // A name that holds everywhere, also where nobody reaches these pages.
    const base = origin ?? `urn:dyadline:${chronology.id}:`;
    const head = {
      '@context': JSON_LD_CONTEXT,
      '@type': 'Dataset',
      '@id': `${base}${content.path}`,
      name: title,
      ...(chronology.description === '' ? {} : { description: chronology.description }),
      ...(chronology.licence === '' ? {} : { license: chronology.licence }),
      ...(chronology.attribution === '' ? {} : { creditText: chronology.attribution }),
      inLanguage: chronology.language,
    };
    yield `${JSON.stringify(head).slice(0, -1)},"hasPart":[`;
    yield* joinChunks(content, ',\n', (event) => {
      const { '@context': _, url, ...entity } = buildEventJsonLd(event, { sources, actors, base });
      return JSON.stringify(origin === null || url === undefined ? entity : { ...entity, url });
    });
    yield ']}\n';
  },
};
