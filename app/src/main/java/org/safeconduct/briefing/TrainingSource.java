package org.safeconduct.briefing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.SeatNames;
import org.safeconduct.governance.nominations.Preparation;
import org.safeconduct.governance.nominations.Preparations;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.Marking;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Sheets;
import org.springframework.stereotype.Component;

/// Who holds a post that wants training, or is to hold one, whether a training was recorded and
/// still counts, and whether the post was handed over. Nothing is guessed: where nothing was
/// recorded, the list says so.
@Component
class TrainingSource implements ListSource {
  private static final List<String> COLUMNS = List.of(
      "governance.column.person",
      "governance.column.post",
      "governance.column.for",
      "governance.column.state",
      "governance.column.since",
      "governance.column.training-due",
      "briefing.column.trained",
      "briefing.column.trained-until",
      "briefing.column.handed-over");

  private final Preparations preparations;
  private final SeatNames names;
  private final Sheets words;
  private final Clock clock;

  TrainingSource(Preparations preparations, SeatNames names, Sheets words, Clock clock) {
    this.preparations = preparations;
    this.names = names;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public Set<ListKind> kinds() {
    return EnumSet.of(ListKind.TRAINING);
  }

  @Override
  public List<String> columns(ListKind kind) {
    return COLUMNS;
  }

  @Override
  public List<String> orders(ListKind kind) {
    return List.of("person", "", "", "state", "since", "due", "trained", "", "");
  }

  @Override
  public Page<ListEntry> page(ListKind kind, ListFilter filter, PageRequest request) {
    var found = preparations.list(filter.organisationId(), request);
    Marking.holds(found);
    var cards = names.cards(found.rows().stream().map(Preparation::person).toList());
    var places =
        names.places(found.rows().stream().map(Preparation::seat).distinct().toList());
    return found.map(it -> entry(it, cards, places));
  }

  @Override
  public ListCounts counts(ListKind kind, ListFilter filter) {
    var all = Exports.all(request -> preparations.list(filter.organisationId(), request), "since");
    return new ListCounts(
        all.size(),
        all.stream().filter(it -> it.isOverdue(today())).count(),
        all.stream().filter(Preparation::isUntrained).count(),
        clock.instant());
  }

  private ListEntry entry(
      Preparation it, Map<PersonId, PersonCard> cards, Map<Seat, String> places) {
    var card = cards.get(it.person());
    var flags = EnumSet.noneOf(Flag.class);
    if (it.isOverdue(today())) flags.add(Flag.STALE);
    if (it.isUntrained()) flags.add(Flag.INCOMPLETE);
    return new ListEntry(
        it.appointment() == null
            ? "/network/nominations/" + it.nomination()
            : "/network/posts/" + it.appointment(),
        Arrays.<@Nullable Object>asList(
            card == null ? null : card.name(),
            names.post(it.seat()),
            places.get(it.seat()),
            words.text(state(it)),
            it.since(),
            it.trainingDue(),
            it.trainedOn(),
            it.trainedUntil(),
            it.handedOver()),
        flags,
        wrong(it));
  }

  private static String state(Preparation it) {
    return it.state() == null
        ? "briefing.training.holds"
        : "governance.nomination.state." + it.state();
  }

  private List<String> wrong(Preparation it) {
    var wrong = new ArrayList<String>();
    if (it.isOverdue(today()))
      wrong.add(it.isUntrained() ? "briefing.training.stale" : "briefing.training.expired");
    if (it.isUntrained()) wrong.add("briefing.training.incomplete");
    if (it.appointment() != null && it.handedOver() == null)
      wrong.add("briefing.training.not-handed-over");
    return wrong.stream().map(words::text).toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
