package org.safeconduct.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Appointment;
import org.safeconduct.governance.AppointmentId;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Seat;
import org.safeconduct.people.OrganisationId;

/// Synthetic consultations: one whose replies come in, one that was adopted.
final class FillConsultations {
  private static final int MOST = 12;
  private static final UUID OPEN = Told.id("open consultation");
  private static final UUID DONE = Told.id("adopted consultation");
  private static final List<String> STANCES =
      List.of("AGREE", "AGREE_WITH_REMARKS", "DISAGREE", "AGREE", "NO_POSITION");

  private final List<Appointment> posts;
  private final Map<AppointmentId, String> countries;
  private final Instant now;

  FillConsultations(List<Appointment> posts, Map<AppointmentId, String> countries, Instant now) {
    this.posts = posts;
    this.countries = countries;
    this.now = now;
  }

  void fill(Copying copying) {
    var focalPoints = posts.stream()
        .filter(it -> it.post() == Post.SECURITY_FOCAL_POINT)
        .limit(MOST)
        .toList();
    var official = posts.stream()
        .filter(it -> it.post() == Post.DESIGNATED_OFFICIAL && countries.containsKey(it.id()))
        .findFirst();
    if (official.isEmpty() || focalPoints.isEmpty()) return;
    var country = Objects.requireNonNull(countries.get(official.get().id()));
    rounds(copying, country);
    var asked = new ArrayList<List<@Nullable Object>>();
    var replies = new ArrayList<List<@Nullable Object>>();
    for (int i = 0; i < focalPoints.size(); i++) {
      var it = focalPoints.get(i);
      var organisation = Objects.requireNonNull(it.organisation());
      asked.add(Told.row(OPEN, organisation));
      asked.add(Told.row(DONE, organisation));
      if (i % 3 != 1) replies.add(reply(OPEN, organisation, i, it, day(-1)));
      if (i % 5 != 3) replies.add(reply(DONE, organisation, i, it, day(i % 4 == 2 ? -18 : -25)));
    }
    Told.into(copying, "governance.consultation_addressee (consultation, organisation)", asked);
    Told.into(
        copying,
        "governance.consultation_reply (consultation, organisation, number, stance, words, person,"
            + " capacity, by, at)",
        replies);
    adopt(copying, official.get(), country);
  }

  private void adopt(Copying copying, Appointment official, String country) {
    Told.into(
        copying,
        "governance.consultation_position (consultation, number, words, by, at)",
        List.of(Told.row(
            DONE,
            1,
            "Headcounts are drilled once a quarter, on a day that the entities choose together.",
            "demo",
            day(-15))));
    Told.into(
        copying,
        "governance.consultation_adoption (consultation, position, year, sequence, person, seat, at)",
        List.of(Told.row(
            DONE,
            1,
            day(-14).atZone(ZoneOffset.UTC).getYear(),
            1,
            official.person(),
            Seat.ofCountry(Post.DESIGNATED_OFFICIAL, country),
            day(-14))));
  }

  private void rounds(Copying copying, String country) {
    Told.into(
        copying,
        "governance.consultation (id, title, question, papers, country, silence, opened_at,"
            + " opened_by, deadline, state)",
        List.of(
            Told.row(
                OPEN,
                "Movement on election day",
                "Shall all entities keep their staff at home from 18:00 on the eve of the vote?",
                "Contingency plan, draft 2",
                country,
                "NOTHING",
                day(-4),
                "demo",
                day(2),
                "OPEN"),
            Told.row(
                DONE,
                "Headcount drills",
                "How often shall headcounts be drilled together?",
                "",
                country,
                "AGREEMENT",
                day(-30),
                "demo",
                day(-20),
                "ADOPTED")));
  }

  private static List<@Nullable Object> reply(
      UUID round, OrganisationId organisation, int number, Appointment by, Instant at) {
    var stance = STANCES.get(number % STANCES.size());
    boolean silent = stance.equals("AGREE") || stance.equals("NO_POSITION");
    return Told.row(
        round,
        organisation,
        1,
        stance,
        silent ? "" : "Our drivers need until 20:00.",
        by.person(),
        Seat.of(Post.SECURITY_FOCAL_POINT, organisation),
        "demo",
        at);
  }

  private Instant day(int ahead) {
    return now.plus(Duration.ofDays(ahead));
  }
}
