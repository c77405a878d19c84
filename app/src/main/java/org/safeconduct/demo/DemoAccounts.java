package org.safeconduct.demo;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.safeconduct.access.Account;
import org.safeconduct.access.AccountFilter;
import org.safeconduct.access.AccountOutcome;
import org.safeconduct.access.Accounts;
import org.safeconduct.access.NewAccount;
import org.safeconduct.access.Role;
import org.safeconduct.access.factors.SecondFactors;
import org.safeconduct.platform.PageRequest;
import org.springframework.stereotype.Component;

/// The accounts to try each role with. Runs as somebody who may administer.
@Component
class DemoAccounts {
  /// Known to everybody, so it opens nothing but demos.
  static final String PASSWORD = "demo-without-secrets";

  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Accounts accounts;
  private final SecondFactors factors;
  private final DemoNewcomers newcomers;
  private final DemoUpkeep upkeep;
  private final DemoWording wording;
  private final DemoLooks looks;
  private final Clock clock;

  DemoAccounts(
      Accounts accounts,
      SecondFactors factors,
      DemoNewcomers newcomers,
      DemoUpkeep upkeep,
      DemoWording wording,
      DemoLooks looks,
      Clock clock) {
    this.accounts = accounts;
    this.factors = factors;
    this.newcomers = newcomers;
    this.upkeep = upkeep;
    this.wording = wording;
    this.looks = looks;
    this.clock = clock;
  }

  /// The accounts that there are, in the order of the roles.
  List<DemoAccount> list() {
    return Arrays.stream(Role.values())
        .map(DemoRole::username)
        .flatMap(username -> find(username).stream())
        .map(account -> new DemoAccount(account.username(), account.name()))
        .toList();
  }

  /// Whether each role has its account.
  boolean isComplete() {
    return list().size() == Role.values().length;
  }

  /// Opens an account for everybody who has none yet, by a password alone, which everybody knows
  /// anyway: no second factor is demanded in a demo. With the focal point's brings in
  /// those who wait for it; with the first accounts chooses what things are called, and begins
  /// what keeps the register true.
  void open(List<DemoRole> cast) {
    var missing = cast.stream().filter(it -> find(it.username()).isEmpty()).toList();
    missing.forEach(this::open);
    missing.stream()
        .flatMap(it -> it.organisations().stream())
        .findFirst()
        .ifPresent(newcomers::bringIn);
    if (missing.size() == cast.size()) {
      factors.demand(Set.of());
      wording.choose();
      upkeep.begin();
    }
    if (!missing.isEmpty())
      looks.look(cast.stream().flatMap(it -> find(it.username()).stream()).toList());
  }

  private void open(DemoRole role) {
    var outcome = accounts.create(new NewAccount(
        role.username(),
        role.person().name(),
        PASSWORD,
        role.person().id().value(),
        role.assignment(),
        null));
    if (outcome instanceof AccountOutcome.Refused it)
      throw new IllegalStateException(role.username() + ": " + it.field() + " " + it.words());
  }

  /// A new token of the duty officer; those given out before stay valid.
  String freshToken() {
    return accounts.mintToken(
        DemoRole.username(Role.DUTY_OFFICER), "DEMO " + DAY_AND_TIME.format(clock.instant()));
  }

  private Optional<Account> find(String username) {
    var filter = AccountFilter.text(username);
    return accounts.list(filter, new PageRequest(0, 100, "username")).rows().stream()
        .filter(account -> account.username().equals(username))
        .findFirst();
  }
}
