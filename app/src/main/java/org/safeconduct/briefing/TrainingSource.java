package org.safeconduct.briefing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.SeatNames;
import org.safeconduct.governance.nominations.Nomination;
import org.safeconduct.governance.nominations.NominationFilter;
import org.safeconduct.governance.nominations.Nominations;
import org.safeconduct.governance.nominations.Standing;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Sheets;
import org.springframework.stereotype.Component;

/// How far focal points and alternates are with the training that goes with their nomination; who
/// holds the post already included.
@Component
class TrainingSource implements ListSource {
  private static final List<String> COLUMNS = List.of(
      "governance.column.person",
      "governance.column.post",
      "governance.column.for",
      "governance.column.state",
      "governance.column.since",
      "governance.column.training-due",
      "briefing.column.trained");

  private final Nominations nominations;
  private final SeatNames names;
  private final Sheets words;
  private final Clock clock;

  TrainingSource(Nominations nominations, SeatNames names, Sheets words, Clock clock) {
    this.nominations = nominations;
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
    return List.of("person", "", "", "state", "since", "", "");
  }

  @Override
  public Page<ListEntry> page(ListKind kind, ListFilter filter, PageRequest request) {
    var found = nominations.list(filter(filter), request);
    var cards = names.cards(found.rows().stream().map(Nomination::person).toList());
    var places =
        names.places(found.rows().stream().map(Nomination::seat).distinct().toList());
    return found.map(it -> entry(it, cards, places));
  }

  @Override
  public ListCounts counts(ListKind kind, ListFilter filter) {
    var all = Exports.all(request -> nominations.list(filter(filter), request), "since");
    return new ListCounts(
        all.size(),
        all.stream().filter(it -> it.isOverdue(today())).count(),
        all.stream().filter(TrainingSource::isUnderWay).count(),
        clock.instant());
  }

  private static NominationFilter filter(ListFilter it) {
    return new NominationFilter(null, it.organisationId(), null, true);
  }

  private ListEntry entry(
      Nomination it, Map<PersonId, PersonCard> cards, Map<Seat, String> places) {
    var card = cards.get(it.person());
    var flags = EnumSet.noneOf(Flag.class);
    if (it.isOverdue(today())) flags.add(Flag.STALE);
    if (isUnderWay(it)) flags.add(Flag.INCOMPLETE);
    return new ListEntry(
        "/network/nominations/" + it.id(),
        Arrays.<@Nullable Object>asList(
            card == null ? null : card.name(),
            names.post(it.post()),
            places.get(it.seat()),
            words.text("governance.nomination.state." + it.standing().word()),
            it.since(),
            it.trainingDue(),
            it.standing() instanceof Standing.Trained trained ? trained.on() : null),
        flags,
        flags.stream()
            .map(flag -> words.text("briefing.training." + flag.word()))
            .toList());
  }

  /// Whether the training is still to be recorded.
  private static boolean isUnderWay(Nomination it) {
    return switch (it.standing()) {
      case Standing.Nominated _, Standing.Accepted _ -> true;
      case Standing.Identified _,
          Standing.Trained _,
          Standing.Active _,
          Standing.Refused _,
          Standing.Declined _,
          Standing.Withdrawn _ -> false;
    };
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
