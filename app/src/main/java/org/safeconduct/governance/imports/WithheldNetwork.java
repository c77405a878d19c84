package org.safeconduct.governance.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.safeconduct.people.lists.RowFault;
import org.safeconduct.people.lists.StagedList;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of a list about zones and appointments that are labelled above the clearance of who hands
/// it in: as they are not seen, they would be taken for new.
@Repository
class WithheldNetwork {
  private static final Actor JOB = new Actor.SystemJob("withheld rows", Set.of());

  private final JdbcClient jdbc;
  private final CurrentUser currentUser;

  WithheldNetwork(JdbcClient jdbc, CurrentUser currentUser) {
    this.jdbc = jdbc;
    this.currentUser = currentUser;
  }

  /// Marks rows of zones as rows that cannot be used.
  List<RowFault> zones(StagedList list) {
    var codes = known("select code from governance.zone where id = any(:ids)");
    return codes.isEmpty()
        ? List.of()
        : list.refuse(
            "s.code = any(:codes)",
            Map.of("codes", codes.toArray(String[]::new)),
            ZoneColumns.CODE,
            "s.code",
            "zone-withheld");
  }

  /// Marks rows of posts that the person holds by such an appointment.
  List<RowFault> posts(StagedList list) {
    var held =
        known("select person || ' ' || post from governance.appointment where id = any(:ids)");
    return held.isEmpty()
        ? List.of()
        : list.refuse(
            "s.person || ' ' || s.post = any(:held)",
            Map.of("held", held.toArray(String[]::new)),
            PostColumns.POST,
            "s.post",
            "post-withheld");
  }

  private List<String> known(String sql) {
    var withheld = currentUser.scope().withheld();
    if (withheld.isEmpty()) return List.of();
    return currentUser.callAs(
        JOB,
        () -> jdbc.sql(sql)
            .param("ids", withheld.toArray(UUID[]::new))
            .query(String.class)
            .list());
  }
}
