package org.safeconduct.platform.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcAuditTrail implements AuditTrail {
  private static final String INSERT = """
      insert into platform.audit_entry (at, actor, kind, actor_id, deed, subject, details)
      values (:at, :actor, :kind, :actorId, :deed, :subject, :details)
      """;

  /// PostgreSQL reads no JSON with that letter: one such entry would keep all later looks from
  /// being noted.
  private static final String NUL = "\\u0000";

  private static final String INSTEAD_OF_NUL = "\\ufffd";

  private final JdbcClient jdbc;
  private final CurrentUser currentUser;
  private final Clock clock;
  private final JsonMapper json;

  JdbcAuditTrail(JdbcClient jdbc, CurrentUser currentUser, Clock clock, JsonMapper json) {
    this.jdbc = jdbc;
    this.currentUser = currentUser;
    this.clock = clock;
    this.json = json;
  }

  @Override
  public void record(String deed, String subject, Map<String, ?> details) {
    var actor = currentUser.actor();
    var all = new TreeMap<String, Object>(details);
    if (!actor.roles().isEmpty()) all.put("as", new TreeSet<>(actor.roles()));
    jdbc.sql(INSERT)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("actor", actor.name())
        .param("kind", kind(actor))
        .param("actorId", id(actor))
        .param("deed", deed)
        .param("subject", subject)
        .param("details", json.writeValueAsString(all).replace(NUL, INSTEAD_OF_NUL))
        .update();
  }

  private static String kind(Actor actor) {
    return switch (actor) {
      case Actor.Account _ -> "ACCOUNT";
      case Actor.ApiToken _ -> "API_TOKEN";
      case Actor.AnswerLink _ -> "ANSWER_LINK";
      case Actor.SystemJob _ -> "SYSTEM_JOB";
    };
  }

  private static @Nullable UUID id(Actor actor) {
    return switch (actor) {
      case Actor.Account it -> it.account();
      case Actor.ApiToken it -> it.token();
      case Actor.AnswerLink it -> it.person();
      case Actor.SystemJob _ -> null;
    };
  }
}
