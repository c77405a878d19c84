package org.safeconduct.people.copies;

import static org.safeconduct.platform.Duty.EDIT_PEOPLE;
import static org.safeconduct.platform.Duty.OWN_PROFILE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.files.Editing;
import org.safeconduct.people.restricted.RestrictedFields;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Permissions;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Everything that is held about a person, for that person: everybody may ask for a copy about
/// oneself and one's dependants, and whoever keeps somebody's file on that person's behalf. Both
/// show who they are just before.
@Service
public class DataCopies {
  private static final int SHORTEST_REASON = 5;
  private static final int LONGEST_REASON = 300;

  private final Permissions permissions;
  private final Editing editing;
  private final JdbcDataCopies copies;
  private final MakeCopies maker;
  private final CopyArchive archive;
  private final RestrictedFields restricted;
  private final Told told;
  private final Clock clock;

  DataCopies(
      Permissions permissions,
      Editing editing,
      JdbcDataCopies copies,
      MakeCopies maker,
      CopyArchive archive,
      RestrictedFields restricted,
      Told told,
      Clock clock) {
    this.permissions = permissions;
    this.editing = editing;
    this.copies = copies;
    this.maker = maker;
    this.archive = archive;
    this.restricted = restricted;
    this.told = told;
    this.clock = clock;
  }

  /// Who acts, how often they may, and what is told of it.
  @org.springframework.stereotype.Component
  record Told(CurrentUser currentUser, AuditTrail audit, CopyLimits limits) {}

  /// The person, and the copies about that person, the latest first.
  ///
  /// @param own whether it is the actor, or depends on the actor
  public record Copies(PersonCard card, boolean own, List<DataCopy> list) {}

  /// What became of asking.
  public enum Asked {
    /// It is being made.
    ASKED,
    /// One is being made already.
    WAITS,
    /// Whoever asks for somebody else says why, in 5 to 300 characters.
    REASON_NEEDED,
    /// The actor asked for as many as one may within 24 hours, or so many were made of this person.
    ENOUGH
  }

  /// The copies about a person.
  public Copies of(PersonId id) {
    permissions.requireAny(EDIT_PEOPLE, OWN_PROFILE);
    var card = editing.mine(id);
    editing.look(card);
    boolean own = editing.isOwn(card);
    return new Copies(card, own, copies.of(id, own));
  }

  /// Asks for a copy; it is made within seconds, and kept for a week.
  ///
  /// @param reason why; not asked of whoever asks for their own
  @Transactional
  public Asked ask(PersonId id, String reason) {
    permissions.requireAny(EDIT_PEOPLE, OWN_PROFILE);
    boolean own = editing.isOwn(editing.mine(id));
    permissions.requireFresh(own ? OWN_PROFILE : EDIT_PEOPLE);
    var why = own ? "" : reason.strip();
    if (!own && (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON))
      return Asked.REASON_NEEDED;
    boolean enough = told.limits().isReached(id);
    if (copies.isWaiting(id, own)) return Asked.WAITS;
    if (enough) return Asked.ENOUGH;
    copies.ask(
        new JdbcDataCopies.Wanted(
            UUID.randomUUID(),
            id,
            told.currentUser().name(),
            why,
            LocaleContextHolder.getLocale().getLanguage(),
            clock.instant()),
        asker(),
        maker.parts());
    told.audit().record("people.copy-asked", id.toString(), Map.of("reason", why));
    return Asked.ASKED;
  }

  /// Hands a copy over, with what is sealed for whoever may open it; what people asked for about
  /// themselves to nobody else.
  ///
  /// @return a ZIP file
  /// @throws NotFound if there is no such copy, or it is not kept any more
  @Transactional
  public byte[] fetch(PersonId id, UUID copy) {
    permissions.requireAny(EDIT_PEOPLE, OWN_PROFILE);
    boolean own = editing.isOwn(editing.mine(id));
    permissions.requireFresh(own ? OWN_PROFILE : EDIT_PEOPLE);
    var kept = copies
        .archive(id, copy)
        .filter(it -> own || !it.reason().isEmpty())
        .orElseThrow(() -> new NotFound("copy", copy));
    told.audit()
        .record(
            "people.copy-fetched",
            id.toString(),
            Map.of("copy", copy.toString(), "reason", kept.reason()));
    copies.fetched(copy, clock.instant());
    return restricted.mayOpen(id) ? withSealed(id, kept) : kept.bytes();
  }

  private @Nullable UUID asker() {
    return switch (told.currentUser().actor()) {
      case Actor.Account it -> it.account();
      case Actor.ApiToken it -> it.account();
      case Actor.AnswerLink _, Actor.SystemJob _ -> null;
    };
  }

  private byte[] withSealed(PersonId id, JdbcDataCopies.Archive kept) {
    var opened = new TreeMap<String, String>();
    for (var field : restricted.known(id).keySet())
      if (restricted.open(id, field, reason(kept)) instanceof RestrictedFields.Opening.Opened it)
        opened.put(field.name(), it.text());
    if (opened.isEmpty()) return kept.bytes();
    try {
      return archive.with(kept.bytes(), "sealed.json", id, opened);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static String reason(JdbcDataCopies.Archive kept) {
    return kept.reason().isEmpty() ? "copy for the person" : kept.reason();
  }
}
