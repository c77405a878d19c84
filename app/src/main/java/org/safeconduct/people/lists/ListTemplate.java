package org.safeconduct.people.lists;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.safeconduct.platform.exports.EmptyWorkbook;

/// A list without rows, to be filled in: the line that names the columns.
record ListTemplate(String name, List<Column> columns) {
  byte[] csv() {
    return (String.join(",", heads()) + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  byte[] workbook() {
    return EmptyWorkbook.of(name, heads());
  }

  private List<String> heads() {
    return columns.stream().map(Column::name).toList();
  }
}
