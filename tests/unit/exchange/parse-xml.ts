/** An element of an XML document, with its text and its elements in order. */
export type XmlElement = {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
};

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const TOKEN = /<(?:(\?[^>]*\?)|(\/)([^\s>]+)\s*|([^\s/>!]+)((?:\s+[^\s=]+="[^"<]*")*)\s*(\/?))>|([^<]+)|(<)/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** Returns the root of a document; throws where it is not well-formed as the files of this project are written. */
export function parseXml(document: string): XmlElement {
  if (FORBIDDEN.test(document) || !document.isWellFormed())
    throw new Error('It holds characters that XML forbids.');
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  for (const [whole, prologue, end, ended, started, attributes = '', empty, text] of document.matchAll(
    TOKEN,
  )) {
    const parent = open.at(-1) ?? root;
    if (prologue !== undefined) continue;
    if (text !== undefined) parent.text += decode(text);
    else if (end !== undefined) {
      if (parent.name !== ended) throw new Error(`${ended} ends inside ${parent.name}.`);
      open.pop();
    } else if (started !== undefined) {
      const element = { name: started, attributes: readAttributes(attributes), children: [], text: '' };
      parent.children.push(element);
      if (empty === '') open.push(element);
    } else throw new Error(`${whole} at ${document.indexOf(whole)} is no XML.`);
  }
  const [only] = root.children;
  if (open.length !== 1 || root.children.length !== 1 || only === undefined)
    throw new Error('There is not one root.');
  return only;
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(/\s+([^\s=]+)="([^"]*)"/g)) {
    if (name in attributes) throw new Error(`${name} is given twice.`);
    attributes[name] = decode(value);
  }
  return attributes;
}

function decode(text: string): string {
  return text.replace(/&([^;\s]*);?/g, (whole, name: string) => {
    const value = /^#\d+$/.test(name) ? String.fromCodePoint(Number(name.slice(1))) : ENTITIES[name];
    if (value === undefined || !whole.endsWith(';')) throw new Error(`${whole} is no entity.`);
    return value;
  });
}

/** Returns the elements of this name below another, in the order of the document. */
export function findAll(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...findAll(child, name),
  ]);
}

/** Returns all text in an element, in the order of the document. */
export function textOf(element: XmlElement): string {
  return element.text + element.children.map(textOf).join('');
}
