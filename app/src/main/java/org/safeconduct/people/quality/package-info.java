/// How complete and how fresh the files of each organisation are. Those of one person stand on the
/// person's page.
///
/// - Front door: [Quality]. Screens: `/people/quality`; programs: `/api/v1/organisations/quality`.
/// - The two scores are [org.safeconduct.people.Scores]: shares of checks that files pass; each
///   check is a [org.safeconduct.people.Gap] that is not there.
@NullMarked
package org.safeconduct.people.quality;

import org.jspecify.annotations.NullMarked;
