package org.safeconduct.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.demo.Copying.Target;
import org.safeconduct.people.Organisation;
import org.safeconduct.platform.CopyRows;

/// Synthetic invitations in every state, and what the columns of an organisation's list mean.
/// No link of theirs is known to anybody.
final class FillInvitations {
  private static final String INVITATION =
      "people.invitation (id, organisation, category, purpose, name, email, language, invited_by,"
          + " invited_at, expires_at, hash, state, answered_at, answer, decided_by, decided_at,"
          + " reason)";
  private static final String MAPPING =
      "people.column_mapping (id, organisation, source, headings, columns, by, at)";

  private static final List<Invitee> INVITEES = List.of(
      new Invitee("Wanja Flood", "CONSULTANT", "Water engineer, flood response", "SENT", 2, null),
      new Invitee("Idris Visitor", "VISITOR", "Board visit", "ANSWERED", 4, """
          {"givenName":"Idris","familyName":"Visitor","languages":"en","phone":"+41 22 555 01 77",\
          "email":"idris@example.org","contactName":"Mona Visitor","contactRelation":"sister",\
          "contactPhone":"+41 22 555 01 78","contactEmail":"","contactLanguage":"en"}"""),
      new Invitee("Ngozi Intern", "INTERN", "Communications", "SENT", 40, null),
      new Invitee("Paul Partner", "PARTNER", "Implementing partner", "REFUSED", 9, null),
      new Invitee("Lena Newjoiner", "INTERNATIONAL_STAFF", "", "REVOKED", 6, null));

  private final Instant now;

  FillInvitations(Instant now) {
    this.now = now;
  }

  /// @param days how long ago the invitation was made
  private record Invitee(
      String name,
      String category,
      String purpose,
      String state,
      int days,
      @Nullable String answer) {
    boolean isDecided() {
      return state.equals("REFUSED") || state.equals("REVOKED");
    }
  }

  void fill(List<Organisation> organisations, Copying copying) {
    var few = organisations.stream().limit(3).toList();
    copying.into(
        new Target("invitations", INVITATION, INVITEES.size()),
        IntStream.range(0, INVITEES.size()).boxed(),
        (row, it) -> invitation(row, INVITEES.get(it), few.get(it % few.size())));
    copying.into(
        new Target("sources", MAPPING, few.size()),
        few.stream(),
        (row, it) -> row.add(id("columns " + it.code()))
            .add(it.id())
            .add("HR list " + it.code())
            .add("{Pers.-Nr.,Vorname,Nachname,Mobil,Kostenstelle}")
            .add("{number,given_name,family_name,phone,\"\"}")
            .add("demo")
            .add(now.minus(Duration.ofDays(30))));
  }

  private void invitation(CopyRows row, Invitee it, Organisation organisation) {
    var at = now.minus(Duration.ofDays(it.days()));
    var id = id("invitation " + it.name());
    row.add(id)
        .add(organisation.id())
        .add(it.category())
        .add(it.purpose())
        .add(it.name())
        .add(it.name().split(" ")[0].toLowerCase(java.util.Locale.ROOT) + "@example.org")
        .add("en")
        .add("demo")
        .add(at)
        .add(at.plus(Duration.ofDays(14)))
        .add(hash(id))
        .add(it.state())
        .add(it.answer() == null ? null : at.plus(Duration.ofDays(1)))
        .add(it.answer())
        .add(it.isDecided() ? "demo" : null)
        .add(it.isDecided() ? at.plus(Duration.ofDays(2)) : null)
        .add(it.state().equals("REFUSED") ? "Registered by the partner already" : null);
  }

  /// Of no secret.
  private static String hash(UUID id) {
    var bytes = id.toString().substring(0, 32).getBytes(StandardCharsets.UTF_8);
    return "\\x" + HexFormat.of().formatHex(bytes);
  }

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
