package org.safeconduct.attacks;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.safeconduct.attacks.Doors.Door;
import org.safeconduct.people.Channel;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.StationKind;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Shows;
import org.safeconduct.platform.database.Rows;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Somebody of whom every room knows something, and all the pages that could tell it: generated
/// from the controllers, so that a new page that shows whereabouts, files or what is sealed is
/// asked without anybody naming it.
///
/// @param secret a name that stands nowhere else
/// @param sought what lists are searched for, so that they show the person
/// @param thing the id of whatever else names the person: a trip, a building, a headcount
record Everywhere(
    String secret, String sought, OrganisationId organisation, PersonId person, UUID thing) {
  /// Who holds a post is nobody's secret.
  private static final List<String> NAMES_OF_POSTS = List.of("/network", "/api/v1/appointments");

  /// Addresses that show the person to whoever may see everybody, whatever else other journeys
  /// made: those of what is known by its id, and lists that are searched. Others show the person
  /// too, such as a page of the newest.
  static final Set<String> SHOWING = Set.of(
      "/api/v1/headcounts/{id}/people",
      "/api/v1/people",
      "/api/v1/people/{id}",
      "/api/v1/people/{id}/whereabouts",
      "/headcounts/{id}",
      "/headcounts/{id}/calls",
      "/headcounts/{id}/calls/print",
      "/headcounts/{id}/people/{person}",
      "/headcounts/{id}/rows",
      "/messages/list",
      "/messages/{id}",
      "/people",
      "/people/{id}",
      "/people/{id}/channels",
      "/people/{id}/contacts",
      "/people/{id}/copies",
      "/people/{id}/courses",
      "/people/{id}/details",
      "/people/{id}/duplicates",
      "/people/{id}/history",
      "/people/{id}/languages",
      "/people/{id}/presence",
      "/people/{id}/residence",
      "/people/{id}/restricted",
      "/premises/{id}",
      "/search",
      "/trips",
      "/trips/{id}",
      "/whereabouts/{person}");

  private static final Set<Content> ABOUT =
      Set.of(Content.WHEREABOUTS, Content.RESTRICTED, Content.PERSONAL);

  /// Somebody new.
  ///
  /// @param secret how the name begins
  /// @param sought how what is searched for begins
  static Everywhere of(JdbcClient jdbc, String secret, String sought) {
    var name = secret + UUID.randomUUID().toString().substring(0, 8);
    var search = sought + UUID.randomUUID().toString().substring(0, 8);
    var people = new PeopleFixture(jdbc, Clock.systemUTC());
    var organisation = people.organisation("EVERYWHERE-" + search);
    var person = people.person(organisation, name, search);
    people.channel(person, Channel.Kind.EMAIL, name + "@example.org", 1);
    people.station(person, StationKind.RESIDENCE, PeopleFixture.GENEVA);
    var thing = Rows.of(jdbc, person, organisation, search);
    for (var named : List.of("crisis.member", "notifications.message"))
      jdbc.sql("update " + named + " set name = :name where person = :id")
          .param("name", name)
          .param("id", person.value())
          .update();
    // the engine tells facts apart by their ids
    for (var sql : List.of(
        "update exposure.position set id = gen_random_uuid() where person = :id",
        "insert into people.change (person) values (:id)"))
      jdbc.sql(sql).param("id", person.value()).update();
    return new Everywhere(name, search, organisation, person, thing);
  }

  /// What shows people to whoever signed in or has a token.
  static List<Door> doors(RequestMappingHandlerMapping mappings) {
    var doors = new ArrayList<Door>();
    mappings.getHandlerMethods().forEach((info, method) -> {
      if (isAbout(method))
        Doors.of(info).filter(door -> door.method().equals("GET")).forEach(doors::add);
    });
    return doors.stream()
        .filter(door -> !door.isAnswerLink() && !door.isStream())
        .filter(door -> NAMES_OF_POSTS.stream().noneMatch(door.pattern()::startsWith))
        .toList();
  }

  /// Where this door leads to the person, if it does.
  List<String> paths(Door door) {
    return switch (door.variables()) {
      case 0 -> lists(door);
      case 1 -> List.of(door.with(List.of(person)), door.with(List.of(thing)));
      default -> List.of(door.with(List.of(thing, person)));
    };
  }

  /// A program that names a parameter which a list does not have is refused; a page is not.
  private List<String> lists(Door door) {
    var list = door.pattern();
    return door.isForPrograms()
        ? List.of(list + "?text=" + sought, list + "?q=" + sought)
        : List.of(list + "?text=" + sought + "&q=" + sought);
  }

  private static boolean isAbout(HandlerMethod method) {
    var shows = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Shows.class);
    if (shows == null)
      shows = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Shows.class);
    return shows != null && ABOUT.contains(shows.value());
  }
}
