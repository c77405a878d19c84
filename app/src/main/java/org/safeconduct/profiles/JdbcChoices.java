package org.safeconduct.profiles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.safeconduct.platform.AfterCommit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Choices, added and never overwritten; what holds at a moment is the last one recorded of those
/// that start by then.
@Repository
class JdbcChoices {
  private static final String COLUMNS = """
      select organisation, profile, version, settings, words, starts, recorded_at, recorded_by
      from profiles.choice
      """;

  private static final String HOLDING = """
      select distinct on (organisation) organisation, profile, version, settings, words,
        starts, recorded_at, recorded_by
      from profiles.choice
      where starts <= :at
      order by organisation, starts desc, number desc
      """;

  private static final String ADD = """
      insert into profiles.choice (organisation, number, profile, version, settings, words,
        starts, recorded_at, recorded_by)
      select :organisation, coalesce(max(number), 0) + 1, :profile, :version, :settings, :words,
        :starts, :at, :by
      from profiles.choice where organisation = :organisation
      """;

  private static final String HOLD = """
      insert into profiles.held_setting (organisation, setting, value)
      values (:organisation, :setting, :value)
      on conflict (setting, organisation) do update set value = excluded.value
      """;

  private static final String STATE = """
      select count(*) || ' ' || coalesce(max(recorded_at)::text, '') from profiles.choice
      """;

  private final JdbcClient jdbc;
  private final AtomicInteger changes = new AtomicInteger();

  JdbcChoices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Choice choice) {
    jdbc.sql(ADD)
        .param("organisation", choice.organisation())
        .param("profile", choice.edition().profile())
        .param("version", choice.edition().version())
        .param("settings", written(choice.settings()))
        .param("words", choice.words().written())
        .param("starts", choice.from().atOffset(ZoneOffset.UTC))
        .param("at", choice.recordedAt().atOffset(ZoneOffset.UTC))
        .param("by", choice.recordedBy())
        .update();
    AfterCommit.run(this::heard);
  }

  /// Lets others who choose for the organisation wait until this transaction ends, so that nobody
  /// leaves out what somebody else chose meanwhile.
  void await(UUID organisation) {
    jdbc.sql(
            "select pg_advisory_xact_lock(hashtextextended('profiles.choice ' || :organisation, 0))")
        .param("organisation", organisation.toString())
        .query((_, _) -> true)
        .list();
  }

  /// Something was chosen, here or by another server.
  void heard() {
    changes.incrementAndGet();
  }

  /// Another one after each choice, by whatever server.
  String state() {
    return jdbc.sql(STATE).query(String.class).single();
  }

  /// How often it was heard since the start that something was chosen.
  int changes() {
    return changes.get();
  }

  /// Writes down what holds now of each setting, for conditions in SQL.
  void hold(UUID organisation, Map<Setting, Integer> settings) {
    settings.forEach((setting, value) -> jdbc.sql(HOLD)
        .param("organisation", organisation)
        .param("setting", setting.key())
        .param("value", value)
        .update());
  }

  Optional<Choice> find(UUID organisation, Instant at) {
    return jdbc.sql(COLUMNS + """
            where organisation = :organisation and starts <= :at
            order by starts desc, number desc limit 1
            """)
        .param("organisation", organisation)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(JdbcChoices::choice)
        .optional();
  }

  /// What holds at that moment of each organisation that chose something.
  List<Choice> holding(Instant at) {
    return jdbc.sql(HOLDING)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(JdbcChoices::choice)
        .list();
  }

  /// All of one organisation, the latest first.
  List<Choice> all(UUID organisation) {
    return jdbc.sql(COLUMNS + "where organisation = :organisation order by number desc")
        .param("organisation", organisation)
        .query(JdbcChoices::choice)
        .list();
  }

  /// The organisations that ever chose something themselves.
  List<UUID> organisations() {
    return jdbc.sql("select distinct organisation from profiles.choice where organisation <> :all")
        .param("all", Profiles.INSTALLATION)
        .query(UUID.class)
        .list();
  }

  private static Choice choice(ResultSet row, int number) throws SQLException {
    return new Choice(
        row.getObject("organisation", UUID.class),
        new EditionId(row.getString("profile"), row.getString("version")),
        settings((String[]) row.getArray("settings").getArray()),
        OwnWords.read((String[]) row.getArray("words").getArray()),
        row.getObject("starts", OffsetDateTime.class).toInstant(),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("recorded_by"));
  }

  /// Each as `contact-stale-days=90`.
  private static String[] written(Map<Setting, Integer> settings) {
    return settings.entrySet().stream()
        .map(it -> it.getKey().key() + "=" + it.getValue())
        .sorted()
        .toArray(String[]::new);
  }

  private static Map<Setting, Integer> settings(String[] written) {
    var settings = new EnumMap<Setting, Integer>(Setting.class);
    Arrays.stream(written)
        .map(it -> it.split("=", 2))
        .forEach(it -> Setting.find(it[0])
            .ifPresent(setting -> settings.put(setting, Integer.valueOf(it[1]))));
    return settings;
  }
}
