/// What a list of premises says: its columns, its buildings, the difference to what is stored.
/// [org.safeconduct.people.lists.ListImports] takes it in. Screens: `/premises/import`.
@NullMarked
package org.safeconduct.premises.imports;

import org.jspecify.annotations.NullMarked;
