/// What lists of zones and of posts say: their columns, the difference to what is stored.
/// [org.safeconduct.people.lists.ListImports] takes them in. Screens: `/zones/import`,
/// `/posts/import`.
@NullMarked
package org.safeconduct.governance.imports;

import org.jspecify.annotations.NullMarked;
