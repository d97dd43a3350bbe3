import { type CellObject, utils, write } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { listEvents } from '#db/read/events.ts';
import { getSource } from '#db/read/sources.ts';
import { EVERY_EVENT } from '#lib/query/resolve-filter.ts';

import { bringIn, bringInFile, datesOf, dump, filled, removeAll, toCalendar } from './bring-in.ts';

afterAll(removeAll);

describe('dates of a table', () => {
  it('are day first where one row proves it (I1)', async () => {
    const database = await filled();
    const text = 'date,title,actors\n05/06/2024,Drill,CHN;RUS\n13/06/2024,Visit,RUS;IRN\n';
    const { code, report } = await bringIn(database, text);
    expect(code).toBe(0);
    expect(report.notes).toContain('Dates are day first: line 3, 13/06/2024.');
    expect([report.new, datesOf(report)]).toEqual([2, ['2024-06-05', '2024-06-13']]);
    const { events } = await listEvents(database, EVERY_EVENT);
    const [drill] = events.filter(({ title }) => title === 'Drill');
    expect(drill).toMatchObject({ type: 'other', pairs: ['CHN-RUS'] });
    expect(drill?.citations).toMatchObject([
      { source: 'import-table-csv', excerpt: { exact: 'Drill', locator: 'entry 2' } },
    ]);
    const source = await getSource(database, 'import-table-csv');
    expect(source.length).toBe(text.length);
    for (const { exact, start, end } of source.excerpts) expect(text.slice(start, end)).toBe(exact);
  });

  it('are asked about where nothing proves their order (I2)', async () => {
    const database = await filled();
    const before = dump(database);
    const text = 'date,title,actors\n05/06/2024,Drill,CHN;RUS\n07/08/2024,Visit,RUS;IRN\n';
    const { code, report } = await bringIn(database, text);
    expect(code).toBe(2);
    expect(report.questions[0]?.question).toContain('5 June or 6 May');
    expect(report.questions[0]?.option).toContain('--dates dmy');
    expect(dump(database)).toBe(before);
    const answered = await bringIn(database, text, '--dates', 'dmy');
    expect([answered.code, datesOf(answered.report)]).toEqual([0, ['2024-06-05', '2024-08-07']]);
  });

  it('that contradict each other are both bad (I3)', async () => {
    const database = await filled();
    const before = dump(database);
    const { code, report } = await bringIn(
      database,
      'date,title,actors\n13/06/2024,Drill,CHN;RUS\n06/25/2024,Visit,RUS;IRN\n',
    );
    expect(code).toBe(3);
    expect(report.bad.map(({ line, problem }) => [line, problem])).toEqual([
      [2, 'lines 2 and 3 disagree: day first and month first'],
      [3, 'lines 2 and 3 disagree: day first and month first'],
    ]);
    expect(dump(database)).toBe(before);
  });

  it('may be the day numbers of a spreadsheet (I4)', async () => {
    const { report } = await bringIn(await filled(), 'date,title,actors\n45455,A,RUS\n45444,B,RUS\n');
    expect(report.notes).toContain('Dates are Excel day numbers.');
    expect(datesOf(report)).toEqual(['2024-06-12', '2024-06-01']);
  });

  it('that are all the first of a month are asked about (I6)', async () => {
    const database = await filled();
    const rows = Array.from({ length: 12 }, (_, index) => {
      const month = String(index + 1).padStart(2, '0');
      return `2024-${month}-01,Event ${month},RUS`;
    });
    const text = ['date,title,actors', ...rows].join('\n');
    const asked = await bringIn(database, text);
    expect(asked.code).toBe(2);
    expect(asked.report.questions[0]?.question).toBe(
      '12 of 12 dates are the first of a month: are these months?',
    );
    const months = await bringIn(database, text, '--dry-run', '--dates', 'months');
    expect(datesOf(months.report)[11]).toBe('2024-12');
    const days = await bringIn(database, text, '--dry-run', '--dates', 'days');
    expect(datesOf(days.report)[11]).toBe('2024-12-01');
    expect(days.report.stored).toBe(false);
  });
});

describe('encodings and heads', () => {
  it('asks for an encoding that is none of Unicode (I7)', async () => {
    const database = await filled();
    const text = Buffer.from('Datum;Titel;Akteure\n12.06.2024;\xdcbung \x96 \x93Ost\x94;RUS\n', 'latin1');
    const asked = await bringIn(database, text);
    expect(asked.code).toBe(2);
    expect(asked.report.questions[0]?.option).toContain('windows-1252');
    const { report } = await bringIn(database, text, '--encoding', 'windows-1252');
    expect(report.events).toMatchObject([{ title: 'Übung – “Ost”', date: '2024-06-12' }]);
  });

  it('knows a TimelineJS sheet whose heads have marks that do not show (I8)', async () => {
    const text = '"\ufeffYear\n", month ,Day,Headline\n2024,6,,Treaty with Russia\n';
    const { report } = await bringIn(await filled(), text);
    expect(report.events).toMatchObject([{ date: '2024-06', title: 'Treaty with Russia' }]);
  });
});

