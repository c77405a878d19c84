package org.safeconduct.people.api;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.files.Draft;
import org.safeconduct.people.invitations.Invitation;
import org.safeconduct.people.invitations.InvitationFilter;
import org.safeconduct.people.invitations.InvitationOutcome;
import org.safeconduct.people.invitations.Invitations;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.OwnAddress;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.RequestKey;
import org.safeconduct.platform.RequestKeys;
import org.safeconduct.platform.RowLimit;
import org.safeconduct.platform.Shows;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Invitations: who is invited to register and how it stands, made and taken back. What the invited
/// said is decided on the page, where it is compared with the register.
@RestController
@Shows(Content.PERSONAL)
@RequestMapping("/api/v1/people/invitations")
class InvitationApi {
  private static final RowLimit LIMIT = new RowLimit(100, 999);

  private final Invitations invitations;
  private final RequestKeys keys;
  private final FileAnswers answers;
  private final OwnAddress address;
  private final Clock clock;
  private final Permissions permissions;

  InvitationApi(
      Invitations invitations,
      RequestKeys keys,
      FileAnswers answers,
      OwnAddress address,
      Clock clock,
      Permissions permissions) {
    this.permissions = permissions;
    this.invitations = invitations;
    this.keys = keys;
    this.answers = answers;
    this.address = address;
    this.clock = clock;
  }

  /// @param next cursor of the next page; null on the last
  record Listed(
      Instant asOf,
      long total,
      List<Map<String, @Nullable Object>> invitations,
      @Nullable UUID next) {}

  @GetMapping
  Listed list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam Invitation.@Nullable State state,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable UUID cursor) {
    var filter = new InvitationFilter(q.strip(), state);
    int size = LIMIT.of(limit);
    var rows = invitations.next(filter, cursor, size + 1);
    var page = rows.subList(0, Math.min(size, rows.size()));
    return new Listed(
        clock.instant(),
        invitations.count(filter),
        page.stream().map(InvitationJson::of).toList(),
        rows.size() > size ? page.getLast().id() : null);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> invite(@RequestBody JsonNode body, RequestKey key, Locale language) {
    permissions.require(Duty.EDIT_PEOPLE);
    answers.requireKnown(body);
    var draft = usual(language).with(FileJson.draft(body).values());
    return keys.once(key, body, () -> invitations.invite(draft))
        .told(it -> told(it, language), this::invited);
  }

  private ResponseEntity<?> told(InvitationOutcome outcome, Locale language) {
    return switch (outcome) {
      case InvitationOutcome.Done it -> invited(it.invitation());
      case InvitationOutcome.Refused it -> answers.refused(it.wrongs(), language);
      case InvitationOutcome.Joined _, InvitationOutcome.Over _ ->
        throw new IllegalStateException("A new invitation is neither used nor over");
    };
  }

  @DeleteMapping("/{id}")
  ResponseEntity<?> withdraw(@PathVariable UUID id) {
    return switch (invitations.revoke(id)) {
      case InvitationOutcome.Done _ -> ResponseEntity.ok(InvitationJson.of(invitations.get(id)));
      case InvitationOutcome.Over _ -> answers.problem(HttpStatus.CONFLICT, "invitation-over");
      case InvitationOutcome.Refused _, InvitationOutcome.Joined _ ->
        throw new IllegalStateException("An invitation is taken back, or is over");
    };
  }

  /// What a program may leave out.
  private static Draft usual(Locale language) {
    return new Draft(
        Map.of("days", String.valueOf(Invitations.USUAL_DAYS), "language", language.getLanguage()));
  }

  /// With the link to hand over, unless it goes by mail.
  private ResponseEntity<?> invited(UUID id) {
    var it = invitations.get(id);
    var json = InvitationJson.of(it);
    if (it.email() == null)
      invitations.link(id).ifPresent(path -> json.put("link", address.of(path)));
    return ResponseEntity.ok(json);
  }
}
