/// Where the data is kept: an embedded PostgreSQL in the data folder, or any PostgreSQL 18
/// named by `DATABASE_URL`.
@NullMarked
package org.safeconduct.platform.database;

import org.jspecify.annotations.NullMarked;
