package org.safeconduct.profiles;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.safeconduct.platform.Meant;
import org.safeconduct.platform.NamedRecord;
import org.safeconduct.platform.NamedRecords;
import org.springframework.stereotype.Component;

/// The accounts that a record is limited to, as people type and read them: by username.
@Component
class NamedAccounts {
  private static final Set<String> KIND = Set.of("account");

  private final NamedRecords names;

  NamedAccounts(NamedRecords names) {
    this.names = names;
  }

  /// What was typed.
  ///
  /// @param ids of those that are there
  /// @param unknown what is nobody's username
  record Typed(Set<UUID> ids, List<String> unknown) {}

  /// Reads usernames, with commas or white space between them. Those that look the same are the
  /// same, as at sign-in.
  Typed read(String text) {
    var ids = new HashSet<UUID>();
    var unknown = new ArrayList<String>();
    for (var typed :
        Arrays.stream(text.split("[\\s,;]+")).filter(it -> !it.isEmpty()).toList()) {
      var username = Normalizer.normalize(typed, Normalizer.Form.NFKC);
      var found = accounts(typed).stream()
          .filter(it -> it.more().equalsIgnoreCase(username))
          .findFirst();
      found.ifPresentOrElse(it -> ids.add(it.id()), () -> unknown.add(typed));
    }
    return new Typed(ids, unknown);
  }

  /// Usernames, as they are typed; of an account that is gone nothing.
  String text(Collection<UUID> ids) {
    return names.named(List.copyOf(ids)).values().stream()
        .map(NamedRecord::more)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private List<NamedRecord> accounts(String typed) {
    return switch (names.meant(typed, null, KIND)) {
      case Meant.One it -> List.of(it.record());
      case Meant.OneOf it -> it.records();
      case Meant.Nothing _ -> List.of();
    };
  }
}
