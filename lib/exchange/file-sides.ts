/** Least pixels of a side of a file, inclusive: less is no picture to read. */
export const MIN_FILE_SIDE_PX = 320;
/** Most pixels of a side of a file, inclusive: a wall of screens. */
export const MAX_FILE_SIDE_PX = 7680;
/** Most pixels of a picture, inclusive: memory grows with them, not with a side. */
export const MAX_PICTURE_PX = 7680 * 4320;
