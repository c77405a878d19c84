package org.safeconduct.crisis.calls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Zone;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.Scope;

/// A call list to print, a part for each warden zone; a long list is divided into several sheets,
/// so that a zone may go on on the next one.
///
/// @param parts those of the reader's own zones first, then by the name of the zone, then who
///     lives in none
/// @param number which of the sheets this is, from 0
/// @param total how many people the list is about, on this sheet or not
/// @param asOf when this was so
public record CallSheet(List<Part> parts, int number, long total, Instant asOf) {
  /// How many people one sheet holds at most.
  public static final int MOST = 2_000;

  private static final Comparator<Part> BY_NAME =
      Comparator.comparing(Part::name, Comparator.nullsLast(String.CASE_INSENSITIVE_ORDER));

  public CallSheet {
    parts = List.copyOf(parts);
  }

  /// Parts the calls by zone, the zones of the reader’s scope first, people without a zone last.
  ///
  /// @param calls one page of at most [#MOST], in the order in which they stand within a zone
  /// @param zones the zones that have a name here
  /// @param asOf when they were read, or just before
  public static CallSheet of(Page<Call> calls, List<Zone> zones, Scope scope, Instant asOf) {
    var byZone = new LinkedHashMap<Optional<UUID>, List<Call>>();
    for (var call : calls.rows())
      byZone
          .computeIfAbsent(
              Optional.ofNullable(call.row().member().card().zone()), _ -> new ArrayList<>())
          .add(call);
    var parts = new ArrayList<Part>();
    byZone.forEach((zone, theirs) -> parts.add(part(zone.orElse(null), theirs, zones)));
    parts.sort(Comparator.comparing((Part it) -> !it.isIn(scope.zones())).thenComparing(BY_NAME));
    return new CallSheet(parts, calls.number(), calls.total(), asOf);
  }

  private static Part part(@Nullable UUID id, List<Call> calls, List<Zone> zones) {
    var zone = zones.stream().filter(it -> it.id().equals(id)).findFirst();
    return new Part(
        id, zone.map(Zone::name).orElse(null), zone.map(Zone::assemblyPoint).orElse(null), calls);
  }

  /// How many people are on this sheet.
  public int shown() {
    return parts.stream().mapToInt(it -> it.calls().size()).sum();
  }

  /// The sheets that hold the whole list, this one among them.
  public List<Span> spans() {
    return spans(total);
  }

  /// What this sheet holds of the whole list.
  public Span span() {
    long before = (long) number * MOST;
    return new Span(number, before + 1, before + shown());
  }

  /// The sheets that hold a list of so many people; at least one.
  public static List<Span> spans(long total) {
    var spans = new ArrayList<Span>();
    for (int number = 0; number == 0 || (long) number * MOST < total; number++)
      spans.add(new Span(number, (long) number * MOST + 1, Math.min(total, (number + 1L) * MOST)));
    return spans;
  }

  /// Whether everybody whom the list is about is on this sheet.
  public boolean isComplete() {
    return shown() >= total;
  }

  /// What one of several sheets holds.
  ///
  /// @param number which sheet, from 0
  /// @param from the number of its first person in the whole list, from 1
  /// @param to the number of its last
  public record Span(int number, long from, long to) {}

  /// The people of one zone, by organisation and name.
  ///
  /// @param zone which zone; null for those who live in none
  /// @param name what it is called; null if it has no name here
  /// @param assemblyPoint where its people gather, in words; null if that is not known
  public record Part(
      @Nullable UUID zone,
      @Nullable String name,
      @Nullable String assemblyPoint,
      List<Call> calls) {
    public Part {
      calls = List.copyOf(calls);
    }

    private boolean isIn(Set<UUID> zones) {
      return zone != null && zones.contains(zone);
    }
  }
}
