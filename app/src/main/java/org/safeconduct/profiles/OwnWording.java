package org.safeconduct.profiles;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What organisations call things otherwise than their profiles do. Kept with what they chose: what
/// was said before keeps the words of its time.
@Service
public class OwnWording {
  private final Permissions permissions;
  private final Profiles profiles;
  private final JdbcChoices choices;
  private final AuditTrail audit;

  OwnWording(Permissions permissions, Profiles profiles, JdbcChoices choices, AuditTrail audit) {
    this.permissions = permissions;
    this.profiles = profiles;
    this.choices = choices;
    this.audit = audit;
  }

  /// What can be called otherwise, and what it is called now.
  ///
  /// @param organisation a people id, or [Profiles#INSTALLATION]
  /// @param language the reader's
  /// @param request sorted by `kind`, `usual` or `own`; by kind when it does not say
  public Page<CalledWord> list(
      UUID organisation, WordFilter filter, Locale language, PageRequest request) {
    permissions.require(Duty.ADMINISTER);
    var fitting = all(organisation).stream()
        .filter(it -> filter.fits(it, language))
        .sorted(order(request, language))
        .toList();
    var rows = fitting.stream().skip(request.offset()).limit(request.size()).toList();
    return new Page<>(rows, request.page(), request.size(), fitting.size());
  }

  /// One of them.
  ///
  /// @throws NotFound if the organisation's profile has nothing of this name
  public CalledWord get(UUID organisation, WordId word) {
    permissions.require(Duty.ADMINISTER);
    return find(organisation, word);
  }

  /// Lets the organisation call something by words of its own from now on.
  ///
  /// @param typed by ISO 639-1 code; empty or missing keeps the profile's words
  /// @throws NotFound if the organisation's profile has nothing of this name
  @Transactional
  public WordOutcome call(UUID organisation, WordId word, Map<String, String> typed) {
    permissions.require(Duty.ADMINISTER);
    choices.await(organisation);
    var called = find(organisation, word);
    var own = WordRules.tidy(typed, called.usual());
    var faults = WordRules.faults(own, others(organisation, word));
    if (!faults.isEmpty()) return new WordOutcome.Refused(faults);
    if (own.equals(called.own())) return new WordOutcome.Called();
    var held = profiles.choice(organisation);
    profiles.keep(organisation, held.edition(), held.settings(), held.words().with(word, own));
    audit.record(
        "profiles.word-called",
        organisation.toString(),
        Map.of("word", word.toString(), "before", called.own(), "after", own));
    return new WordOutcome.Called();
  }

  private CalledWord find(UUID organisation, WordId word) {
    return all(organisation).stream()
        .filter(it -> it.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new NotFound("word of the profile", word));
  }

  private List<CalledWord> all(UUID organisation) {
    var choice = profiles.choice(organisation);
    var edition = profiles.get(choice.edition());
    return WordId.all(edition)
        .map(it ->
            new CalledWord(it, it.in(edition).orElseThrow(), choice.words().of(it)))
        .toList();
  }

  private List<Words> others(UUID organisation, WordId word) {
    return all(organisation).stream()
        .filter(it -> it.word().kind() == word.kind() && !it.word().equals(word))
        .map(it -> it.usual().with(it.own()))
        .toList();
  }

  private static Comparator<CalledWord> order(PageRequest request, Locale language) {
    Comparator<CalledWord> byName =
        Comparator.comparing(it -> it.usual().in(language), String.CASE_INSENSITIVE_ORDER);
    Comparator<CalledWord> order = switch (request.order()) {
      case "usual" -> byName;
      case "own" ->
        Comparator.comparing((CalledWord it) -> it.in(language), String.CASE_INSENSITIVE_ORDER);
      default -> Comparator.comparing((CalledWord it) -> it.word().kind()).thenComparing(byName);
    };
    return request.descending() ? order.reversed() : order;
  }
}
