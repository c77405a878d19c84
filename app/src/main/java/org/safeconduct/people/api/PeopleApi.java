package org.safeconduct.people.api;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Category;
import org.safeconduct.people.Gap;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFilter;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.SecurityCover;
import org.safeconduct.platform.BadParameter;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.RowLimit;
import org.safeconduct.platform.Shows;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Shows(Content.PERSONAL)
@RequestMapping("/api/v1/people")
class PeopleApi {
  private static final RowLimit LIMIT = new RowLimit(100, 999);

  private final PeopleRegister people;
  private final SecurityCover cover;
  private final Clock clock;

  PeopleApi(PeopleRegister people, SecurityCover cover, Clock clock) {
    this.people = people;
    this.cover = cover;
    this.clock = clock;
  }

  @GetMapping
  Listed list(
      @RequestParam @Nullable String q,
      @RequestParam @Nullable OrganisationId organisation,
      @RequestParam @Nullable Category category,
      @RequestParam @Nullable String country,
      Further further,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable PersonId cursor) {
    BadParameter.requireWord("missing", further.missing(), Gap.words());
    var filter = new PeopleFilter(
        organisation,
        category,
        blankToNull(q),
        upper(country),
        Boolean.TRUE.equals(further.withoutChannel()),
        BadParameter.read("unit", further.unit(), UUID::fromString),
        BadParameter.read("missing", further.missing(), Gap::of),
        Boolean.TRUE.equals(further.left()));
    int size = LIMIT.of(limit);
    var found = people.next(filter, cursor, size + 1);
    boolean more = found.cards().size() > size;
    var page = more ? found.cards().subList(0, size) : found.cards();
    var led = people.led(page.stream().map(PersonCard::id).toList());
    return new Listed(
        clock.instant(),
        found.total(),
        page.stream()
            .map(card -> PersonJson.of(card, cover.of(card), led.get(card.id())))
            .toList(),
        more ? page.getLast().id().toString() : null);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private static @Nullable String upper(@Nullable String country) {
    var given = blankToNull(country);
    return given == null ? null : given.toUpperCase(Locale.ROOT);
  }

  /// What else the address may carry.
  ///
  /// @param missing the word of a [Gap]
  /// @param left those who left
  record Further(
      @Nullable Boolean withoutChannel,
      @Nullable String unit,
      @Nullable String missing,
      @Nullable Boolean left) {}

  /// @param next cursor of the next page; null on the last
  record Listed(
      Instant asOf,
      long total,
      List<PersonJson> people,
      @Nullable String next) {}

  /// @param covered whether the security arrangements cover people of the category
  /// @param sameAs the file that stands for the person, if it is another one
  record PersonJson(
      String person,
      String name,
      String organisation,
      String category,
      boolean covered,
      String language,
      @Nullable String headOfHousehold,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String sameAs) {
    static PersonJson of(PersonCard card, boolean covered, @Nullable PersonId leads) {
      return new PersonJson(
          card.id().toString(),
          card.name(),
          card.organisationName(),
          card.category().name(),
          covered,
          card.language(),
          card.headOfHousehold() == null ? null : card.headOfHousehold().toString(),
          card.email(),
          card.phone(),
          leads == null ? null : leads.toString());
    }
  }
}
