/// `bench churn`: questions while legs are inserted, cancelled and rebooked.
@NullMarked
package org.safeconduct.bench.churn;

import org.jspecify.annotations.NullMarked;
