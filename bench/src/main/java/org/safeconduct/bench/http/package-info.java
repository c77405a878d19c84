/// `bench http`: first pages of exposures through the API while whereabouts change.
@NullMarked
package org.safeconduct.bench.http;

import org.jspecify.annotations.NullMarked;
