package org.safeconduct.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.safeconduct.TestMarking;
import org.safeconduct.TestPermissions;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Sheet;
import org.safeconduct.platform.Sheets;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.ResponseEntity;

class NetworkExportTest extends DatabaseTest {
  private final Clock clock = Clock.systemUTC();
  private final List<Sheet> taken = new ArrayList<>();

  @Test
  void an_export_holds_every_post() {
    var people = new PeopleFixture(jdbc, clock);
    var ana = people.person(people.organisation(UUID.randomUUID().toString()), "Ana", "Zorn");
    jdbc.sql("""
            insert into governance.appointment (id, person, post, starts, ends)
            select gen_random_uuid(), :person, 'DUTY_OFFICER', '2026-01-01Z', '9999-12-31Z'
            from generate_series(1, 501)
            """).param("person", ana.value()).update();

    currentUser.runAs(
        ANYBODY,
        () -> pages()
            .export(new NetworkPages.Wishes(null, null, null, null), null, ExportFormat.CSV));

    assertThat(taken.getFirst().rows()).hasSize(501);
  }

  private NetworkPages pages() {
    var permissions = new TestPermissions(currentUser);
    var posts = new JdbcAppointments(jdbc);
    var zones = new Zones(permissions, clock, new JdbcZones(jdbc), posts, new JdbcResidents(jdbc));
    var words = new StaticMessageSource();
    words.setUseCodeAsDefaultMessage(true);
    var people = PeopleFixture.register(jdbc, currentUser, (_, _, _) -> {}, clock);
    return new NetworkPages(
        zones,
        new Appointments(permissions, clock, posts),
        new Directory(permissions, currentUser, people),
        people,
        this::take,
        new Sheets(words, currentUser, TestMarking.confidential(), clock));
  }

  private <T> ResponseEntity<T> take(Sheet sheet, ExportFormat format, String fileName) {
    taken.add(sheet);
    return ResponseEntity.ok().build();
  }
}