describe('files of other programs', () => {
  it('reads TimelineJS, with its years, its eras, and what has no date (I9)', async () => {
    const slides = {
      events: [
        { start_date: { year: '-480' }, end_date: { year: '-479', month: '' }, text: { headline: 'A war' } },
        { start_date: { year: 1950 }, display_date: 'c. 1950', text: { headline: 'A talk' } },
        { text: { headline: 'Without a date' } },
      ],
      eras: [{ start_date: { year: 1914 }, end_date: { year: 1918 }, text: { headline: 'The Great War' } }],
    };
    const database = await filled();
    const { code, report } = await bringInFile(
      database,
      'slides.json',
      JSON.stringify(slides),
      '--actors',
      'RUS',
    );
    expect(code).toBe(3);
    expect(report.bad).toMatchObject([{ line: 3, problem: 'entry 3 has no date: give it a year' }]);
    expect(datesOf(report)).toEqual(['-0479/-0478', '1950', '1914/1918']);
    expect(report.notes).toContain('1 eras are taken as events of their own.');
    const good = await bringInFile(
      database,
      'slides.json',
      JSON.stringify(slides),
      '--actors',
      'RUS',
      '--good-rows',
    );
    expect([good.code, good.report.new, good.report.stored]).toEqual([0, 3, true]);
  });

  it('reads calendars, in days as they are written (I10)', async () => {
    const entry = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
    const text = [
      ...['BEGIN:VCALENDAR', 'VERSION:2.0'],
      ...entry('UID:a', 'SUMMARY:Summit', 'DTSTART;VALUE=DATE:20241022', 'DTEND;VALUE=DATE:20241025'),
      ...entry('UID:b', 'SUMMARY:One day', 'DTSTART;VALUE=DATE:20241022'),
      ...entry('UID:c', 'SUMMARY:Night', 'DTSTART;TZID=Asia/Seoul:20241024T223000', 'DURATION:PT1H'),
      ...entry('UID:d', 'SUMMARY:Yearly', 'DTSTART;VALUE=DATE:20240101', 'RRULE:FREQ=YEARLY'),
      'END:VCALENDAR',
    ].join('\r\n');
    const { code, report } = await bringInFile(await filled(), 'days.ics', text, '--actors', 'RUS');
    expect(code).toBe(0);
    expect(datesOf(report)).toEqual(['2024-10-22/2024-10-24', '2024-10-22', '2024-10-24', '2024-01-01']);
    expect(report.notes).toContain('“Yearly” repeats: its first time alone is imported.');
  });

  it('refuses what is broken in a sentence', async () => {
    const database = await filled();
    for (const [name, text] of [
      ['a.ics', 'BEGIN:VCALENDAR\r\nVERSION'],
      ['b.json', '{"events": 3}'],
      ['c.json', '{"events": ['],
      ['d.csv', ''],
      ['e.ics', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR'],
      ['f.ics', toCalendar('SUMMARY:Without a day')],
      ['g.ics', toCalendar('SUMMARY:Long', 'DTSTART:20240101T000000Z', 'DURATION:P999999999999999999W')],
    ] as const) {
      const { code, report } = await bringInFile(database, name, text);
      expect(code, name).toBe(3);
      expect(report.bad[0]?.problem.length, name).toBeGreaterThan(20);
    }
  });
});

describe('workbooks', () => {
  const bookOf = (cells: Record<string, CellObject>, { is1904 = false, name = 'Sheet1' } = {}) => {
    const book = utils.book_new();
    const last = Math.max(...Object.keys(cells).map((at) => utils.decode_cell(at).r));
    utils.book_append_sheet(book, { ...cells, '!ref': `A1:C${last + 1}` }, name);
    if (is1904) book.Workbook = { WBProps: { date1904: true } };
    return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  };
  const emptyBook = () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, {}, 'Empty');
    return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  };
  const text = (v: string): CellObject => ({ t: 's', v });
  const dated = (v: number, z: string): CellObject => ({ t: 'n', v, z });
  const HEAD = { A1: text('date'), B1: text('title'), C1: text('actors') };

  it('give dates as fine as their number format shows them (I5)', async () => {
    const dates = [
      dated(45444, 'mmm yy'),
      dated(33239, 'yyyy'),
      dated(45455, '"KW" yyyy-mm-dd'),
      text('c. 1950'),
      { t: 'n', v: 2024 } satisfies CellObject,
    ];
    const cells = Object.fromEntries(
      dates.flatMap((date, index) => [
        [`A${index + 2}`, date],
        [`B${index + 2}`, text(`Event ${index}`)],
        [`C${index + 2}`, text('RUS')],
      ]),
    );
    const { report } = await bringInFile(
      await filled(),
      'dates.xlsx',
      bookOf({ ...HEAD, ...cells }),
      '--dry-run',
    );
    expect(report.bad).toEqual([]);
    expect(datesOf(report)).toEqual(['2024-06', '1991', '2024-06-12', '1950~', '2024']);
  });

  it('count from 1904 where they say so (I4)', async () => {
    const row = { A2: dated(43993, 'yyyy-mm-dd'), B2: text('Event'), C2: text('RUS') };
    const bytes = bookOf({ ...HEAD, ...row }, { is1904: true });
    const { report } = await bringInFile(await filled(), 'mac.xlsx', bytes, '--dry-run');
    expect(datesOf(report)).toEqual(['2024-06-12']);
  });

  it('are refused with a sentence where they are none, broken, or an archive of something else', async () => {
    const database = await filled();
    const archive = zipSync({ 'a.txt': new Uint8Array([65]) });
    for (const [bytes, words] of [
      [archive, 'no workbook'],
      [archive.slice(0, 30), 'broken'],
      [emptyBook(), 'no cell'],
    ] as const) {
      const { code, report } = await bringInFile(database, 'other.xlsx', bytes, '--dry-run');
      expect([code, report.bad[0]?.problem]).toEqual([3, expect.stringContaining(words)]);
    }
  });
});
