package org.safeconduct.profiles;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/// The words of the product, and in place of those for categories, posts, courses and organisations
/// what the profile calls them: on pages, in files, in mails and in answers to programs alike.
///
/// A message about a category, a post or a course may come with whose it is as its first argument
/// (an
/// organisation's id) and from when as its second (an instant): then that organisation's profile
/// speaks, as it held then. Else that of the reader's organisation speaks if they look after one
/// only, and else the installation's.
class ProfileMessages extends ResourceBundleMessageSource {
  private static final Map<String, TermBook.Kind> TERMS = Map.of(
      "people.category.", TermBook.Kind.CATEGORY,
      "exposure.category.", TermBook.Kind.CATEGORY,
      "governance.post.", TermBook.Kind.POST);

  /// The one word for an organisation in code and API, which profiles may call otherwise.
  private static final String ORGANISATION = "organisation";

  private static final String PLAIN = "platform.organisation";

  /// Courses that anybody takes; profiles say `course-awareness`.
  private static final String COURSE = "people.course.";

  private final Supplier<TermBook> book;
  private final Supplier<Optional<UUID>> readers;

  /// @param book asked for late: words are needed before there is a database
  /// @param readers the organisation that the reader looks after, if it is one only
  ProfileMessages(Supplier<TermBook> book, Supplier<Optional<UUID>> readers) {
    this.book = book;
    this.readers = readers;
  }

  @Override
  protected @Nullable String getMessageInternal(
      @Nullable String code, Object @Nullable [] arguments, @Nullable Locale language) {
    if (code == null || language == null)
      return super.getMessageInternal(code, arguments, language);
    var term = term(code, arguments, language).or(() -> course(code, arguments, language));
    if (term.isPresent()) return term.get();
    var said = super.getMessageInternal(code, arguments, language);
    return code.endsWith("." + ORGANISATION) && isPlain(said, language)
        ? organisation(said, language)
        : said;
  }

  private Optional<String> term(String code, Object @Nullable [] arguments, Locale language) {
    return TERMS.entrySet().stream()
        .filter(it -> code.startsWith(it.getKey()))
        .findFirst()
        .flatMap(it -> TermBook.term(
            edition(arguments), it.getValue(), code.substring(it.getKey().length())))
        .map(it -> it.words().in(language));
  }

  private Optional<String> course(String code, Object @Nullable [] arguments, Locale language) {
    if (!code.startsWith(COURSE)) return Optional.empty();
    var word =
        "course-" + code.substring(COURSE.length()).toLowerCase(Locale.ROOT).replace('_', '-');
    return edition(arguments).map(it -> it.words().get(word)).map(it -> it.in(language));
  }

  private Optional<Edition> edition(Object @Nullable [] arguments) {
    var given = arguments == null || arguments.length == 0 ? null : id(arguments[0]);
    var organisation = given == null ? readers.get().orElse(null) : given;
    return arguments != null && arguments.length > 1 && arguments[1] instanceof Instant at
        ? book.get().of(organisation, at)
        : book.get().of(organisation);
  }

  private static @Nullable UUID id(@Nullable Object organisation) {
    try {
      return organisation == null ? null : UUID.fromString(organisation.toString());
    } catch (IllegalArgumentException noId) {
      return null;
    }
  }

  private boolean isPlain(@Nullable String said, Locale language) {
    return said != null && said.equals(super.getMessageInternal(PLAIN, null, language));
  }

  private @Nullable String organisation(@Nullable String said, Locale language) {
    return book.get()
        .of(readers.get().orElse(null))
        .map(it -> it.words().get(ORGANISATION))
        .map(it -> it.in(language))
        .orElse(said);
  }
}
