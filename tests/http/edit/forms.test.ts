import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedCopy, serveCopy } from '../../serve-copy.ts';
import { type SignedIn, signInAs } from './signed-in.ts';

let server: ServedCopy;
let kim: SignedIn;
let lee: SignedIn;
beforeAll(async () => {
  server = await serveCopy();
  [kim, lee] = [await signInAs(server, 'Kim'), await signInAs(server, 'Lee')];
});
afterAll(() => server?.stop());

type Fields = Record<string, string>;

/** What a browser without scripts has in the form of a page. */
async function openForm(who: SignedIn, path: string): Promise<Fields> {
  return fieldsOf(await (await who.ask('GET', path)).text());
}

function fieldsOf(html: string): Fields {
  const fields: Fields = {};
  const text = (escaped = '') =>
    escaped
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&');
  for (const [, attributes = ''] of html.matchAll(/<input ([^>]*)>/g)) {
    const [, name] = /name="([^"]*)"/.exec(attributes) ?? [];
    const isOff = attributes.includes('type="checkbox"') && !attributes.includes(' checked');
    if (name !== undefined && !isOff) fields[name] = text(/value="([^"]*)"/.exec(attributes)?.[1]);
  }
  for (const [, name = '', inner = ''] of html.matchAll(/<textarea [^>]*name="([^"]*)"[^>]*>\n?([^<]*)</g))
    fields[name] = text(inner);
  for (const [, name = '', inner = ''] of html.matchAll(/<select [^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs))
    fields[name] = text((/value="([^"]*)" selected/.exec(inner) ?? /value="([^"]*)"/.exec(inner))?.[1]);
  return fields;
}

