/// Lists as files: CSV, XLSX, PDF. Behind [org.safeconduct.platform.Exports] and
/// [org.safeconduct.platform.PdfPress].
@NullMarked
package org.safeconduct.platform.exports;

import org.jspecify.annotations.NullMarked;
