/// How an organisation's own list is read, whatever program wrote it: encoding, separator,
/// names of columns, dates, places. Rows that cannot be used come out as [RowFault]s that say
/// what to do.
///
/// Open to the rooms above, so that lists of trips, premises, zones and posts are read with the
/// same eyes as lists of people.
@NamedInterface("lists")
@NullMarked
package org.safeconduct.people.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
