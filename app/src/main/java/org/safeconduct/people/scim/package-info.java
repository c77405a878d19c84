/// People and units as the directory of an organisation keeps them: SCIM 2.0 (RFC 7643, RFC
/// 7644) under `/scim/v2`.
///
/// - A *user* is a person who is nobody's dependant, a *group* is an open unit.
/// - Whoever asks holds a token that is narrowed to
/// [org.safeconduct.platform.Duty#PROVISION_PEOPLE]
///   and one organisation; a directory sees and changes nobody else.
/// - What the directory deletes has departed: the file and its history stay.
@NullMarked
package org.safeconduct.people.scim;

import org.jspecify.annotations.NullMarked;
