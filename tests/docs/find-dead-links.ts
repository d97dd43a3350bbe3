import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const LINK =
  /!?\[[^\]]*\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)|<(?:img|a|source)\b[^>]*?(?:src|srcset|href)="([^"]+)"/g;

/** Returns the relative links of a Markdown file that lead to no file or to no heading, as `line: address`. */
export function findDeadLinks(file: string): string[] {
  return listLinks(readFileSync(file, 'utf8'))
    .filter(({ address }) => !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address))
    .filter(({ address }) => !leadsSomewhere(file, address))
    .map(({ line, address }) => `${line}: ${address}`);
}

/** Returns the anchor that a heading gets on GitHub: `## What it's for` is `what-its-for`. */
export function toAnchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

function listLinks(text: string): { line: number; address: string }[] {
  return withoutCode(text)
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(LINK)].map(([, link, source]) => ({
        line: index + 1,
        address: link ?? source ?? '',
      })),
    );
}

function leadsSomewhere(file: string, address: string): boolean {
  const [place = '', anchor] = address.split('#');
  const target = place === '' ? file : path.join(path.dirname(file), decodeURIComponent(place));
  if (!existsSync(target)) return false;
  if (anchor === undefined || !target.endsWith('.md')) return true;
  const headings = withoutCode(readFileSync(target, 'utf8')).matchAll(/^#{1,6}\s+(.*?)\s*#*$/gm);
  return [...headings].some(([, heading = '']) => toAnchor(heading) === anchor);
}

function withoutCode(text: string): string {
  return text.replace(/^```[\s\S]*?^```|`[^`\n]*`/gm, (code) =>
    code.startsWith('```') ? code.replace(/[^\n]/g, '') : code.replace(/[[\]()<>]/g, ''),
  );
}
