/** The first four bytes of every model. */
export const modelMark = 0x4c44_4f4d;

/** Raised with every change of what is written or of how texts are read, since an old model would misread them. */
export const modelFormat = 1;
