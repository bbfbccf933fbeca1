/** A key for an article that nobody has to think of. */
export const newKey = (): string => `article-${crypto.randomUUID().slice(0, 8)}`;
