import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A word as LibreOffice has drawn it, in points from the top left corner of its page. */
export type DrawnWord = { text: string; left: number; top: number; right: number; bottom: number };

/** A page that was made of a slide. */
export type DrawnPage = { width: number; height: number; words: DrawnWord[]; text: string };

/** Returns the pages that LibreOffice makes of a deck. */
export function convertDeck(deck: Uint8Array): DrawnPage[] {
  const folder = mkdtempSync(join(tmpdir(), 'dyadline-office-'));
  try {
    const file = join(folder, 'deck.pptx');
    writeFileSync(file, deck);
    // A profile of its own, so that an open LibreOffice is not asked.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
      stdio: 'ignore',
    });
    const pdf = join(folder, 'deck.pdf');
    execFileSync('pdftotext', ['-bbox', pdf, join(folder, 'words.html')]);
    return readPages(readFileSync(join(folder, 'words.html'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Returns the text that LibreOffice makes of a file: of a workbook the first sheet as CSV, of a document what its pages say. */
export function convertToText(bytes: Uint8Array, from: 'xlsx' | 'docx'): string {
  const folder = mkdtempSync(join(tmpdir(), 'dyadline-office-'));
  try {
    const file = join(folder, `file.${from}`);
    writeFileSync(file, bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    // Comma, quotation mark, UTF-8, from the first line on, cells as they are shown.
    const to = from === 'xlsx' ? 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true' : 'pdf';
    execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, file], {
      stdio: 'ignore',
    });
    if (from === 'docx') execFileSync('pdftotext', [join(folder, 'file.pdf'), join(folder, 'file.csv')]);
    return readFileSync(join(folder, 'file.csv'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readPages(html: string): DrawnPage[] {
  return [...html.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs)].map(
    ([, width, height, content = '']) => {
      const words = [
        ...content.matchAll(
          /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/gs,
        ),
      ].map(([, left, top, right, bottom, text = '']) => ({
        text: decode(text),
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      }));
      return {
        width: Number(width),
        height: Number(height),
        words,
        text: words.map(({ text }) => text).join(' '),
      };
    },
  );
}

function decode(text: string): string {
  return text.replace(/&(lt|gt|amp|quot|#39|apos);/g, (_, name: string) => {
    return { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'", apos: "'" }[name] ?? '';
  });
}
