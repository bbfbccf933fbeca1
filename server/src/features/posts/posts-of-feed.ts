/** Posts and their last comments as the feed reads them: the named read model for it. */
export { listLatest } from './comment-store.ts';
export { findPinned, listPosts, listPostsByIds, type PostRow } from './post-store.ts';
