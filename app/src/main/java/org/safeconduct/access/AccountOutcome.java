package org.safeconduct.access;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What became of a change to an account.
public sealed interface AccountOutcome {
  /// It was done.
  record Done(AccountId account) implements AccountOutcome {}

  /// It was done, and the owner signs in with this password once.
  ///
  /// @param password to be shown once and stored nowhere
  record DoneWithPassword(AccountId account, String password) implements AccountOutcome {}

  /// It is done when another administrator confirms it; nothing changed so far.
  record Waits(AccountId account) implements AccountOutcome {}

  /// It was not done.
  ///
  /// @param field the form field that is wrong
  /// @param words message key of what is wrong and what to do
  /// @param also what is wrong with other fields, each once
  record Refused(String field, String words, List<Refused> also)
      implements AccountOutcome, Serializable {
    public Refused {
      also = List.copyOf(also);
    }

    /// For one field only.
    public Refused(String field, String words) {
      this(field, words, List.of());
    }

    /// All of them as one; null if nothing is wrong.
    static @Nullable Refused together(List<Refused> all) {
      if (all.isEmpty()) return null;
      var first = all.getFirst();
      return new Refused(first.field(), first.words(), all.subList(1, all.size()));
    }

    /// The message key of what is wrong with that field; null if nothing is.
    public @Nullable String about(String name) {
      return each()
          .filter(it -> it.field.equals(name))
          .map(Refused::words)
          .findFirst()
          .orElse(null);
    }

    /// Itself and those beside it, one by one.
    Stream<Refused> each() {
      return Stream.concat(Stream.of(new Refused(field, words)), also.stream());
    }
  }
}
