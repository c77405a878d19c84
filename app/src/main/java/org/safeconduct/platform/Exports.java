package org.safeconduct.platform;

import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Turns a list into a file. Each file carries label, time and name of who asked for it; none
/// carries a live formula; each export is a row of the audit trail.
public interface Exports {
  /// The list as a download, written while it is sent.
  ///
  /// @param sheet what the actor may see of the list
  /// @param format CSV and XLSX hold every row; PDF stops at a few thousand and says so on its
  ///     first page
  /// @param fileName such as `people`; made safe, and time and ending are added
  ResponseEntity<StreamingResponseBody> download(Sheet sheet, ExportFormat format, String fileName);
}
