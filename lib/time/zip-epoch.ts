/** The first moment that a ZIP archive can name. Its files all carry it, so that the same contents give the same bytes. */
export const ZIP_EPOCH = new Date(Date.UTC(1980, 0, 1));
