package org.safeconduct.platform;

import java.util.List;

/// Writes lists that are to be filled in, where lists that were filled in are written; see
/// [Exports].
public interface BlankLists {
  /// A list without rows: the line that names its columns.
  ///
  /// @param columns their names, none of which anybody typed
  /// @param format a workbook if XLSX, else CSV
  byte[] blank(String name, List<String> columns, ExportFormat format);
}
