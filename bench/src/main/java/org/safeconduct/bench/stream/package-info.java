/// `bench stream`: positions of many people, and who comes into the areas of alerts and leaves.
@NullMarked
package org.safeconduct.bench.stream;

import org.jspecify.annotations.NullMarked;
