const SENTENCES: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `There is no file or folder ${path}.`,
  ENOTDIR: (path) => `${path} is not a folder.`,
  EISDIR: (path) => `${path} is a folder, not a file.`,
  EACCES: (path) => `You are not allowed to read or write ${path}.`,
  EPERM: (path) => `You are not allowed to read or write ${path}.`,
  EROFS: (path) => `${path} is on a disk that can't be written to.`,
  ENOSPC: () => 'The disk is full.',
  EEXIST: (path) => `${path} exists already.`,
};

/** Returns a sentence for a failure of the file system or of SQLite that a person can do something about; null for others. */
export function describeSystemError(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  const path = 'path' in error && typeof error.path === 'string' ? error.path : 'the file';
  if (/^no such (table|column)/.test(error.message)) {
    return 'The database was not made by this version of the program: run npm start once, it brings it up to date.';
  }
  if (error.code.startsWith('SQLITE_')) return `The database can't be used: ${error.message}.`;
  return SENTENCES[error.code]?.(path) ?? null;
}
