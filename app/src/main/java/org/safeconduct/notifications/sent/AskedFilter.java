package org.safeconduct.notifications.sent;

import org.jspecify.annotations.Nullable;
import org.safeconduct.notifications.Purpose;

/// Which questions a list shows; what is null or empty does not limit it.
///
/// @param purpose what they are for
/// @param text part of the subject in any language
record AskedFilter(@Nullable Purpose purpose, @Nullable String text) {}
