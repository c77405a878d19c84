/// Reads workbooks in Office Open XML (ECMA-376, `.xlsx`) row by row, and trusts nothing in them:
/// no
/// document types, no entities, nothing from outside, and limits on what they unpack to.
@NullMarked
package org.safeconduct.people.lists.workbook;

import org.jspecify.annotations.NullMarked;
