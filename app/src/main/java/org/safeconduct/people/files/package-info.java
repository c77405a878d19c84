/// The person file: what the register knows of one person, and how people change it.
///
/// - Front doors: [PersonFiles] (who somebody is, comes and goes), [PersonChannels],
///   [EmergencyContacts], [Residences], [PersonHistory], [StaleChannels]. Screens:
///   `/people/new`, `/people/{id}/…`.
/// - Each change raises the version of the whole file: whoever changes an older version is told so.
/// - A person may change some of one's own file without being an officer: see [Editing].
@NamedInterface("files")
@NullMarked
package org.safeconduct.people.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
