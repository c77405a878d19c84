package org.safeconduct.crisis;

import static org.safeconduct.crisis.answers.Voice.Source.FOCAL_POINT;
import static org.safeconduct.crisis.answers.Voice.Source.HEAD_OF_HOUSEHOLD;
import static org.safeconduct.crisis.answers.Voice.Source.OFFICER;
import static org.safeconduct.crisis.answers.Voice.Source.SELF;
import static org.safeconduct.crisis.answers.Voice.Source.WARDEN;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.answers.Voice;
import org.safeconduct.crisis.answers.Voice.Channel;
import org.safeconduct.crisis.answers.Voice.Source;
import org.safeconduct.crisis.sealing.Chain;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Subject;
import org.springframework.stereotype.Component;

/// Says in whose voice the current actor speaks about a member: a person has one voice,
/// whether by answer link or signed in.
@Component
class Speakers {
  private final CurrentUser currentUser;

  Speakers(CurrentUser currentUser) {
    this.currentUser = currentUser;
  }

  Voice speakingOf(Member member, Channel channel, String how) {
    var actor = currentUser.actor();
    return new Voice(speaker(actor), actor.name(), source(actor, member.subject()), channel, how);
  }

  /// Names a form or request of the current actor: another actor's of the same nonce has another
  /// name. 64 hexadecimal digits.
  String nameOf(String nonce) {
    return Chain.hex(Chain.request(currentUser.actor().identity(), nonce));
  }

  private static String speaker(Actor actor) {
    var person = person(actor);
    if (person != null) return "person:" + person;
    return switch (actor) {
      case Actor.Account it -> "account:" + it.account();
      case Actor.ApiToken it -> "account:" + it.account();
      case Actor.AnswerLink it -> "person:" + it.person();
      case Actor.SystemJob it -> "job:" + it.name();
    };
  }

  private static Source source(Actor actor, Subject member) {
    var person = person(actor);
    if (member.person().equals(person)) return SELF;
    if (person != null && person.equals(member.headOfHousehold())) return HEAD_OF_HOUSEHOLD;
    if (actor.duties().contains(Duty.RUN_HEADCOUNT)) return OFFICER;
    var zone = member.zone();
    return zone != null && actor.scope().zones().contains(zone) ? WARDEN : FOCAL_POINT;
  }

  private static @Nullable UUID person(Actor actor) {
    return switch (actor) {
      case Actor.Account it -> it.person();
      case Actor.AnswerLink it -> it.person();
      case Actor.ApiToken _, Actor.SystemJob _ -> null;
    };
  }
}
