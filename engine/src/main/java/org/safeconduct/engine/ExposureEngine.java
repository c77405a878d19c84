package org.safeconduct.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.safeconduct.shared.Interval;

/// Holds what is known about everybody's whereabouts and says who is in an area. Safe for many
/// threads: readers never wait, each reader sees the facts of one moment, and a change is seen
/// by every question asked after it returned.
public interface ExposureEngine {
  /// How old a confirmation may be and still be *certain*, unless the profile says otherwise
  /// (architecture.md 6.2).
  Duration FRESH_FOR = Duration.ofHours(12);

  /// An empty engine that keeps everything in memory.
  ///
  /// @param freshFor how old a confirmation may be at the start of a question and still be
  ///     *certain*
  static ExposureEngine inMemory(Duration freshFor) {
    return inMemory(_ -> freshFor);
  }

  /// The same where it differs from person to person.
  static ExposureEngine inMemory(Freshness freshFor) {
    return new InMemoryEngine(freshFor);
  }

  /// Takes everything known of that person in place of what was known before. An empty list
  /// makes her a known person who is placed nowhere.
  ///
  /// @throws IllegalArgumentException if a fact is about somebody else
  default void replace(UUID person, List<Fact> facts) {
    replaceAll(List.of(PersonFacts.of(person, facts)));
  }

  /// The same for many people at once, all seen together; much cheaper than one by one. Each
  /// answer gives back what was given for whom it names.
  ///
  /// @param people each once
  void replaceAll(Collection<? extends PersonFacts> people);

  /// Removes the person and everything known of her.
  void forget(UUID person);

  /// Who is there, who arrives, who cannot be placed.
  default Answer ask(Question question) {
    return ask(question, _ -> true);
  }

  /// The same among some people only, such as those whom the reader may see; much cheaper than
  /// to leave the others out afterwards.
  ///
  /// @param whom says of a person whether she is among them; may be asked from any thread
  Answer ask(Question question, Predicate<PersonFacts> whom);

  /// Every fact that puts this person there, best first; empty when none does.
  List<Exposed> reasons(UUID person, Question question);

  /// Who is there, and nobody else: far cheaper than to be told as well who arrives and who
  /// cannot be placed.
  List<Exposed> present(Question question);

  /// The alerts that are asked about the other way round. One book for all who ask.
  AlertBook alerts();

  /// Which alerts of the book hold there at any time of the interval.
  default Set<UUID> alertsAt(Where where, Interval when) {
    return alerts().at(where, when);
  }

  /// Which alerts of the book meet what is known about one person, or planned for her, at
  /// any time of the interval; in no particular order.
  ///
  /// @param person she need not be known
  List<Met> alertsMeeting(PersonFacts person, Interval when);

  /// Who is in which of many areas, kept current while they and people change. Each watch is for
  /// itself, and empty at first.
  Watch watch();

  /// Everything known of that person, in the order in which it was given; empty for a stranger.
  List<Fact> factsOf(UUID person);

  /// Hands over everybody known as of one moment, in no particular order.
  void each(Consumer<PersonFacts> taker);

  /// How many people are known.
  int people();
}
