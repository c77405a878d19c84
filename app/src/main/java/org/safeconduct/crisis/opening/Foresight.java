package org.safeconduct.crisis.opening;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.safeconduct.crisis.NewHeadcount;
import org.safeconduct.crisis.asking.Questioner;
import org.safeconduct.crisis.asking.Shortened;
import org.safeconduct.crisis.asking.StandardWords;
import org.safeconduct.crisis.opening.Preparation.ForeseenReach;
import org.safeconduct.people.PersonCard;
import org.springframework.stereotype.Component;

/// Foretells what opening a headcount would do.
@Component
public class Foresight {
  private final PopulationFinder populations;
  private final Questioner questioner;
  private final StandardWords words;
  private final Hindrances hindrances;

  Foresight(
      PopulationFinder populations,
      Questioner questioner,
      StandardWords words,
      Hindrances hindrances) {
    this.populations = populations;
    this.questioner = questioner;
    this.words = words;
    this.hindrances = hindrances;
  }

  /// What opening a headcount of this population now would do. Changes nothing.
  ///
  /// @param wanted what it is to be called; blank to have a title suggested
  /// @throws org.safeconduct.platform.NotFound if there is no such alert
  public Preparation prepare(Population population, String wanted) {
    var found = populations.find(population);
    var twins = Twins.among(found.candidates());
    var once = found.cards().stream().filter(it -> !twins.containsKey(it.id())).toList();
    var asked = questioner.whomToAsk(once);
    var title =
        wanted.isBlank() ? Shortened.to(NewHeadcount.LONGEST_TITLE, found.title()) : wanted.strip();
    return new Preparation(
        title,
        found.candidates().size() - twins.size(),
        twins.size(),
        populations.confidences(population),
        populations.besides(population),
        mostFirst(once, PersonCard::organisationName),
        mostFirst(asked, PersonCard::language),
        words.question(found.toDo()),
        found.withoutToDo(),
        reach(asked));
  }

  private ForeseenReach reach(List<PersonCard> asked) {
    var reach = questioner.reachOf(asked);
    var cards = asked.stream().collect(toMap(PersonCard::id, Function.identity()));
    var toCall = reach.withoutChannel().stream().map(cards::get).toList();
    return new ForeseenReach(asked.size(), reach.reachable(), toCall, hindrances.now());
  }

  private static Map<String, Integer> mostFirst(
      Collection<PersonCard> people, Function<PersonCard, String> part) {
    var counts = people.stream().collect(groupingBy(part, counting()));
    var ordered = new LinkedHashMap<String, Integer>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()))
        .forEach(it -> ordered.put(it.getKey(), it.getValue().intValue()));
    return ordered;
  }
}
