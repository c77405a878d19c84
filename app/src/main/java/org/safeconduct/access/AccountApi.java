package org.safeconduct.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.RowLimit;
import org.safeconduct.platform.Shows;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The list of accounts for programs, such as one that reviews who may do what. Accounts are made
/// and changed on pages, or by a directory over SCIM.
@RestController
@Shows(Content.PERSONAL)
@RequestMapping("/api/v1/accounts")
class AccountApi {
  private static final RowLimit SIZE = new RowLimit(50, PageRequest.MOST);

  private final Accounts accounts;
  private final Clock clock;

  AccountApi(Accounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /// One page, by username.
  record Listed(Instant asOf, List<AccountJson> accounts, int page, int pages, long total) {}

  /// @param person whom it belongs to; null for a program or somebody who is not in the register
  record AccountJson(
      String id,
      String username,
      String name,
      @Nullable String person,
      String kind,
      String state,
      TiesJson ties,
      Instant createdAt,
      SignInJson signIn) {
    static AccountJson of(Account it, SignInFacts facts) {
      return new AccountJson(
          it.id().toString(),
          it.username(),
          it.name(),
          it.person() == null ? null : it.person().toString(),
          it.standing().kind().name(),
          state(it).name(),
          TiesJson.of(it.assignment()),
          it.createdAt(),
          new SignInJson(it.lastSignInAt(), facts.app() || facts.passkeys() > 0, facts.sessions()));
    }

    private static AccountFilter.State state(Account it) {
      if (it.disabled()) return AccountFilter.State.DISABLED;
      return it.pending() ? AccountFilter.State.PENDING : AccountFilter.State.ENABLED;
    }
  }

  /// What it may do, and for whom.
  ///
  /// @param clearance as it was given; the highest counts only while the letter holds
  /// @param letter by which the highest clearance was given; null if there is none
  record TiesJson(
      List<String> roles,
      List<String> organisations,
      List<String> zones,
      List<String> countries,
      int clearance,
      @Nullable LetterJson letter) {
    static TiesJson of(Assignment it) {
      return new TiesJson(
          sorted(it.roles()),
          sorted(it.organisations()),
          sorted(it.zones()),
          sorted(it.countries()),
          it.clearance(),
          LetterJson.of(it.letter()));
    }

    private static List<String> sorted(Set<?> values) {
      return values.stream().map(Object::toString).sorted().toList();
    }
  }

  /// @param from the first day on which it holds, UTC
  /// @param until the last, UTC
  /// @param holds whether it holds now
  record LetterJson(String reference, @Nullable LocalDate from, LocalDate until, boolean holds) {
    static @Nullable LetterJson of(@Nullable ClearanceLetter it) {
      if (it == null) return null;
      return new LetterJson(it.reference(), it.from(), it.until(), it.holds());
    }
  }

  record SignInJson(@Nullable Instant lastAt, boolean secondFactor, int sessions) {}

  @GetMapping
  Listed list(
      AccountFilter filter,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable Integer size) {
    var found = accounts.list(filter, new PageRequest(page, SIZE.of(size), "username"));
    var facts = accounts.facts(found.rows().stream().map(Account::id).toList());
    return new Listed(
        clock.instant(),
        found.rows().stream()
            .map(it -> AccountJson.of(it, facts.getOrDefault(it.id(), SignInFacts.NONE)))
            .toList(),
        found.number(),
        found.pages(),
        found.total());
  }
}
