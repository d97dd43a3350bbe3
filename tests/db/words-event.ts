import type { Database } from '#db/store/open-database.ts';
import { fillDatabase } from '#db/write/fill-database.ts';
import { citation, event, excerpt, NOW, sampleDataSet, source } from './sample-data.ts';
import type { TestDatabases } from './test-database.ts';

/** One event with the words given, beside the sample, which has none of them. */
export async function openWith(
  databases: TestDatabases,
): Promise<{ database: Database; dataSet: ReturnType<typeof sampleDataSet> }> {
  const database = await databases.open();
  const dataSet = sampleDataSet();
  dataSet.sources.push(
    source(
      'words',
      '2024-05',
      [
        excerpt('words-1', 'U.S. intelligence told Reuters', {
          prefix: 'On Sunday, ',
          suffix: ' of soldiers',
        }),
        excerpt('words-2', 'Erdoğan’s arms transfers', {
          translation: { text: 'shipments of Türkiye', language: 'en', by: 'us' },
        }),
        excerpt('words-3', 'deliveries of 2015'),
      ],
      { title: 'Arms and the bazaar', authors: ['Nadia Haddad'], publisher: 'Institute of Straits' },
    ),
    source('words-later', '2024-09', [excerpt('words-later-1', 'artillery shells')], { title: 'Afterwards' }),
  );
  dataSet.events.push(
    event(
      'words',
      '2024',
      [
        citation('words', 'words-1', '2024'),
        citation('words', 'words-2', '2024'),
        citation('words', 'words-3', '2024'),
        citation('words-later', 'words-later-1', '2024'),
      ],
      {
        title: 'A Sino-Soviet split in the US',
        summary: 'Xi’s visit: "Kŷiv", ДОГОВОР and 北京市签署协议, مُعاهَدَةُ إيران.',
        place: { name: 'Vostochny' },
        type: 'troop-deployment',
        participants: [
          { actor: 'CHN', role: 'party' },
          { actor: 'PRK', role: 'mentioned' },
        ],
      },
    ),
  );
  await fillDatabase(database, dataSet, NOW);
  return { database, dataSet };
}
