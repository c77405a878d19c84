package org.safeconduct.profiles;

import java.util.Optional;
import java.util.stream.Stream;

/// Names something that profiles call by words of theirs.
///
/// @param code as in code and API, such as `WARDEN`
public record WordId(WordKind kind, String code) {
  private static final String ORGANISATION = "organisation";

  /// As it stands in addresses and rows: `post.WARDEN`.
  @Override
  public String toString() {
    return kind.key() + "." + code;
  }

  /// Reads what [#toString] wrote; empty if it is no such name.
  static Optional<WordId> find(String text) {
    int dot = text.indexOf('.');
    return dot < 0
        ? Optional.empty()
        : WordKind.find(text.substring(0, dot))
            .map(kind -> new WordId(kind, text.substring(dot + 1)));
  }

  /// All that the edition names and that pages, files or answers show.
  static Stream<WordId> all(Edition edition) {
    return Stream.of(
            terms(WordKind.CATEGORY, edition.categories().stream()),
            terms(WordKind.POST, edition.posts().stream()),
            edition.labels().stream().map(it -> new WordId(WordKind.LABEL, it.code())),
            Stream.of(new WordId(WordKind.WORD, ORGANISATION)))
        .flatMap(it -> it)
        .filter(it -> it.in(edition).isPresent());
  }

  /// What the edition calls it.
  Optional<Words> in(Edition edition) {
    return switch (kind) {
      case CATEGORY ->
        TermBook.term(Optional.of(edition), TermBook.Kind.CATEGORY, code).map(Term::words);
      case POST -> TermBook.term(Optional.of(edition), TermBook.Kind.POST, code).map(Term::words);
      case LABEL -> edition.label(code).map(Label::words);
      case WORD -> Optional.ofNullable(edition.words().get(code));
    };
  }

  private static Stream<WordId> terms(WordKind kind, Stream<Term> terms) {
    return terms.filter(Term::used).map(it -> new WordId(kind, it.code()));
  }
}
