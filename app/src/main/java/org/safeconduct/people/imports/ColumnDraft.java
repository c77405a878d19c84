package org.safeconduct.people.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.safeconduct.people.NameText;
import org.safeconduct.people.lists.Column;

/// What somebody says the columns of a list mean, right or wrong.
///
/// @param source the name to remember it under
/// @param organisation the id of the organisation whose list it is
/// @param columns for each heading the name of a column, or an empty text
public record ColumnDraft(String source, String organisation, List<String> columns) {
  private static final int LONGEST_SOURCE = 60;
  private static final Set<String> KNOWN =
      PeopleColumns.ALL.stream().map(Column::name).collect(Collectors.toSet());

  /// Of the parameters `source`, `organisation`, and `column0` onwards.
  ///
  /// @param headings how many there are
  static ColumnDraft of(Map<String, String> sent, int headings) {
    var columns = new ArrayList<String>();
    for (int i = 0; i < headings; i++) columns.add(sent.getOrDefault("column" + i, ""));
    return new ColumnDraft(
        NameText.tidy(sent.getOrDefault("source", "")),
        sent.getOrDefault("organisation", ""),
        columns);
  }

  /// What is wrong, by field: the messages `people.wrong.<code>`.
  Map<String, String> wrongs() {
    var wrongs = new LinkedHashMap<String, String>();
    if (source.isEmpty()) wrongs.put("source", "missing");
    else if (source.length() > LONGEST_SOURCE) wrongs.put("source", "too-long");
    NameText.fault(source).ifPresent(code -> wrongs.putIfAbsent("source", code));
    var seen = new HashSet<String>();
    for (int i = 0; i < columns.size(); i++) {
      var column = columns.get(i);
      if (column.isEmpty()) continue;
      if (!KNOWN.contains(column)) wrongs.put("column" + i, "choice");
      else if (!seen.add(column)) wrongs.put("column" + i, "column-twice");
    }
    if (!seen.contains(PeopleColumns.NUMBER.name())) wrongs.put("columns", "column-number");
    else if (!isNamed(seen)) wrongs.put("columns", "column-name");
    return wrongs;
  }

  private static boolean isNamed(Set<String> columns) {
    return columns.contains(PeopleColumns.NAME.name())
        || columns.contains(PeopleColumns.GIVEN_NAME.name())
        || columns.contains(PeopleColumns.FAMILY_NAME.name());
  }
}
