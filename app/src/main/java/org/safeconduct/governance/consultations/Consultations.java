package org.safeconduct.governance.consultations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.safeconduct.governance.posts.LetterFile;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;

/// Consultations as each reader may know them: whoever keeps the network hears every voice,
/// an organisation knows the rounds in which it was asked, its own replies, and what was
/// adopted.
@Service
public class Consultations {
  private final Permissions permissions;
  private final JdbcConsultations rows;
  private final Voices voices;

  Consultations(Permissions permissions, JdbcConsultations rows, Voices voices) {
    this.permissions = permissions;
    this.rows = rows;
    this.voices = voices;
  }

  /// One page of the consultations that the filter admits and the reader may know.
  ///
  /// @param request sort orders: `deadline` (the default, the latest first), `title`,
  ///     `state`, `opened`
  public Page<Consultation> list(ConsultationFilter filter, PageRequest request) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.RUN_JOBS);
    var reader = voices.reader();
    return Page.of(rows.page(filter, reader, request), request, () -> rows.count(filter, reader));
  }

  /// A consultation.
  ///
  /// @throws NotFound if there is none, or the reader may not know it
  public ConsultationFile get(UUID id) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.RUN_JOBS);
    var consultation = rows.find(id).orElseThrow(() -> new NotFound("consultation", id));
    var all = rows.replies().voices(consultation);
    var heard = voices.hearsAll() ? all : mine(all);
    if (heard.isEmpty()) throw new NotFound("consultation", id);
    boolean adopted = consultation.round() instanceof Round.Adopted;
    var positions = voices.hearsAll() || adopted
        ? rows.positions().of(id)
        : List.<ConsultationFile.Position>of();
    return new ConsultationFile(
        consultation,
        heard,
        positions,
        rows.positions().adoption(id).orElse(null),
        ConsultationFile.Tally.of(heard));
  }

  /// Who speaks for the organisations that were asked, for telling them.
  ///
  /// @throws NotFound if there is no such consultation
  public List<PersonId> speakers(UUID id) {
    permissions.require(Duty.RUN_JOBS);
    return get(id).voices().stream()
        .flatMap(it -> voices.speakers(it.organisation()).stream())
        .distinct()
        .toList();
  }

  /// The document that came with a reply.
  ///
  /// @throws NotFound if there is none, or the reader may not read that reply
  public LetterFile document(UUID id, UUID document) {
    permissions.require(Duty.READ_NETWORK);
    var readable = get(id).voices().stream()
        .flatMap(it -> it.replies().stream())
        .anyMatch(it -> document.equals(it.document()));
    return Optional.of(readable)
        .filter(Boolean::booleanValue)
        .flatMap(_ -> rows.replies().document(id, document))
        .orElseThrow(() -> new NotFound("document", document));
  }

  /// Whether the actor hears every voice.
  public boolean hearsAll() {
    permissions.requireAny(Duty.READ_NETWORK, Duty.RUN_JOBS);
    return voices.hearsAll();
  }

  /// For which of the organisations that were asked the actor may reply: those for which one
  /// speaks; whoever keeps the network writes down what came by letter, for any of them.
  public List<OrganisationId> repliesFor(ConsultationFile file) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.RUN_JOBS);
    return file.voices().stream()
        .map(ConsultationFile.Voice::organisation)
        .filter(it -> permissions.allows(Duty.MANAGE_NETWORK) || voices.seat(it).isPresent())
        .toList();
  }

  /// Why the actor, whose organisation is awaited, cannot reply, as the end of the message key
  /// `governance.consultation.no-reply.`; empty if the actor can, or is not awaited.
  public Optional<String> whyNoReply(ConsultationFile file) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.RUN_JOBS);
    if (!file.consultation().round().takesReplies() || !repliesFor(file).isEmpty())
      return Optional.empty();
    if (mine(file.voices()).stream().noneMatch(it -> it.last() == null)) return Optional.empty();
    return Optional.of(voices.isSomebody() ? "no-post" : "no-person");
  }

  private List<ConsultationFile.Voice> mine(List<ConsultationFile.Voice> all) {
    var own = voices.own();
    return all.stream().filter(it -> own.contains(it.organisation())).toList();
  }
}
