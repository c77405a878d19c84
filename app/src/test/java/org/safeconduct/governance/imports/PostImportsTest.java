package org.safeconduct.governance.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.governance.Appointment;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.PostsImported;
import org.safeconduct.people.Channel;
import org.safeconduct.people.lists.ImportCounts;
import org.safeconduct.people.lists.ImportOutcome;
import org.safeconduct.people.lists.RowFault;
import org.safeconduct.shared.Interval;

class PostImportsTest extends NetworkLists {
  @Test
  void posts_name_people_by_number_or_address_and_zones_by_code_or_name() {
    people.channel(ben, Channel.Kind.EMAIL, "Ben.%s@Example.org".formatted(code), 1);
    zones(zoneList("N,North Side," + code + ",\"" + SQUARE + "\","));

    var stored = stored(posts("""
        matricule,courriel,organisation,poste,suppléant,zone,du,au
        %1$s,,%2$s,Warden,,N,2026-11-01,31/12/2027
        ,ben.%2$s@example.org,,Warden,oui,north side,,
        %1$s,,%2$s,point focal,,,,
        """.formatted(number(anna), code)));

    assertThat(stored.counts()).isEqualTo(new ImportCounts(3, 3, 0, 0, 0, 0));
    var north = zone("North Side").id();
    assertThat(network.posts(organisation))
        .extracting(Appointment::person, Appointment::post, Appointment::zone, Appointment::when)
        .containsExactlyInAnyOrder(
            tuple(
                anna,
                Post.WARDEN,
                north,
                new Interval(
                    Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2028-01-01T00:00:00Z"))),
            tuple(ben, Post.DEPUTY_WARDEN, north, Interval.since(clock.instant())),
            tuple(anna, Post.SECURITY_FOCAL_POINT, null, Interval.since(clock.instant())));
    assertThat(told).contains(new PostsImported(stored.importId(), 3));
  }

  @Test
  void the_same_posts_again_write_nothing_and_changed_ones_only_what_changed() {
    var rows = postList(
        number(anna) + ",duty officer,,,2026-01-01,2026-06-30",
        number(anna) + ",duty officer,,,2026-11-01,",
        number(ben) + ",security adviser,,,,");
    posts(rows);

    clock.push(Duration.ofDays(1));
    var again = stored(posts(rows));
    var changed = stored(posts(postList(
        number(anna) + ",duty officer,,,2026-11-01,2026-12-31",
        number(ben) + ",security adviser,,,,")));

    assertThat(again.counts()).isEqualTo(new ImportCounts(3, 0, 0, 3, 0, 0));
    assertThat(changed.counts()).isEqualTo(new ImportCounts(2, 0, 1, 1, 0, 0));
    assertThat(network.posts(organisation)).hasSize(2);
  }

  @Test
  void a_post_missing_from_a_whole_list_ends_and_one_that_never_began_never_does() {
    posts(postList(
        number(anna) + ",duty officer,,,2026-01-01,",
        number(anna) + ",security adviser,,,2027-01-01,",
        number(ben) + ",designated official,,,2026-01-01,"));

    var addition = stored(posts(postList(number(ben) + ",do,,,,")));
    var whole = stored(posts(postList(number(ben) + ",do,,,,"), WHOLE));

    assertThat(addition.counts()).isEqualTo(new ImportCounts(1, 0, 0, 1, 2, 0));
    assertThat(whole.counts()).isEqualTo(new ImportCounts(1, 0, 0, 1, 2, 2));
    assertThat(network.posts(organisation)).extracting(Appointment::person).containsExactly(ben);
  }

  @Test
  void whoever_is_listed_again_after_the_end_of_a_post_is_appointed_from_now() {
    var row = number(anna) + ",duty officer,,,2026-01-01,";
    posts(postList(row, number(ben) + ",do,,,2026-01-01,"));
    posts(postList(number(ben) + ",do,,,,"), WHOLE);
    clock.push(Duration.ofDays(1));

    var listed = stored(posts(postList(row)));
    var since = clock.instant();
    clock.push(Duration.ofDays(1));
    var again = stored(posts(postList(row)));

    assertThat(listed.counts().created()).isEqualTo(1);
    assertThat(again.counts().unchanged()).isEqualTo(1);
    assertThat(times(anna)).containsExactly(Interval.since(since));
    assertThat(jdbc.sql("select count(*) from governance.appointment where person = :anna")
            .param("anna", anna.value())
            .query(Integer.class)
            .single())
        .isEqualTo(2);
  }

  @Test
  void a_list_for_next_year_leaves_todays_posts_as_they_are() {
    posts(postList(number(anna) + ",duty officer,,,2026-01-01,"));
    var next = postList(number(anna) + ",duty officer,,,2027-01-01,2027-12-31");

    assertThat(stored(posts(next)).counts()).isEqualTo(new ImportCounts(1, 1, 0, 0, 1, 0));
    assertThat(stored(posts(next)).counts().unchanged()).isEqualTo(1);
    assertThat(times(anna))
        .extracting(it -> it.from().toString().substring(0, 10))
        .containsExactlyInAnyOrder("2026-01-01", "2027-01-01");
  }

  @Test
  void the_same_list_is_taken_again_after_an_end_in_it_has_passed() {
    var end = clock.instant().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.HOURS);
    var rows = postList(number(anna) + ",duty officer,,,," + end);
    posts(rows);
    clock.push(Duration.ofDays(3));

    assertThat(stored(posts(rows)).counts()).isEqualTo(new ImportCounts(1, 0, 0, 1, 0, 0));
  }

  @Test
  void posts_of_other_organisations_stay_when_one_hands_in_its_whole_list() {
    var other = "H" + UUID.randomUUID();
    var gil = people.person(people.organisation(other), "Gil", "Guest");
    people.channel(gil, Channel.Kind.EMAIL, "gil." + other + "@example.org", 1);
    posts(postList(number(anna) + ",do,,,2026-01-01,"));
    posts("person_number,post,from,organisation\n%s,do,2026-01-01,%s\n%s,csa,2026-01-01,%s\n"
        .formatted(number(gil), other, number(ben), code));

    actor = ofOneOrganisation();
    var whole = stored(posts(
        "email,person_number,organisation,post\ngil.%1$s@example.org,,,warden\n,%2$s,%3$s,csa\n"
            .formatted(other, number(ben), code),
        WHOLE_BUT_BAD));

    assertThat(whole.counts().missing()).isEqualTo(1);
    assertThat(times(gil)).hasSize(1);
    assertThat(times(anna)).isEmpty();
  }

  @Test
  void bad_rows_of_posts_say_why() {
    people.channel(anna, Channel.Kind.EMAIL, "shared." + code + "@example.org", 1);
    people.channel(ben, Channel.Kind.EMAIL, "shared." + code + "@example.org", 1);
    var refused = (ImportOutcome.Refused) posts("""
        person_number,email,organisation,post,deputy,zone,from,until
        ,,%1$s,warden,,N,,
        nobody,,%1$s,duty officer,,,,
        ,shared.%1$s@example.org,,duty officer,,,,
        %2$s,,NOWHERE,duty officer,,,,
        %2$s,,%1$s,,,,,
        %2$s,,%1$s,king,,,,
        %2$s,,%1$s,duty officer,yes,,,
        %2$s,,%1$s,duty officer,perhaps,,,
        %2$s,,%1$s,warden,,,,
        %2$s,,%1$s,warden,,Nowhere,,
        %2$s,,%1$s,duty officer,,,2026-12-01,2026-11-01
        %2$s,,%1$s,duty officer,,,soon,
        %2$s,,%1$s,security adviser,,,,
        %2$s,,%1$s,security advisor,,,,
        """.formatted(code, number(anna)));

    assertThat(refused.faults().errors())
        .extracting(RowFault::line, RowFault::column, RowFault::code)
        .containsExactlyInAnyOrder(
            tuple(2L, "person_number", "holder-missing"),
            tuple(3L, "person_number", "person-unknown"),
            tuple(4L, "email", "address-unknown"),
            tuple(5L, "organisation", "organisation-unknown"),
            tuple(6L, "post", "post-missing"),
            tuple(7L, "post", "post-unknown"),
            tuple(8L, "deputy", "deputy-without-post"),
            tuple(9L, "deputy", "deputy-unreadable"),
            tuple(10L, "zone", "post-without-zone"),
            tuple(11L, "zone", "zone-unknown"),
            tuple(12L, "until", "until-before-from"),
            tuple(13L, "from", "date-unreadable"),
            tuple(15L, "post", "post-twice"));
    assertThat(network.posts(organisation)).isEmpty();
  }

  @Test
  void a_list_says_for_which_country_and_by_which_letter_and_changes_keep_the_earlier_version() {
    var head = "person_number,organisation,post,country,area,letter,letter_date,appointed_by\n";
    var row = "%s,%s,area security coordinator,Kenya,Coast,%s,2026-01-15,DO Kenya\n";
    posts(head + row.formatted(number(anna), code, "DO/1"));

    var again = stored(posts(head + row.formatted(number(anna), code, "DO/1")));
    var changed = stored(posts(head + row.formatted(number(anna), code, "DO/2")));

    assertThat(again.counts()).isEqualTo(new ImportCounts(1, 0, 0, 1, 0, 0));
    assertThat(changed.counts()).isEqualTo(new ImportCounts(1, 0, 1, 0, 0, 0));
    assertThat(jdbc.sql("""
            select concat_ws(' ', v.version, v.seat, v.letter, v.letter_date, v.appointed_by)
            from governance.appointment_version v
            where v.person = :anna order by v.version
            """).param("anna", anna.value()).query(String.class).list())
        .containsExactly(
            "1 AREA_SECURITY_COORDINATOR.c-KE.a-Coast DO/1 2026-01-15 DO Kenya",
            "2 AREA_SECURITY_COORDINATOR.c-KE.a-Coast DO/2 2026-01-15 DO Kenya");
  }

  @Test
  void an_area_needs_its_country_and_a_country_has_to_be_known() {
    var refused = (ImportOutcome.Refused) posts("""
        person_number,organisation,post,country,area
        %1$s,%2$s,area security coordinator,,Coast
        %1$s,%2$s,designated official,Atlantis,
        """.formatted(number(anna), code));

    assertThat(refused.faults().errors())
        .extracting(RowFault::column, RowFault::code)
        .containsExactly(
            tuple("area", "area-without-country"), tuple("country", "country-unknown"));
  }

  @Test
  void twenty_thousand_posts_are_taken_in_and_again_change_nothing() {
    jdbc.sql("""
            insert into people.person (id, organisation, number, given_name, family_name, category,
                language, recorded_at, source)
            select gen_random_uuid(), :organisation, 'M' || n, 'Given', 'Family ' || n,
                'NATIONAL_STAFF', 'en', now(), 'test'
            from generate_series(1, 20000) n
            """).param("organisation", organisation.value()).update();
    zones(zoneList("N,North," + code + ",\"" + SQUARE + "\","));
    var rows = new StringBuilder("person_number,post,zone,from,organisation\n");
    for (int i = 1; i <= 20_000; i++)
      rows.append("M%d,warden,N,2026-01-01,%s%n".formatted(i, code));

    assertThat(stored(posts(rows.toString())).counts().created()).isEqualTo(20_000);
    assertThat(stored(posts(rows.toString())).counts().unchanged()).isEqualTo(20_000);
  }
}
