package org.safeconduct.crisis;

import static org.safeconduct.platform.Duty.ANSWER_OWN;

import java.util.List;
import org.safeconduct.crisis.asking.AnswerLinks;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What whoever signed in is being asked now, for those who open their own page before their
/// mail.
@Service
public class OwnQuestions {
  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final JdbcHeadcounts headcounts;
  private final AnswerLinks links;
  private final Logbook logbook;

  OwnQuestions(
      Permissions permissions,
      CurrentUser currentUser,
      JdbcHeadcounts headcounts,
      AnswerLinks links,
      Logbook logbook) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.headcounts = headcounts;
    this.links = links;
    this.logbook = logbook;
  }

  /// The headcounts that take answers now and in which the reader, or somebody of the household,
  /// counts; the newest first. Empty for an account that belongs to nobody in the register.
  @Transactional(readOnly = true)
  public List<Question> open() {
    permissions.require(ANSWER_OWN);
    if (!(currentUser.actor() instanceof Actor.Account account) || account.person() == null)
      return List.of();
    var person = new PersonId(account.person());
    return headcounts.openFor(person).stream()
        .filter(it -> it.takesAnswers(logbook.now()))
        .map(it -> new Question(it, links.maker(it.id(), it.asking().expires()).linkFor(person)))
        .toList();
  }

  /// Something the reader is asked.
  ///
  /// @param headcount what it is about
  /// @param link the reader's own answer link
  public record Question(HeadcountRecord headcount, String link) {}
}
