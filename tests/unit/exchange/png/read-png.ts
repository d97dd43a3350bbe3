import { inflateSync } from 'node:zlib';

/** A picture of pixels: four bytes each (red, green, blue, alpha), row by row. */
export type Pixels = { width: number; height: number; bytes: Uint8Array };

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];

/** Returns the pixels of a PNG of eight bits with alpha; throws where it is none or is damaged. */
export function readPng(file: Uint8Array): Pixels {
  const view = Buffer.from(file);
  if (SIGNATURE.some((byte, index) => view[index] !== byte)) throw new Error('It is no PNG.');
  const data: Buffer[] = [];
  let size = { width: 0, height: 0 };
  for (let at = 8; at < view.length; ) {
    const length = view.readUInt32BE(at);
    const kind = view.toString('latin1', at + 4, at + 8);
    const body = view.subarray(at + 8, at + 8 + length);
    if (kind === 'IHDR') {
      size = { width: body.readUInt32BE(0), height: body.readUInt32BE(4) };
      if (body[8] !== 8 || body[9] !== 6 || body[12] !== 0) throw new Error('It is a PNG of another kind.');
    }
    if (kind === 'IDAT') data.push(body);
    at += length + 12;
  }
  return { ...size, bytes: unfilter(inflateSync(Buffer.concat(data)), size.width, size.height) };
}

function unfilter(raw: Buffer, width: number, height: number): Uint8Array {
  const stride = width * 4;
  if (raw.length !== (stride + 1) * height) throw new Error('The PNG is not as long as its size says.');
  const bytes = new Uint8Array(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = raw[row * (stride + 1)] ?? 0;
    for (let column = 0; column < stride; column += 1) {
      const at = row * stride + column;
      const left = column >= 4 ? (bytes[at - 4] ?? 0) : 0;
      const up = row > 0 ? (bytes[at - stride] ?? 0) : 0;
      const corner = row > 0 && column >= 4 ? (bytes[at - stride - 4] ?? 0) : 0;
      const guess = [0, left, up, Math.floor((left + up) / 2), paeth(left, up, corner)][filter] ?? 0;
      bytes[at] = (raw[row * (stride + 1) + 1 + column] ?? 0) + guess;
    }
  }
  return bytes;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((one) => Math.abs(guess - one)) as [number, number, number];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/** Returns the colour of a pixel as `#rrggbb`. */
export function pixelAt({ width, bytes }: Pixels, x: number, y: number): string {
  const at = (y * width + x) * 4;
  return `#${[...bytes.subarray(at, at + 3)].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Returns how many of the pixels in a box have another colour than this. */
export function countInk(pixels: Pixels, ground: string): number {
  let count = 0;
  for (let y = 0; y < pixels.height; y += 1)
    for (let x = 0; x < pixels.width; x += 1) if (pixelAt(pixels, x, y) !== ground) count += 1;
  return count;
}
