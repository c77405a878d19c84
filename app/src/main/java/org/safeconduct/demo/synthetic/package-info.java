/// The organisation that does not exist, as streams of records: no database, no Spring, the same
/// for the same seed. Numbers and distributions are those of `domain.md` 10.3 and 10.4.
@NamedInterface("synthetic")
@NullMarked
package org.safeconduct.demo.synthetic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
