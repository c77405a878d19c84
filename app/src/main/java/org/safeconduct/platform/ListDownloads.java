package org.safeconduct.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Hands out as a file the whole of a list that pages show part by part.
@Component
public class ListDownloads {
  private final Exports exports;
  private final Sheets sheets;

  ListDownloads(Exports exports, Sheets sheets) {
    this.exports = exports;
    this.sheets = sheets;
  }

  /// Every row of the list.
  ///
  /// @param list hands out a page of it
  /// @param sort as in [PageRequest]
  public <T> ResponseEntity<StreamingResponseBody> all(
      ListSheet<T> sheet,
      Function<PageRequest, Page<T>> list,
      @Nullable String sort,
      ExportFormat format) {
    return these(sheet, Exports.all(list, sort), format);
  }

  /// These rows of the list.
  public <T> ResponseEntity<StreamingResponseBody> these(
      ListSheet<T> sheet, List<T> rows, ExportFormat format) {
    var heads = sheet.columns().stream().map(it -> sheet.heads() + it.name()).toList();
    var cells = rows.stream().map(row -> cells(sheet, row)).toList();
    return exports.download(sheets.of(sheet.title(), heads, cells), format, sheet.fileName());
  }

  private static <T> List<@Nullable Object> cells(ListSheet<T> sheet, T row) {
    var cells = new ArrayList<@Nullable Object>();
    for (var column : sheet.columns()) cells.add(column.cell().apply(row));
    return cells;
  }
}
