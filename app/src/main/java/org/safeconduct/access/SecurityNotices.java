package org.safeconduct.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.AppointmentFilter;
import org.safeconduct.governance.Appointments;
import org.safeconduct.governance.Directory;
import org.safeconduct.governance.Post;
import org.safeconduct.notifications.Messenger;
import org.safeconduct.notifications.Purpose;
import org.safeconduct.notifications.Question;
import org.safeconduct.notifications.QuestionId;
import org.safeconduct.notifications.Recipient;
import org.safeconduct.notifications.Words;
import org.safeconduct.people.Category;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Languages;
import org.safeconduct.platform.PageRequest;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Writes to people about their own account: that somebody took a second factor away, or used
/// the emergency key. Sent in the caller's transaction, so that no such deed stays untold; to the
/// address of the account, else to the register's; an account that has neither is not told.
@Component
public class SecurityNotices {
  private static final Actor SENDER = new Actor.SystemJob(
      "security notices", Set.of(Duty.SEND_MESSAGES, Duty.RUN_JOBS, Duty.READ_NETWORK));
  private static final String TIED = "person-tied";
  private static final PageRequest ALL = new PageRequest(0, PageRequest.MOST, null);
  static final OrganisationId NONE = new OrganisationId(new UUID(0, 0));

  private final JdbcAccounts accounts;
  private final PeopleRegister people;
  private final Messenger messenger;
  private final MessageSource words;
  private final CurrentUser currentUser;
  private final Appointments appointments;
  private final Directory directory;
  private final Clock clock;

  SecurityNotices(
      JdbcAccounts accounts,
      PeopleRegister people,
      Messenger messenger,
      MessageSource words,
      CurrentUser currentUser,
      Appointments appointments,
      Directory directory,
      Clock clock) {
    this.accounts = accounts;
    this.people = people;
    this.messenger = messenger;
    this.words = words;
    this.currentUser = currentUser;
    this.appointments = appointments;
    this.directory = directory;
    this.clock = clock;
  }

  /// Tells the owner of an account.
  ///
  /// @param what the end of the message keys `access.notice.<what>.subject` and `.body`
  public void tell(AccountId account, String what) {
    currentUser.runAs(
        SENDER,
        () -> accounts
            .find(account)
            .ifPresent(it -> send(what, List.of(it.account()), "/account/factors")));
  }

  /// Tells the owner of an account that it belongs to somebody else in the register now, and those
  /// to whom it belongs or did, at the addresses that the register has of them.
  public void tellTied(AccountId account, Collection<UUID> persons) {
    currentUser.runAs(SENDER, () -> {
      var owner = accounts.get(account).account();
      if (owner.mail() != null) send(TIED, List.of(owner), "/account");
      var others = persons.stream()
          .flatMap(it -> people.find(new PersonId(it)).stream())
          .filter(it -> it.email() != null && !it.email().equalsIgnoreCase(owner.mail()))
          .map(it -> new Recipient(it, ""))
          .toList();
      ask(TIED, others, "/account");
    });
  }

  /// Tells all administrators.
  ///
  /// @param about the page that tells it in full
  public void tellAdministrators(String what, String about) {
    currentUser.runAs(SENDER, () -> send(what, accounts.holders(Role.ADMINISTRATOR), about));
  }

  /// Tells all administrators but this one.
  ///
  /// @param about the page that tells it in full
  public void tellOtherAdministrators(String what, UUID but, String about) {
    currentUser.runAs(SENDER, () -> {
      var others = accounts.holders(Role.ADMINISTRATOR).stream()
          .filter(it -> !it.id().value().equals(but))
          .toList();
      send(what, others, about);
    });
  }

  /// Tells whoever answers for the people of an organisation: its focal points, also those who hold
  /// the post and have no account, security advisers and auditors.
  ///
  /// @param about the page that tells it in full
  public void tellResponsible(String what, UUID organisation, String about) {
    currentUser.runAs(SENDER, () -> {
      var all = new ArrayList<>(accounts.holders(Role.SECURITY_ADVISER));
      all.addAll(accounts.holders(Role.AUDITOR));
      accounts.holders(Role.FOCAL_POINT).stream()
          .filter(it -> it.assignment().organisations().contains(organisation))
          .forEach(all::add);
      var told = all.stream().distinct().flatMap(it -> card(it).stream()).toList();
      var persons = told.stream().map(PersonCard::id).collect(Collectors.toSet());
      var others = inFocalPosts(organisation).filter(it -> !persons.contains(it.id()));
      ask(
          what,
          Stream.concat(told.stream(), others).map(it -> new Recipient(it, "")).toList(),
          about);
    });
  }

  private Stream<PersonCard> inFocalPosts(UUID organisation) {
    var now = clock.instant();
    var held = Stream.of(Post.SECURITY_FOCAL_POINT, Post.ALTERNATE_FOCAL_POINT)
        .map(it -> new AppointmentFilter(it, null, new OrganisationId(organisation), false))
        .flatMap(it -> appointments.list(it, ALL).rows().stream())
        .filter(it -> !it.when().from().isAfter(now))
        .toList();
    return directory.holders(held).values().stream().filter(it -> it.email() != null);
  }

  private void send(String what, List<Account> to, String about) {
    var recipients = to.stream()
        .flatMap(it -> card(it).stream())
        .map(card -> new Recipient(card, ""))
        .toList();
    ask(what, recipients, about);
  }

  private void ask(String what, List<Recipient> recipients, String about) {
    if (recipients.isEmpty()) return;
    messenger.ask(
        new Question(QuestionId.fresh(), Purpose.ALERT, about, false, texts(what), recipients, 1));
  }

  private Optional<PersonCard> card(Account account) {
    var person = account.person() == null
        ? Optional.<PersonCard>empty()
        : people.find(new PersonId(account.person()));
    var mail =
        account.mail() != null ? account.mail() : person.map(PersonCard::email).orElse(null);
    return mail == null ? Optional.empty() : Optional.of(card(account, person, mail));
  }

  private static PersonCard card(Account account, Optional<PersonCard> person, String mail) {
    return new PersonCard(
        new PersonId(account.person() == null ? account.id().value() : account.person()),
        account.name(),
        person.map(PersonCard::organisation).orElse(NONE),
        person.map(PersonCard::organisationName).orElse(""),
        person.map(PersonCard::category).orElse(Category.PARTNER),
        language(account, person),
        person.map(PersonCard::zone).orElse(null),
        person.map(PersonCard::headOfHousehold).orElse(null),
        mail,
        null);
  }

  private static String language(Account account, Optional<PersonCard> person) {
    @Nullable String chosen = account.language();
    return chosen != null ? chosen : person.map(PersonCard::language).orElse("en");
  }

  private Map<String, Words> texts(String what) {
    return Languages.ALL.stream()
        .collect(Collectors.toMap(Locale::getLanguage, it -> text(what, it)));
  }

  private Words text(String what, Locale language) {
    var key = "access.notice." + what;
    return new Words(
        words.getMessage(key + ".subject", null, language),
        words.getMessage(key + ".body", null, language));
  }
}
