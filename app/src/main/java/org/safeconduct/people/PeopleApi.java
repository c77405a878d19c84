package org.safeconduct.people;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/people")
@Tag(name = "People", description = "Whom we look after")
class PeopleApi {
  private final PeopleRegister register;

  PeopleApi(PeopleRegister register) {
    this.register = register;
  }

  /// One page of people; `next` is the cursor of the following one, null on the last.
  record Answer(List<PersonJson> people, @Nullable String next) {}

  record PersonJson(
      UUID id,
      String name,
      String organisation,
      Category category,
      String language,
      @Nullable UUID zone,
      @Nullable UUID headOfHousehold,
      @Nullable String email,
      @Nullable String phone) {
    static PersonJson of(PersonCard card) {
      var head = card.headOfHousehold();
      return new PersonJson(
          card.id().value(),
          card.name(),
          card.organisationName(),
          card.category(),
          card.language(),
          card.zone(),
          head == null ? null : head.value(),
          card.email(),
          card.phone());
    }
  }

  @Operation(
      summary = "The people in the register whom you may see",
      description = "`q` words of the name, or the number; `country` ISO 3166-1 alpha-2 of a duty"
          + " station or residence; `limit` 1 to 1,000; `cursor` is `next` of the answer before.")
  @GetMapping
  Answer list(
      PeopleWishes wishes,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(required = false) @Nullable UUID cursor) {
    int most = Math.clamp(limit, 1, 1_000);
    var after = cursor == null ? null : new PersonId(cursor);
    var people = register.next(wishes.filter(), after, most);
    var next = people.size() < most ? null : people.getLast().id().toString();
    return new Answer(people.stream().map(PersonJson::of).toList(), next);
  }
}
