package org.safeconduct.people.imports;

import static org.safeconduct.platform.Duty.IMPORT_PEOPLE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Organisation;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.lists.HandedIn;
import org.safeconduct.people.lists.ListKind;
import org.safeconduct.people.lists.ListSample;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the columns of an organisation's own lists of people mean: said by hand once,
/// remembered under the name of the source, used for every list with the same headings, until
/// somebody changes or forgets it.
@Service
public class ColumnMappings {
  private final Permissions permissions;
  private final HandedIn handedIn;
  private final PeopleRegister register;
  private final JdbcColumnMappings mappings;
  private final CurrentUser currentUser;
  private final AuditTrail audit;

  ColumnMappings(
      Permissions permissions,
      HandedIn handedIn,
      PeopleRegister register,
      JdbcColumnMappings mappings,
      CurrentUser currentUser,
      AuditTrail audit) {
    this.permissions = permissions;
    this.handedIn = handedIn;
    this.register = register;
    this.mappings = mappings;
    this.currentUser = currentUser;
    this.audit = audit;
  }

  /// A list that waits for somebody to say what its columns mean.
  ///
  /// @param draft what is remembered or seems so
  public record Question(String fileName, ListSample sample, ColumnDraft draft) {}

  /// What became of a word on columns: nothing is wrong if it is remembered.
  ///
  /// @param wrongs the messages `people.wrong.<code>` by field
  public record Answer(Map<String, String> wrongs) {
    /// Whether it is remembered.
    public boolean isRemembered() {
      return wrongs.isEmpty();
    }
  }

  /// The organisations whose lists the actor may hand in, by name.
  public List<Organisation> organisations() {
    permissions.require(IMPORT_PEOPLE);
    var scope = permissions.scope();
    return register.organisations().stream()
        .filter(
            it -> scope.everybody() || scope.organisations().contains(it.id().value()))
        .toList();
  }

  /// The beginning of a list that the actor handed in.
  ///
  /// @throws NotFound if it is not there
  public Question ask(UUID upload) {
    permissions.require(IMPORT_PEOPLE);
    var list = handedIn.get(ListKind.PEOPLE, upload);
    var known = mappings.known(list.organisation());
    var sample = ListSample.of(list.content(), list.sheet(), PeopleColumns.ALL, known);
    var remembered = known.used(sample.headings());
    var draft = new ColumnDraft(
        remembered.map(ColumnMapping::source).orElse(""),
        remembered
            .map(ColumnMapping::organisation)
            .or(() -> ownOr(list.organisation()))
            .map(it -> it.id().toString())
            .orElse(""),
        sample.guesses());
    return new Question(list.name(), sample, draft);
  }

  /// Remembers what the columns of a list mean that the actor handed in; the list is looked at
  /// anew.
  ///
  /// @throws NotFound if it is not there
  @Transactional
  public Answer remember(UUID upload, Map<String, String> sent) {
    permissions.require(IMPORT_PEOPLE);
    var headings = ask(upload).sample().headings();
    var draft = ColumnDraft.of(sent, headings.size());
    var wrongs = draft.wrongs();
    var organisation = organisations().stream()
        .filter(it -> it.id().toString().equals(draft.organisation()))
        .findFirst();
    if (organisation.isEmpty()) wrongs.put("organisation", "choice");
    if (!wrongs.isEmpty()) return new Answer(wrongs);
    var owner = organisation.orElseThrow();
    mappings.remember(owner.id(), headings, draft, currentUser.name());
    audit.record(
        "people.columns-remembered",
        owner.id().toString(),
        Map.of("source", draft.source(), "columns", draft.columns()));
    handedIn.lookAgain(ListKind.PEOPLE, upload);
    return new Answer(Map.of());
  }

  /// What is remembered. Orders: `at` (the default), `source`, `organisation`, `used`.
  ///
  /// @param text part of the source or the organisation, or an empty text
  public Page<ColumnMapping> list(String text, PageRequest request) {
    permissions.require(IMPORT_PEOPLE);
    return mappings.list(text, request);
  }

  /// What is remembered under an id.
  ///
  /// @throws NotFound if there is nothing in scope
  public ColumnMapping get(UUID id) {
    permissions.require(IMPORT_PEOPLE);
    return mappings.find(id).orElseThrow(() -> new NotFound("column mapping", id));
  }

  /// Changes what is remembered; the organisation stays.
  ///
  /// @param version that was read
  /// @throws NotFound if there is nothing in scope
  @Transactional
  public Answer change(UUID id, int version, Map<String, String> sent) {
    permissions.require(IMPORT_PEOPLE);
    var before = get(id);
    var draft = ColumnDraft.of(sent, before.headings().size());
    var wrongs = draft.wrongs();
    if (mappings.isTaken(before.organisation().id(), draft.source(), id))
      wrongs.putIfAbsent("source", "source-taken");
    if (wrongs.isEmpty() && !mappings.change(id, version, draft, currentUser.name()))
      wrongs.put("columns", "meanwhile");
    if (wrongs.isEmpty())
      audit.record(
          "people.columns-changed",
          before.organisation().id().toString(),
          Map.of("source", draft.source(), "before", before.columns(), "after", draft.columns()));
    return new Answer(wrongs);
  }

  /// Forgets what is remembered; lists with these headings are read as they seem to say.
  ///
  /// @throws NotFound if there is nothing in scope
  @Transactional
  public void forget(UUID id) {
    permissions.require(IMPORT_PEOPLE);
    var before = get(id);
    mappings.forget(id);
    audit.record(
        "people.columns-forgotten",
        before.organisation().id().toString(),
        Map.of("source", before.source(), "before", before.columns()));
  }

  private Optional<Organisation> ownOr(@Nullable String code) {
    var mine = organisations();
    return mine.stream()
        .filter(it -> it.code().equals(code) || mine.size() == 1)
        .findFirst();
  }
}
