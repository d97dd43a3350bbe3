import { describe, expect, it } from 'vitest';
import { embedAddress, isLoopbackHost, timelineAddress, toSearchParams } from '#lib/urls.ts';

describe('isLoopbackHost', () => {
  it.each(['localhost', 'localhost:3000', '127.0.0.1:80', '127.1.2.3', '[::1]:3000', 'LOCALHOST'])(
    'takes %s',
    (host) => {
      expect(isLoopbackHost(host)).toBe(true);
    },
  );

  it.each([
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '10.0.0.1',
    'evil.example:127',
    '',
    '::1',
    'localhost:',
    'localhost:65536',
    '127.999.0.1',
  ])('refuses %s', (host) => {
    expect(isLoopbackHost(host)).toBe(false);
  });
});

describe('timelineAddress', () => {
  it('joins parameters and leaves slashes readable', () => {
    expect(
      timelineAddress(new URLSearchParams('pair=PRK-RUS'), new URLSearchParams({ window: '2022/2024-11' })),
    ).toBe('/?pair=PRK-RUS&window=2022/2024-11');
    expect(timelineAddress(new URLSearchParams(), new URLSearchParams())).toBe('/');
  });
});

describe('toSearchParams', () => {
  it('keeps every value of a repeated name', () => {
    expect(String(toSearchParams({ pair: ['A-B', 'C-D'], q: 'x y', none: undefined }))).toBe(
      'pair=A-B&pair=C-D&q=x+y',
    );
  });
});

describe('embedAddress', () => {
  it('writes only what it is given', () => {
    expect(embedAddress()).toBe('/embed');
    expect(embedAddress(new URLSearchParams({ window: '2022/2024' }), new URLSearchParams())).toBe(
      '/embed?window=2022/2024',
    );
  });
});
