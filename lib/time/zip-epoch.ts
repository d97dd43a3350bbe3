/** The first moment that a ZIP archive can name. Its files all carry it, so that the same contents give the same bytes. */
export const ZIP_EPOCH = new Date(Date.UTC(1980, 0, 1));

/** The same in the time of this machine, for what writes that of a file: the bytes are equal in every time zone. */
export const LOCAL_ZIP_EPOCH = new Date(1980, 0, 1, 0, 0, 0);
