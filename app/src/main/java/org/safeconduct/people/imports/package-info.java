/// What a list of people says: its columns, its persons, the difference to what is stored.
/// [org.safeconduct.people.lists.ListImports] takes it in. Screens: `/people/import`.
@NullMarked
package org.safeconduct.people.imports;

import org.jspecify.annotations.NullMarked;