const press = (who: SignedIn, path: string, fields: Fields) =>
  fetch(`${server.baseUrl}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Cookie: who.cookie, Origin: server.baseUrl },
    body: new URLSearchParams(fields),
  });

const TEXT = 'Both capitals were silent. On 3 May 2021 the ministers signed an accord, and left at night.';

describe('forms', () => {
  it('make a source of a pasted text and an event of its words, without a script', async () => {
    const source = await press(kim, '/edit/sources/new', {
      ...(await openForm(kim, '/edit/sources/new')),
      ...{
        title: 'Ministers & <accords>',
        authors: 'Doe, Jane\nRoe, Rob',
        published: '4 May 2021',
        text: TEXT,
      },
    });
    expect([source.status, source.headers.get('location')]).toEqual([303, '/edit/sources/ministers-accords']);
    expect(await openForm(kim, '/edit/sources/ministers-accords')).toMatchObject({
      ...{
        title: 'Ministers & <accords>',
        authors: 'Doe, Jane\nRoe, Rob',
        published: '2021-05-04',
        text: TEXT,
      },
    });

    const typed: Fields = {
      ...(await openForm(kim, '/edit/events/new')),
      ...{ do: 'publish', title: 'An accord of ministers', date: '3 May 2021', type: 'treaty' },
      ...{ summary: 'Ministers agreed on a text.', 'participants.0.actor': 'russia' },
      ...{ 'participants.1.actor': 'CHN', 'participants.1.role': 'party' },
      ...{ 'citations.0.source': 'ministers-accords', 'citations.0.quote': 'the ministers singed an accord' },
    };
    const wrong = await press(kim, '/edit/events/new', typed);
    const page = await wrong.text();
    expect(wrong.status).toBe(422);
    expect(page).toMatch(/id="f-citations\.0\.quote-wrong">[^<]*the ministers signed an accord/);
    const again = fieldsOf(page);
    expect(again).toMatchObject({
      title: 'An accord of ministers',
      'citations.0.quote': typed['citations.0.quote'],
    });

    again['citations.0.quote'] = 'On 3 May 2021 the ministers signed an accord';
    const saved = await press(kim, '/edit/events/new', { ...again, do: 'publish' });
    expect([saved.status, saved.headers.get('location')]).toEqual([303, '/events/an-accord-of-ministers']);
    const twice = await press(kim, '/edit/events/new', { ...again, do: 'publish' });
    expect(twice.headers.get('location')).toBe('/events/an-accord-of-ministers');
    const event = (await (
      await fetch(`${server.baseUrl}/api/events/an-accord-of-ministers`)
    ).json()) as object;
    expect(event).toMatchObject({
      ...{ date: { edtf: '2021-05-03' }, participants: [{ actor: 'RUS' }, { actor: 'CHN' }] },
      citations: [
        { excerpt: { start: 27, exact: again['citations.0.quote'] }, statedDate: { edtf: '2021-05-03' } },
      ],
    });
    expect((await kim.ask('POST', '/api/undo')).status).toBe(200);
    expect((await fetch(`${server.baseUrl}/api/events/an-accord-of-ministers`)).status).toBe(410);
    expect((await kim.ask('POST', '/api/redo')).status).toBe(200);
  });

  it('say when somebody else saved meanwhile, and keep what was typed', async () => {
    const path = '/edit/events/an-accord-of-ministers';
    const [mine, theirs] = [await openForm(kim, path), await openForm(lee, path)];
    expect((await press(lee, path, { ...theirs, do: 'save', importance: '5' })).status).toBe(303);
    const late = await press(kim, path, { ...mine, do: 'save', title: 'By Kim' });
    const page = await late.text();
    expect([late.status, fieldsOf(page).title]).toEqual([409, 'By Kim']);
    expect(page).toContain('Somebody else saved this');
    expect((await press(kim, path, { ...fieldsOf(page), do: 'save' })).status).toBe(303);
    const back = await press(kim, '/history', { turn: 'undo' });
    expect(back.status).toBe(303);
    expect(await (await kim.ask('GET', '/history')).text()).toContain('Took back: Changed the event');
  });

  it('withdraw with a reason that readers see, and delete', async () => {
    const path = '/edit/events/an-accord-of-ministers';
    const none = await press(kim, path, { ...(await openForm(kim, path)), do: 'withdraw' });
    expect(none.status).toBe(422);
    const fields = { ...(await openForm(kim, path)), do: 'withdraw', statusReason: 'It was another day.' };
    expect((await press(kim, path, fields)).status).toBe(303);
    const page = await fetch(`${server.baseUrl}/events/an-accord-of-ministers`);
    expect([page.status, await page.text()]).toEqual([410, expect.stringContaining('It was another day.')]);
    expect((await press(kim, path, { ...(await openForm(kim, path)), do: 'delete' })).status).toBe(303);
    expect((await kim.ask('GET', path)).status).toBe(404);
  });

  it.each([
    ['/edit/actors/new', { code: 'ATLAN', name: 'Atlantis', aliases: 'Poseidonis', kind: 'other' }],
    ['/edit/event-types/new', { label: 'Flood', otherNames: 'deluge', hostile: 'on' }],
    ['/edit/chronology', { subtitle: 'Another subtitle' }],
  ])('save %s, and refuse another site', async (path, typed) => {
    const fields = { ...(await openForm(kim, path)), ...typed };
    const foreign = await fetch(`${server.baseUrl}${path}`, {
      ...{ method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) },
      headers: { Cookie: kim.cookie, Origin: 'https://elsewhere.example' },
    });
    expect(foreign.status).toBe(403);
    expect((await press(kim, path, fields)).status).toBe(303);
    expect((await kim.ask('POST', '/api/undo')).status).toBe(200);
  });

  it('are led to from the pages of records, for editors alone', async () => {
    const { events } = (await (await fetch(`${server.baseUrl}/api/events?limit=1`)).json()) as {
      events: { id: string }[];
    };
    const path = `/events/${events[0]?.id}`;
    expect(await (await kim.ask('GET', path)).text()).toContain(`/edit${path}`);
    expect(await (await fetch(`${server.baseUrl}${path}`)).text()).not.toContain('/edit/');
    const form = await openForm(kim, `/edit${path}`);
    const same = await press(kim, `/edit${path}`, { ...form, do: 'save' });
    expect(same.status).toBe(303);
    const { steps } = (await (await kim.ask('GET', `/api/history?event=${events[0]?.id}`)).json()) as {
      steps: object[];
    };
    // Saved as it was, nothing changed.
    expect(steps).toEqual([]);
  });
});
