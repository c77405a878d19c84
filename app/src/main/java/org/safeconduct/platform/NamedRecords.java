package org.safeconduct.platform;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Finds records of any kind by what people call them, and tells what ids are called. Each room
/// shows its own to whoever may see them, and none to anybody else.
@Component
public class NamedRecords {
  private static final int MOST = 8;
  private static final int SHORTEST = 2;
  private static final int LONGEST = 200;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private final ObjectProvider<RecordNames> rooms;

  public NamedRecords(ObjectProvider<RecordNames> rooms) {
    this.rooms = rooms;
  }

  /// Which record is meant. One that was chosen is taken if it goes by what was typed.
  ///
  /// @param typed a name, a number, a title, or an id
  /// @param chosen the id of the one that was picked out of several; null or blank if none was
  /// @param kinds of which kinds
  public Meant meant(String typed, @Nullable String chosen, Set<String> kinds) {
    var byId = find(typed, kinds);
    if (byId.isPresent()) return new Meant.One(byId.get());
    var picked = find(chosen, kinds);
    if (picked.filter(it -> it.name().equals(typed.strip())).isPresent())
      return new Meant.One(picked.get());
    var records = search(typed, kinds);
    if (picked.isPresent() && records.contains(picked.get())) return new Meant.One(picked.get());
    return records.isEmpty() ? new Meant.Nothing() : new Meant.OneOf(records);
  }

  /// The record with this id, if it is of one of the kinds and the actor may see it.
  ///
  /// @param id as it was typed; what is no id finds nothing
  public Optional<NamedRecord> find(@Nullable String id, Set<String> kinds) {
    var read = id(id);
    if (read == null) return Optional.empty();
    return rooms
        .orderedStream()
        .filter(it -> kinds.contains(it.kind()))
        .map(it -> it.named(Set.of(read)).get(read))
        .filter(Objects::nonNull)
        .findFirst();
  }

  /// What these ids are called; those that nobody knows or the actor may not see are left out.
  public Map<UUID, NamedRecord> named(Collection<@Nullable UUID> ids) {
    var asked = ids.stream().filter(Objects::nonNull).distinct().toList();
    var named = new HashMap<UUID, NamedRecord>();
    if (!asked.isEmpty()) rooms.orderedStream().forEach(it -> named.putAll(it.named(asked)));
    return named;
  }

  /// Those of these ids that go by every word of a text, as far as the actor may see them.
  ///
  /// @param words accents and case do not matter; blank finds nothing
  public Set<UUID> goingBy(String words, Collection<@Nullable UUID> ids) {
    var wanted = folded(words).split("\\s+");
    if (words.isBlank()) return Set.of();
    return named(ids).values().stream()
        .filter(it -> Arrays.stream(wanted).allMatch(folded(it.name())::contains))
        .map(NamedRecord::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String folded(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text.strip(), Normalizer.Form.NFKD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }

  /// The id that was typed; null if it is none.
  public static @Nullable UUID id(@Nullable String typed) {
    try {
      return typed == null || typed.isBlank() ? null : UUID.fromString(typed.strip());
    } catch (IllegalArgumentException noId) {
      return null;
    }
  }

  private List<NamedRecord> search(String typed, Set<String> kinds) {
    var text = typed.strip();
    if (text.length() < SHORTEST || text.length() > LONGEST) return List.of();
    return rooms
        .orderedStream()
        .filter(it -> kinds.contains(it.kind()))
        .flatMap(it -> it.find(text, MOST).stream())
        .toList();
  }
}
