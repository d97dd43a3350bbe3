import { describe, expect, it } from 'vitest';
import { exportDisposition } from '#lib/exchange/export-file-name.ts';

describe('exportDisposition', () => {
  it('calls a file by its title', () => {
    expect(exportDisposition('Russia–North Korea, 2024', 'pptx')).toBe(
      'attachment; filename="dyadline-russia-north-korea-2024.pptx"',
    );
    expect(exportDisposition('', 'svg')).toBe('attachment; filename="dyadline.svg"');
  });

  it('keeps other letters where a header can hold them', () => {
    expect(exportDisposition('Đàm phán 中', 'png')).toBe(
      'attachment; filename="dyadline-am-phan.png"; filename*=UTF-8\'\'dyadline-%C4%91%C3%A0m-ph%C3%A1n-%E4%B8%AD.png',
    );
  });

  it('lets no title reach out of the file name or the header', () => {
    const header = exportDisposition('"; filename="/etc/passwd\r\nX-Evil: 1\ud800../..', 'svg');
    expect(header).toMatch(
      /^attachment; filename="dyadline-[a-z0-9-]+\.svg"(?:; filename\*=UTF-8''[\w%.-]+)?$/,
    );
    expect(exportDisposition('x'.repeat(5000), 'svg').length).toBeLessThan(200);
  });
});
