/// The screens and the API of the room: what somebody asks for over HTTP, every mistake in it
/// told at once.
@NullMarked
package org.safeconduct.exposure.web;

import org.jspecify.annotations.NullMarked;
