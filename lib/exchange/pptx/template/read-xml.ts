/** An element of a part: its name with its prefix, its attributes, and the elements in it. */
export type XmlNode = { name: string; attributes: Readonly<Record<string, string>>; children: XmlNode[] };

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Returns the root of an XML part, without its text; null where it is not well-formed, or has a document type, which parts
 * of Office files must not have.
 */
export function readXml(text: string): XmlNode | null {
  if (/<!DOCTYPE/i.test(text)) return null;
  const root: XmlNode = { name: '', attributes: {}, children: [] };
  const open = [root];
  for (const [, ended, started, attributes = '', empty] of text.matchAll(TOKEN)) {
    const parent = open.at(-1) ?? root;
    if (ended !== undefined) {
      if (parent.name !== ended || open.length === 1) return null;
      open.pop();
    } else if (started !== undefined) {
      const node = { name: started, attributes: readAttributes(attributes), children: [] };
      parent.children.push(node);
      if (empty === '') open.push(node);
    }
  }
  return open.length === 1 && root.children.length === 1 ? (root.children[0] ?? null) : null;
}

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [
      name,
      decode(double ?? single ?? ''),
    ]),
  );
}

function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Returns all elements of a name below another, in their order. */
export function findNodes(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...findNodes(child, name),
  ]);
}
