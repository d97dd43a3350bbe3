/** Linear RGB as it is seen by everybody, and without red, green or blue cones (Machado et al. 2009, severity 1). */
const EYES: readonly (readonly number[])[] = [
  [1, 0, 0, 0, 1, 0, 0, 0, 1],
  [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
];
/** From linear RGB to the share of the white point (D65) in X, Y and Z. */
const TO_XYZ = [0.4339, 0.3762, 0.1899, 0.2127, 0.7152, 0.0722, 0.0178, 0.1095, 0.8727];

type Triple = [number, number, number];

/** Returns how much lighter one colour is than the other (WCAG 2), from 1 to 21. */
export function contrastOf(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** Returns by how much (ΔE00) two colours differ to the eyes that tell them apart least. */
export function leastDifference(a = '', b = ''): number {
  return Math.min(
    ...EYES.map((eye) => difference(toLab(multiply(eye, toLinear(a))), toLab(multiply(eye, toLinear(b))))),
  );
}

function luminance(color: string): number {
  const [r, g, b] = toLinear(color);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function toLinear(color: string): Triple {
  const channel = (index: number) => {
    const share = Number.parseInt(color.slice(1 + index * 2, 3 + index * 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [channel(0), channel(1), channel(2)];
}

function multiply(matrix: readonly number[], [x, y, z]: Triple): Triple {
  const row = (start: number) => {
    const sum = (matrix[start] ?? 0) * x + (matrix[start + 1] ?? 0) * y + (matrix[start + 2] ?? 0) * z;
    return Math.min(Math.max(sum, 0), 1);
  };
  return [row(0), row(3), row(6)];
}

function toLab(linear: Triple): Triple {
  const [x, y, z] = multiply(TO_XYZ, linear).map((share) =>
    share > 216 / 24389 ? Math.cbrt(share) : ((24389 / 27) * share + 16) / 116,
  ) as Triple;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIEDE2000; the letters are those of Sharma, Wu and Dalal (2005). */
function difference([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const far = (chroma: number) => Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7));
  const g = 0.5 * (1 - far((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2));
  const [c1, h1] = toPolar(a1 * (1 + g), b1);
  const [c2, h2] = toPolar(a2 * (1 + g), b2);
  const turn = c1 * c2 === 0 ? 0 : ((h2 - h1 + 540) % 360) - 180;
  const dh = 2 * Math.sqrt(c1 * c2) * sine(turn / 2);
  const l = (l1 + l2) / 2;
  const c = (c1 + c2) / 2;
  const h = c1 * c2 === 0 ? h1 + h2 : h1 + turn / 2;
  const t =
    1 - 0.17 * sine(h + 60) + 0.24 * sine(2 * h + 90) + 0.32 * sine(3 * h + 96) - 0.2 * sine(4 * h + 27);
  const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const sc = 1 + 0.045 * c;
  const sh = 1 + 0.015 * c * t;
  const around = (((h % 360) + 360) % 360) - 275;
  const rt = -2 * far(c) * sine(60 * Math.exp(-((around / 25) ** 2)));
  const [dl, dc] = [(l2 - l1) / sl, (c2 - c1) / sc];
  return Math.sqrt(dl ** 2 + dc ** 2 + (dh / sh) ** 2 + rt * dc * (dh / sh));
}

function toPolar(a: number, b: number): [chroma: number, hue: number] {
  return [Math.hypot(a, b), ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360];
}

function sine(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180);
}
