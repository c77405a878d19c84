package org.safeconduct.notifications;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Category;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;

/// People, and questions to them, for tests of this room.
public final class TestPeople {
  public static final OrganisationId ORGANISATION = new OrganisationId(new UUID(7, 7));
  public static final Map<String, Words> WORDS = Map.of(
      "en", new Words("Are you safe?", "Dear {name},\n\nare you safe?\n{link}"),
      "fr", new Words("Êtes-vous en sécurité ?", "Bonjour {name},\n\nrépondez :\n{link}"),
      "ar", new Words("هل أنت بأمان؟", "عزيزي {name}،\n\nأجب هنا:\n{link}"));

  private TestPeople() {}

  public static PersonCard person(String name, String language, @Nullable String email) {
    return new PersonCard(
        new PersonId(UUID.randomUUID()),
        name,
        ORGANISATION,
        "UN Example",
        Category.NATIONAL_STAFF,
        language,
        null,
        null,
        email,
        null);
  }

  public static List<PersonCard> people(int count) {
    return IntStream.range(0, count)
        .mapToObj(it -> person("Person " + it, "en", "person" + it + "@example.org"))
        .toList();
  }

  public static Question headcount(List<PersonCard> people) {
    return headcount(new QuestionId(UUID.randomUUID()), 1, people);
  }

  public static Question headcount(QuestionId id, int round, List<PersonCard> people) {
    return new Question(
        id, Purpose.HEADCOUNT, "/headcounts/" + id, false, WORDS, recipients(people), round);
  }

  public static List<Recipient> recipients(List<PersonCard> people) {
    return people.stream()
        .map(it -> new Recipient(it, "https://safe.example/a/" + it.id()))
        .toList();
  }
}
