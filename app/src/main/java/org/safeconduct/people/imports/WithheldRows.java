package org.safeconduct.people.imports;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.safeconduct.people.lists.RowFault;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of a list about people whose files are labelled above the clearance of who hands it in: as
/// they are not seen, they would be taken for new.
@Repository
class WithheldRows {
  private static final Actor JOB = new Actor.SystemJob("withheld rows", Set.of());

  private static final String STAGED = """
      update people_staged s set bad = true
      from unnest(:organisations, :numbers) as k (organisation, number)
      where s.organisation = k.organisation and s.number = k.number and not s.bad
      returning s.line, s.number
      """;

  private final JdbcClient jdbc;
  private final CurrentUser currentUser;

  WithheldRows(JdbcClient jdbc, CurrentUser currentUser) {
    this.jdbc = jdbc;
    this.currentUser = currentUser;
  }

  /// Marks them as rows that cannot be used.
  List<RowFault> faults() {
    var withheld = currentUser.scope().withheld();
    if (withheld.isEmpty()) return List.of();
    var known = currentUser.callAs(JOB, () -> known(withheld));
    if (known.isEmpty()) return List.of();
    return jdbc.sql(STAGED)
        .param("organisations", known.stream().map(Known::organisation).toArray(UUID[]::new))
        .param("numbers", known.stream().map(Known::number).toArray(String[]::new))
        .query((row, _) -> RowFault.error(
            row.getLong("line"),
            PeopleColumns.NUMBER.name(),
            row.getString("number"),
            "person-withheld"))
        .list();
  }

  private List<Known> known(Set<UUID> withheld) {
    return jdbc.sql("select organisation, number from people.person where id = any(:ids)")
        .param("ids", withheld.toArray(UUID[]::new))
        .query((row, _) ->
            new Known(row.getObject("organisation", UUID.class), row.getString("number")))
        .list();
  }

  private record Known(UUID organisation, String number) {}
}
