/// Which components have known weaknesses, and whether the time to mend them has passed. Facts come
/// in the format of OSV (ossf.github.io/osv-schema), versions are compared as each ecosystem does.
@NullMarked
package org.safeconduct.bench.components;

import org.jspecify.annotations.NullMarked;
