package org.safeconduct.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import org.safeconduct.people.PersonId;

/// Synthetic bodies: a security management team with agreed minutes, with minutes being
/// written and with a meeting ahead, a security cell, a working group of focal points.
final class FillMeetings {
  private static final UUID TEAM = Told.id("security management team");
  private static final UUID AGREED = Told.id("agreed meeting");
  private static final UUID HELD = Told.id("held meeting");

  private final List<Appointment> posts;
  private final Map<AppointmentId, String> countries;
  private final Instant now;

  FillMeetings(List<Appointment> posts, Map<AppointmentId, String> countries, Instant now) {
    this.posts = posts;
    this.countries = countries;
    this.now = now;
  }

  void fill(Copying copying) {
    var official = posts.stream()
        .filter(it -> it.post() == Post.DESIGNATED_OFFICIAL && countries.containsKey(it.id()))
        .findFirst();
    if (official.isEmpty()) return;
    var country = Objects.requireNonNull(countries.get(official.get().id()));
    bodies(copying, country);
    meetings(copying);
    var members = members(country);
    minutes(copying, members);
    actions(copying, members);
    copying.change("update governance.meeting set state = 'AGREED', settled_at = starts"
        + " + interval '7 days', settled_by = 'demo', version = 2 where id = '" + AGREED + "'");
  }

  private List<Appointment> members(String country) {
    return posts.stream()
        .filter(it -> country.equals(countries.get(it.id())))
        .filter(it -> it.post() == Post.DESIGNATED_OFFICIAL
            || it.post() == Post.ALTERNATE_DESIGNATED_OFFICIAL
            || it.post() == Post.SECURITY_MANAGEMENT_TEAM_MEMBER
            || it.post() == Post.CHIEF_SECURITY_ADVISER)
        .toList();
  }

  private void bodies(Copying copying, String country) {
    var secretary = posts.stream()
        .filter(it -> it.post() == Post.SECURITY_ADVISER)
        .map(Appointment::person)
        .findFirst()
        .orElse(null);
    Told.into(
        copying,
        "governance.body (id, code, name, kind, country, posts, chair, secretary, quorum,"
            + " recorded_at, recorded_by)",
        List.of(
            body(TEAM, "SMT", "Security management team", country, secretary),
            body(Told.id("security cell"), "CELL", "Security cell", null, secretary),
            body(Told.id("focal points"), "SFP", "Group of focal points", null, secretary)));
  }

  private List<@Nullable Object> body(
      UUID id, String code, String name, @Nullable String country, @Nullable PersonId secretary) {
    var kind = switch (code) {
      case "SMT" -> "SECURITY_MANAGEMENT_TEAM";
      case "CELL" -> "SECURITY_CELL";
      default -> "FOCAL_POINT_GROUP";
    };
    var sit = switch (code) {
      case "SMT" ->
        Told.array(
            Post.DESIGNATED_OFFICIAL,
            Post.ALTERNATE_DESIGNATED_OFFICIAL,
            Post.SECURITY_MANAGEMENT_TEAM_MEMBER,
            Post.CHIEF_SECURITY_ADVISER);
      case "CELL" ->
        Told.array(Post.CHIEF_SECURITY_ADVISER, Post.SECURITY_ADVISER, Post.CHIEF_SECURITY_OFFICER);
      default ->
        Told.array(
            Post.CHIEF_SECURITY_ADVISER, Post.SECURITY_FOCAL_POINT, Post.ALTERNATE_FOCAL_POINT);
    };
    var chair = code.equals("SMT") ? Post.DESIGNATED_OFFICIAL : Post.CHIEF_SECURITY_ADVISER;
    var quorum = code.equals("SMT") ? "CHAIR_AND_MAJORITY" : "NONE";
    return Told.row(id, code, name, kind, country, sit, chair, secretary, quorum, now, "demo");
  }

