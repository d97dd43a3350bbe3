/** Size of the ground that curves are drawn on. */
export const CURVE = { width: 36, height: 18 };

/** What one cell of the matrix shows and where it leads. */
export type PairCell = {
  pair: string;
  /** Which of the fifteen colours it has. */
  tone: number | null;
  count: number;
  /** The area under its events over time; empty where there is none. */
  curve: string;
  label: string;
  href: string;
  chosen: boolean;
};

/** A row of the matrix; null on the diagonal. */
export type PairRow = { code: string; name: string; cells: readonly (PairCell | null)[] };
