/// What all pages share: the language, and what is said when something goes wrong.
@NullMarked
package org.safeconduct.platform.web;

import org.jspecify.annotations.NullMarked;
