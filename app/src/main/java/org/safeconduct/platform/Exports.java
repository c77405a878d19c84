package org.safeconduct.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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

  /// Every row of a list that is otherwise shown page by page; the file bears their labels.
  ///
  /// @param list hands out a page of it
  /// @param sort as in [PageRequest]
  static <T> List<T> all(Function<PageRequest, Page<T>> list, @Nullable String sort) {
    var rows = new ArrayList<T>();
    for (int number = 0; ; number++) {
      var page = list.apply(new PageRequest(number, PageRequest.PART, sort));
      rows.addAll(page.rows());
      Marking.holds(page);
      if (!page.hasNext()) return rows;
    }
  }
}
