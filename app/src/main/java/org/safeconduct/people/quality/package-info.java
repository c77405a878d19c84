/// How complete and how fresh the files are, per person and per organisation.
///
/// - Front door: [Quality]. Screens: `/people/quality`.
/// - A score is the share of rules that are kept: each rule is a [org.safeconduct.people.Gap] that
///   is not there.
@NullMarked
package org.safeconduct.people.quality;

import org.jspecify.annotations.NullMarked;
