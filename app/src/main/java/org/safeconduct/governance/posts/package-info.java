/// Who is appointed to which post, by which letter, for which term, and to whom they report
/// (`domain.md` 8.1, 8.9).
///
/// - Front door: [org.safeconduct.governance.posts.Posts]. Screens: `/network/posts`.
/// - An *appointment* is never overwritten: each change is a version of its own, and the history
///   shows them all.
/// - Not here: where a post wants a holder (`gaps`), how focal points are nominated
///   (`nominations`).
@NamedInterface("posts")
@NullMarked
package org.safeconduct.governance.posts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
