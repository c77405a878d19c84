package org.safeconduct.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Appointment;
import org.safeconduct.governance.AppointmentId;
import org.safeconduct.governance.Post;
import org.safeconduct.people.PersonId;

/// A synthetic liaison register; one contact is overdue, one counterpart has no keeper.
final class FillLiaison {
  private static final List<List<String>> COUNTERPARTS = List.of(
      List.of("HOST_AUTHORITY", "Ministry of the interior, protocol desk"),
      List.of("POLICE", "Police headquarters, diplomatic unit"),
      List.of("EMERGENCY_SERVICE", "Fire and rescue service"),
      List.of("EMBASSY", "Embassy of the neighbouring country"),
      List.of("NGO_FORUM", "Forum of non-governmental organisations"));

  /// The one whose contact nobody keeps.
  private static final int NOBODYS = 3;

  private final List<Appointment> posts;
  private final Map<AppointmentId, String> countries;
  private final Instant now;

  FillLiaison(List<Appointment> posts, Map<AppointmentId, String> countries, Instant now) {
    this.posts = posts;
    this.countries = countries;
    this.now = now;
  }

  void fill(Copying copying) {
    var keeper = posts.stream().filter(it -> it.post() == Post.SECURITY_ADVISER).findFirst();
    if (keeper.isEmpty()) return;
    var country = countries.get(keeper.get().id());
    counterparts(copying, keeper.get().person(), country);
    var contacts = new ArrayList<List<@Nullable Object>>();
    var log = new ArrayList<List<@Nullable Object>>();
    for (int i = 0; i < COUNTERPARTS.size(); i++) {
      var id = Told.id("counterpart " + i);
      contacts.add(contact(id, i));
      if (i != NOBODYS) log.add(spoken(id, day(-10 * (i + 1))));
    }
    Told.into(
        copying,
        "governance.counterpart_contact (id, counterpart, name, function, phone, email, recorded_at,"
            + " recorded_by)",
        contacts);
    Told.into(
        copying,
        "governance.counterpart_log (counterpart, number, held_on, channel, with_whom, words,"
            + " recorded_at, recorded_by)",
        log);
    agreement(copying);
  }

  private void counterparts(Copying copying, PersonId keeper, @Nullable String country) {
    var rows = new ArrayList<List<@Nullable Object>>();
    for (int i = 0; i < COUNTERPARTS.size(); i++) {
      var it = COUNTERPARTS.get(i);
      boolean kept = i != NOBODYS;
      rows.add(Told.row(
          Told.id("counterpart " + i),
          it.getFirst(),
          it.getLast(),
          country,
          kept ? keeper : null,
          kept ? 30 : null,
          day(-90),
          "demo"));
    }
    Told.into(
        copying,
        "governance.counterpart (id, kind, name, country, keeper, every_days, recorded_at,"
            + " recorded_by)",
        rows);
  }

  private List<@Nullable Object> contact(UUID counterpart, int number) {
    return Told.row(
        Told.id("contact " + number),
        counterpart,
        "Duty desk",
        "answers day and night",
        "+00 555 01" + (10 + number),
        "desk" + number + "@example.org",
        day(-90),
        "demo");
  }

  private static List<@Nullable Object> spoken(UUID counterpart, Instant at) {
    return Told.row(
        counterpart,
        1,
        date(at),
        "MEETING",
        "Duty desk",
        "Introduced the new adviser; exchanged numbers.",
        at,
        "demo");
  }

  private void agreement(Copying copying) {
    Told.into(
        copying,
        "governance.counterpart_agreement (id, counterpart, title, reference, signed_on,"
            + " recorded_at, recorded_by)",
        List.of(Told.row(
            Told.id("agreement"),
            Told.id("counterpart 0"),
            "Host-country agreement, security annex",
            "HCA/7",
            date(day(-900)),
            day(-90),
            "demo")));
  }

  private Instant day(int ahead) {
    return now.plus(Duration.ofDays(ahead));
  }

  private static LocalDate date(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
