package org.safeconduct.people.awareness;

import static org.safeconduct.platform.Duty.READ_PEOPLE;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where everybody stands with a course: all personnel in the reader's scope, dependants left out;
/// somebody with several files once, with what any of them says.
@Service
public class CourseStatus {
  private final Permissions permissions;
  private final JdbcStandings standings;
  private final AuditTrail audit;
  private final Clock clock;

  CourseStatus(Permissions permissions, JdbcStandings standings, AuditTrail audit, Clock clock) {
    this.permissions = permissions;
    this.standings = standings;
    this.audit = audit;
    this.clock = clock;
  }

  /// One page of those whom the filter admits.
  ///
  /// @param request sort orders: `name` (the default), `organisation`, `category`, `works`,
  ///     `standing`, `trained`, `until`
  @Transactional
  public Page<StandingLine> list(Course course, StandingFilter filter, PageRequest request) {
    permissions.require(READ_PEOPLE);
    var found = standings.page(query(course, filter), request);
    audit.record(
        "people.courses-listed",
        "",
        Map.of(
            "course",
            course.name(),
            "people",
            found.rows().stream().map(it -> it.person().toString()).toList()));
    return found;
  }

  /// How many stand where, whatever standing the filter asks for; nobody is shown.
  @Transactional(readOnly = true)
  public Map<Standing, Long> counts(Course course, StandingFilter filter) {
    permissions.require(READ_PEOPLE);
    var found = standings.counts(query(course, filter));
    var counts = new LinkedHashMap<Standing, Long>();
    for (var standing : Standing.values())
      if (standing != Standing.ELSEWHERE || course.isBriefing())
        counts.put(standing, found.getOrDefault(standing, 0L));
    return counts;
  }

  private StandingQuery query(Course course, StandingFilter filter) {
    return new StandingQuery(permissions.scope(), course, filter, clock.instant());
  }
}
