package org.safeconduct.profiles;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.shared.Folded;
import org.springframework.stereotype.Service;

/// Which categories of people and which posts an organisation's profile has, and which of them is
/// meant by a word of it in any of its languages. What pages call them is a message, such as
/// `governance.post.WARDEN`.
@Service
public class Vocabulary {
  private final Permissions permissions;
  private final TermBook book;

  Vocabulary(Permissions permissions, TermBook book) {
    this.permissions = permissions;
    this.book = book;
  }

  /// Whether the installation's profile has the category at all.
  ///
  /// @param code such as `NATIONAL_STAFF`
  public boolean hasCategory(String code) {
    permissions.requireAny(Duty.values());
    return has(TermBook.Kind.CATEGORY, code);
  }

  /// Whether the installation's profile has the post at all.
  ///
  /// @param code such as `WARDEN`
  public boolean hasPost(String code) {
    permissions.requireAny(Duty.values());
    return has(TermBook.Kind.POST, code);
  }

  /// Whether the security arrangements of the organisation cover people of the category now
  /// (`domain.md` 8.1); a category that its profile does not name is covered.
  ///
  /// @param code such as `PARTNER`
  /// @param organisation a people id
  public boolean covers(String code, UUID organisation) {
    permissions.requireAny(Duty.values());
    return TermBook.term(book.of(organisation), TermBook.Kind.CATEGORY, code)
        .map(Term::covered)
        .orElse(true);
  }

  /// The codes of categories by what profiles call them now, to read a list with.
  public Wordings categories() {
    permissions.requireAny(Duty.values());
    return wordings(TermBook.Kind.CATEGORY);
  }

  /// The codes of posts by what profiles call them now, to read a list with.
  public Wordings posts() {
    permissions.requireAny(Duty.values());
    return wordings(TermBook.Kind.POST);
  }

  private boolean has(TermBook.Kind kind, String code) {
    return TermBook.term(book.of(null), kind, code).map(Term::used).orElse(true);
  }

  private Wordings wordings(TermBook.Kind kind) {
    var terms = book.terms(kind);
    return new Wordings(organisation -> sayings(terms.apply(organisation)));
  }

  private static Sayings sayings(List<Term> terms) {
    var meanings = new HashMap<String, String>();
    for (var term : terms)
      for (var words : term.words().byLanguage().values())
        meanings.putIfAbsent(Folded.of(words), term.code());
    return new Sayings(meanings);
  }

  /// What words of a profile mean.
  ///
  /// @param codes by folded words
  public record Sayings(Map<String, String> codes) {
    /// No profile says anything.
    public static final Sayings NONE = new Sayings(Map.of());

    public Sayings {
      codes = Map.copyOf(codes);
    }

    /// The code of what is called so; empty if the profile calls nothing so.
    public Optional<String> find(String said) {
      return Optional.ofNullable(codes.get(Folded.of(said)));
    }
  }
}
