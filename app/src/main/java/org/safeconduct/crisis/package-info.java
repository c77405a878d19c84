/// Is everybody accounted for, and who says so?
///
/// - Front doors: `Headcount` (open, add, exclude, send, close), `Answers` (answer, resolve,
///   take a call for help), `HeadcountBoard` (look). Screens: `/headcounts`, `/a`.
/// - A *headcount* accounts for every person of a population that was frozen when it was
///   opened; a *member* is one person of it; an *answer* is what somebody said about a member;
///   a *standing* is what follows from all answers about that member (`domain.md` 5.5).
/// - A *contradiction* is a better answer by somebody else than who gave the worse one; the
///   worse holds until a named person resolves it.
/// - Here: the front doors, what they take and give, and the deeds behind them with the `Jdbc…`
///   classes that keep their rows. What the deeds need is by topic: `opening` (who would be
///   counted), `asking` (texts, letters, links), `answers` (what was said and what follows),
///   `calls` (whom to call), `sealing` (hashes), `attention` (what wants somebody), `rows`
///   (reading rows). Screens are in `board`, `links`, `opening` and `certificate`; `api` is for
///   programs.
/// - Not here: who is in the area (exposure), how a message travels (notifications), who may
/// (access).
@ApplicationModule(
    allowedDependencies = {
      "people",
      "people :: sharing",
      "places",
      "governance",
      "notifications",
      "alerts",
      "exposure"
    })
@NullMarked
package org.safeconduct.crisis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
