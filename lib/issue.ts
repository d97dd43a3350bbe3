/** One thing wrong with an input: a code for programs, where it is, and a sentence that says what to do. */
export type Issue = {
  code: string;
  /** A parameter, a JSON path or an offset; empty where the whole input is meant. */
  path: string;
  message: string;
};
