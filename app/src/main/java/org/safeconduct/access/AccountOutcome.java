package org.safeconduct.access;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  /// @param also the same of other fields
  record Refused(String field, String words, Map<String, String> also)
      implements AccountOutcome, Serializable {
    public Refused {
      also = Map.copyOf(also);
    }

    /// For one field only.
    public Refused(String field, String words) {
      this(field, words, Map.of());
    }

    /// All of them as one, each of another field; null if nothing is wrong.
    static @Nullable Refused together(List<Refused> all) {
      if (all.isEmpty()) return null;
      var first = all.getFirst();
      var others = new HashMap<String, String>();
      all.forEach(it -> others.putAll(it.also));
      all.forEach(it -> others.put(it.field, it.words));
      others.remove(first.field);
      return new Refused(first.field, first.words, others);
    }

    /// The message key of what is wrong with that field; null if nothing is.
    public @Nullable String about(String name) {
      return field.equals(name) ? words : also.get(name);
    }
  }
}