  private void meetings(Copying copying) {
    Told.into(
        copying,
        "governance.meeting (id, body, number, title, starts, place, state)",
        List.of(
            Told.row(AGREED, TEAM, 1, "Quarterly review", day(-40), "Conference room", "HELD"),
            Told.row(HELD, TEAM, 2, "Elections ahead", day(-6), "Conference room", "HELD"),
            Told.row(
                Told.id("planned meeting"),
                TEAM,
                3,
                "Security plan",
                day(8),
                "Video conference",
                "PLANNED")));
    Told.into(
        copying,
        "governance.meeting_item (meeting, number, title, papers, minutes)",
        List.of(
            Told.row(
                AGREED,
                1,
                "Situation",
                "Weekly report 41",
                "The adviser reported: calm in the capital, two road blocks in the north."),
            Told.row(
                AGREED,
                2,
                "Warden system",
                "List of zones",
                "Three zones have no deputy. The team asked for names."),
            Told.row(
                HELD,
                1,
                "Elections",
                "Contingency plan, draft 2",
                "The team discussed movement on the day of the vote."),
            Told.row(HELD, 2, "Any other business", "", "")));
  }

  private void minutes(Copying copying, List<Appointment> members) {
    var attendees = new ArrayList<List<@Nullable Object>>();
    for (var meeting : List.of(AGREED, HELD))
      for (int i = 0; i < members.size(); i++) {
        var it = members.get(i);
        boolean alternate = it.post() == Post.ALTERNATE_DESIGNATED_OFFICIAL;
        attendees.add(Told.row(
            meeting,
            i + 1,
            it.person(),
            "",
            it.post() + ".c-" + countries.get(it.id()),
            alternate ? "ALTERNATE" : "MEMBER",
            alternate ? "APOLOGIES" : "PRESENT"));
      }
    for (var meeting : List.of(AGREED, HELD))
      attendees.add(Told.row(
          meeting,
          members.size() + 1,
          null,
          "Guest of the host country",
          null,
          "GUEST",
          "PRESENT"));
    Told.into(
        copying,
        "governance.meeting_attendee (meeting, number, person, name, seat, capacity, presence)",
        attendees);
    decide(copying, members.size());
  }

  private void decide(Copying copying, int last) {
    int year = year(day(-40));
    Told.into(
        copying,
        "governance.decision (body, year, sequence, meeting, item, words, at, by)",
        List.of(
            Told.row(
                TEAM, year, 1, AGREED, 1, "No road missions north without an escort.", now, "demo"),
            Told.row(
                TEAM, year, 2, AGREED, 2, "Each entity names one deputy warden.", now, "demo")));
    Told.into(
        copying,
        "governance.dissent (body, year, sequence, meeting, attendee, reason)",
        List.of(
            Told.row(TEAM, year, 1, AGREED, last, "Escorts delay the deliveries of medicine.")));
  }

  private void actions(Copying copying, List<Appointment> members) {
    var rows = new ArrayList<List<@Nullable Object>>();
    var steps = new ArrayList<List<@Nullable Object>>();
    int year = year(day(-40));
    var words = List.of(
        "Send the names of deputy wardens.",
        "Renew the list of vehicles.",
        "Ask the host country about the road blocks.");
    var due = List.of(-5, 2, -20);
    for (int i = 0; i < words.size(); i++) {
      var id = Told.id("action " + i);
      var owner = members.get(i % members.size()).person();
      var last = date(day(due.get(i)));
      rows.add(
          Told.row(id, TEAM, year, i + 1, AGREED, words.get(i), owner, last, day(-40), "demo"));
      steps.add(Told.row(id, 1, "OPEN", "", last, day(-40), "demo"));
      if (i == 2) steps.add(Told.row(id, 2, "DONE", "Asked and answered.", last, day(-22), "demo"));
    }
    Told.into(
        copying,
        "governance.action_point (id, body, year, sequence, meeting, words, owner, due,"
            + " recorded_at, recorded_by)",
        rows);
    Told.into(
        copying, "governance.action_step (action_point, number, state, note, due, at, by)", steps);
  }

  private Instant day(int ahead) {
    return now.plus(Duration.ofDays(ahead));
  }

  private static LocalDate date(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  private static int year(Instant at) {
    return date(at).getYear();
  }
}
