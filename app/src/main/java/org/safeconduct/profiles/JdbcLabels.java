package org.safeconduct.profiles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.safeconduct.platform.RecordKind;
import org.safeconduct.platform.ReleaseAuthority.Release;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Labels of records, added and never overwritten; what holds is the newest.
@Repository
class JdbcLabels {
  private static final String COLUMNS = """
      select subject, profile, version, code, rank, ordinary, reason, recorded_at, recorded_by,
        originator, named
      from profiles.label
      """;

  private static final String ADD = """
      insert into profiles.label (subject, number, profile, version, code, rank, ordinary,
        reason, recorded_at, recorded_by, originator, named)
      select :subject, coalesce(max(number), 0) + 1, :profile, :version, :code, :rank, :ordinary,
        :reason, :at, :by, :originator, cast(:named as uuid[])
      from profiles.label where subject = :subject
      """;

  private static final String HELD = """
      select subject, rank, ordinary, named from profiles.labelled where rank > 0 or named is not null
      """;

  private static final String STATE = """
      select count(*) || ' ' || coalesce(max(recorded_at)::text, '') from profiles.label
      """;

  private final JdbcClient jdbc;

  JdbcLabels(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(RecordLabel label) {
    jdbc.sql(ADD)
        .param("subject", label.subject())
        .param("profile", label.edition().profile())
        .param("version", label.edition().version())
        .param("code", label.code())
        .param("rank", label.rank())
        .param("ordinary", label.ordinary())
        .param("reason", label.reason())
        .param("at", label.recordedAt().atOffset(ZoneOffset.UTC))
        .param("by", label.recordedBy())
        .param("originator", label.originator())
        .param("named", label.isLimited() ? label.named().toArray(UUID[]::new) : null)
        .update();
  }

  /// Whether there is such a record, and whoever acts may see it.
  boolean isThere(RecordKind kind, UUID subject) {
    return jdbc.sql("select exists (select from " + kind.table() + " where id = ?)")
        .param(subject)
        .query(Boolean.class)
        .single();
  }

  /// Whose record it is that is to be let out.
  Release release(RecordKind kind, UUID subject) {
    return jdbc.sql("select " + kind.organisation() + "::uuid as organisation, " + kind.country()
            + "::text as country from " + kind.table() + " where id = ?")
        .param(subject)
        .query((row, _) -> new Release(
            row.getObject("organisation", UUID.class),
            row.getString("country"),
            "label " + subject))
        .single();
  }

  /// All labels that the record ever had, the one that holds first.
  List<RecordLabel> all(UUID subject) {
    return jdbc.sql(COLUMNS + "where subject = ? order by number desc")
        .param(subject)
        .query(JdbcLabels::label)
        .list();
  }

  /// What holds of each record that bears more than the lowest label, or is limited.
  List<Held> held() {
    return jdbc.sql(HELD)
        .query((row, _) -> new Held(
            row.getObject("subject", UUID.class),
            row.getInt("rank"),
            row.getInt("ordinary"),
            named(row)))
        .list();
  }

  /// Another one after each label that was given, by whatever server.
  String state() {
    return jdbc.sql(STATE).query(String.class).single();
  }

  private static RecordLabel label(ResultSet row, int number) throws SQLException {
    return new RecordLabel(
        row.getObject("subject", UUID.class),
        new EditionId(row.getString("profile"), row.getString("version")),
        row.getString("code"),
        row.getInt("rank"),
        row.getInt("ordinary"),
        row.getString("reason"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("recorded_by"),
        row.getString("originator"),
        named(row));
  }

  private static Set<UUID> named(ResultSet row) throws SQLException {
    var named = row.getArray("named");
    return named == null ? Set.of() : Set.of((UUID[]) named.getArray());
  }

  /// The label that a record bears.
  ///
  /// @param ordinary the rank that such records have anyway
  /// @param named the accounts that it is limited to; empty for everybody who is cleared
  record Held(UUID subject, int rank, int ordinary, Set<UUID> named) {}
}
