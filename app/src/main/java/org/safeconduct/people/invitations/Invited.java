package org.safeconduct.people.invitations;

import static org.safeconduct.platform.Duty.OWN_PROFILE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safeconduct.people.NameText;
import org.safeconduct.people.files.Draft;
import org.safeconduct.people.files.Joining;
import org.safeconduct.people.files.Wrong;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What whoever holds a link may do with it: see as what one is invited, and say who one is,
/// once.
@Service
public class Invited {
  private final Permissions permissions;
  private final JdbcInvitations invitations;
  private final InvitationDesk desk;

  Invited(Permissions permissions, JdbcInvitations invitations, InvitationDesk desk) {
    this.permissions = permissions;
    this.invitations = invitations;
    this.desk = desk;
  }

  /// What became of what the invited said.
  public sealed interface Answer {
    /// It waits for somebody to confirm it.
    record Taken() implements Answer {}

    /// Nothing is stored; everything that is wrong is told.
    record Refused(List<Wrong> wrongs) implements Answer {}

    /// Nothing is stored: the link is used, over or taken back.
    record Over() implements Answer {}
  }

  /// The invitation of a link; opening it changes nothing.
  ///
  /// @return empty if the link is not ours, or another one took its place
  @Transactional(readOnly = true)
  public Optional<Invitation> open(String secret) {
    permissions.require(OWN_PROFILE);
    return invitations.find(LinkSecret.hash(secret), desk.now());
  }

  /// Takes what the invited says; what a link is not asked for is not read. The link must still be
  /// the one that is out: one that another took the place of, that was used, or that is over
  /// answers nothing, however it stood when the page was opened.
  @Transactional
  public Answer answer(String secret, Draft typed) {
    permissions.require(OWN_PROFILE);
    var hash = LinkSecret.hash(secret);
    var it = invitations.find(hash, desk.now()).orElse(null);
    if (it == null) return new Answer.Over();
    var fields = new LinkedHashMap<String, String>();
    for (var field : Joining.FIELDS) fields.put(field, NameText.tidy(typed.text(field)));
    var said = new Draft(fields);
    var wrongs = Joining.wrongs(said);
    if (!wrongs.isEmpty()) return new Answer.Refused(wrongs);
    if (!invitations.answer(it.id(), hash, said, desk.now())) return new Answer.Over();
    desk.note("people.invitation-answered", it.id().toString(), Map.of());
    return new Answer.Taken();
  }
}
