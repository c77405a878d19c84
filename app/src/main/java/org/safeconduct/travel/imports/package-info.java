/// What a list of trips says: its columns, its legs, the difference to what is stored.
/// [org.safeconduct.people.lists.ListImports] takes it in. Screens: `/trips/import`.
@NullMarked
package org.safeconduct.travel.imports;

import org.jspecify.annotations.NullMarked;
