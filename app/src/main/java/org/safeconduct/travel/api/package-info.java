/// Trips for programs: an organisation's list of trips taken in.
@NullMarked
package org.safeconduct.travel.api;

import org.jspecify.annotations.NullMarked;
