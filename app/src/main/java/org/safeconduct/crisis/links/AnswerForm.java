package org.safeconduct.crisis.links;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.crisis.Household.One;
import org.safeconduct.crisis.answers.HeadcountStatus;
import org.safeconduct.crisis.answers.Said;
import org.safeconduct.people.PersonId;

/// What was sent from an answer page. Fields: `status` about whose link it is,
/// `status.<person>` about each dependant, `place` for all of them, `words` about whose link
/// it is (about everybody where that person is no member), `nonce`. What is not understood
/// counts as not said.
///
/// @param secret of the link by which it was sent
record AnswerForm(String secret, Map<String, String> fields) {
  private static final int LONGEST_NONCE = 60;

  /// The same with nothing in it.
  AnswerForm emptied() {
    return new AnswerForm(secret, Map.of());
  }

  /// Names the form; forms that lost theirs share one, which still keeps the same answer from
  /// being stored twice.
  String nonce() {
    var nonce = field("nonce");
    return nonce.isEmpty() || nonce.length() > LONGEST_NONCE ? "none" : nonce;
  }

  /// What was said about which of those who may be answered for.
  ///
  /// @param speaker whose link it is
  Map<PersonId, Said> said(PersonId speaker, Collection<One> household) {
    var said = new LinkedHashMap<PersonId, Said>();
    boolean speakerCounts =
        household.stream().anyMatch(it -> it.member().person().equals(speaker));
    for (var one : household) {
      var person = one.member().person();
      boolean own = person.equals(speaker);
      HeadcountStatus.of(field(own ? "status" : "status." + person))
          .filter(HeadcountStatus::isAnswer)
          .ifPresent(status -> said.put(
              person,
              new Said(status, field("place"), own || !speakerCounts ? field("words") : "")));
    }
    return said;
  }

  /// The name for a new form.
  static String newNonce() {
    return UUID.randomUUID().toString();
  }

  /// What a field holds; an empty string if it is missing.
  String field(String name) {
    return fields.getOrDefault(name, "").strip();
  }
}
