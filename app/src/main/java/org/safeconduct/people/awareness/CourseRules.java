package org.safeconduct.people.awareness;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.files.Draft;
import org.safeconduct.people.files.Reading;
import org.safeconduct.places.Country;
import org.safeconduct.places.Gazetteer;
import org.springframework.stereotype.Component;

/// What a record must say: which course, on which day, and of a briefing, about which country.
@Component
class CourseRules {
  static final String COURSE = "course";
  static final String ON = "trainedOn";
  static final String UNTIL = "validUntil";
  static final String TITLE = "title";
  static final String BY = "givenBy";
  static final String PLACE = "place";
  static final String COUNTRY = "country";
  static final String REASON = "reason";
  private static final int LONGEST = 200;
  private static final int SHORTEST_REASON = 5;
  private static final int LONGEST_REASON = 300;

  private final Gazetteer gazetteer;

  CourseRules(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /// What the draft says; what is wrong is in the reading.
  ///
  /// @param today in UTC
  Optional<CourseTaken.Details> check(Draft draft, Reading reading, LocalDate today) {
    var course = reading.choice(COURSE, Course.class);
    if (course == null && !reading.isWrong(COURSE)) reading.wrong(COURSE, "missing");
    var on = reading.date(ON);
    if (on == null && !reading.isWrong(ON)) reading.wrong(ON, "missing");
    if (on != null && on.isAfter(today.plusDays(1))) reading.wrong(ON, "day-ahead");
    var until = reading.date(UNTIL);
    if (on != null && until != null && until.isBefore(on))
      reading.wrong(UNTIL, "until-before-from");
    var title = reading.line(TITLE, LONGEST);
    var by = reading.line(BY, LONGEST);
    var place = reading.line(PLACE, LONGEST);
    var country = country(course, draft, reading);
    if (!reading.wrongs().isEmpty() || course == null || on == null) return Optional.empty();
    return Optional.of(new CourseTaken.Details(course, on, until, title, by, place, country));
  }

  /// Why something is withdrawn.
  static String reason(Draft draft, Reading reading) {
    var reason = reading.line(REASON, LONGEST_REASON);
    if (reason.length() < SHORTEST_REASON) reading.wrong(REASON, "reason");
    return reason;
  }

  private String country(@Nullable Course course, Draft draft, Reading reading) {
    var typed = draft.text(COUNTRY);
    if (course == null || !course.isBriefing()) return "";
    var found = gazetteer.country(typed).map(Country::iso2);
    if (typed.isEmpty()) reading.wrong(COUNTRY, "missing");
    else if (found.isEmpty()) reading.wrong(COUNTRY, "country");
    return found.orElse("");
  }
}
