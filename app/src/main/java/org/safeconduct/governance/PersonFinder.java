package org.safeconduct.governance;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PeopleFilter;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.PageRequest;
import org.springframework.stereotype.Component;

/// Finds the person whom somebody typed into a form: by name, number, telephone, or id.
@Component
public class PersonFinder {
  private static final int CHOICES = 8;
  private static final int SHORTEST = 2;

  private final PeopleRegister people;

  PersonFinder(PeopleRegister people) {
    this.people = people;
  }

  /// Whoever may be meant, at most eight in the reader's scope; exactly one if it is clear.
  ///
  /// @param typed a name or a number
  /// @param chosen the id of one whom the reader picked out of several; null or empty if none
  public List<PersonCard> find(@Nullable String typed, @Nullable String chosen) {
    var picked = byId(chosen);
    if (!picked.isEmpty()) return picked;
    var text = typed == null ? "" : typed.strip();
    var meant = byId(text);
    if (!meant.isEmpty() || text.length() < SHORTEST) return meant;
    var filter = new PeopleFilter(null, null, text, null, false);
    return people.list(filter, new PageRequest(0, CHOICES, "name")).rows();
  }

  private List<PersonCard> byId(@Nullable String text) {
    if (text == null || text.isBlank()) return List.of();
    try {
      var id = new PersonId(UUID.fromString(text.strip()));
      return people.find(id).map(List::of).orElse(List.of());
    } catch (IllegalArgumentException noId) {
      return List.of();
    }
  }
}
