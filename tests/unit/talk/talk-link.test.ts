import { describe, expect, it } from 'vitest';
import { toTalkAddress } from '#lib/talk/talk-link.ts';

const to = (path: string, query = '') => toTalkAddress(path, new URLSearchParams(query));

describe('toTalkAddress', () => {
  it('keeps the filter, the open event, theme and title of the timeline, and leaves its screen behind', () => {
    expect(to('/', 'pair=PRK-RUS&only=b&only=a&window=2022/2024&layout=table&event=a&theme=dark')).toBe(
      '/present?pair=PRK-RUS&only=b&only=a&event=a&theme=dark',
    );
    expect(to('/')).toBe('/present');
  });

  it('begins with the event of an event’s page, and takes the source of a source’s', () => {
    expect(to('/events/kazan-2024', 'revision=2')).toBe('/present?event=kazan-2024');
    expect(to('/sources/silver-2025')).toBe('/present?source=silver-2025');
  });

  it('takes nothing from other pages', () => {
    expect(to('/sources', 'x=1')).toBe('/present');
    expect(to('/events/%E0%A4%A')).toBe('/present');
  });
});
