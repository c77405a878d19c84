package org.safeconduct.governance.api;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.delegations.Authority;
import org.safeconduct.governance.delegations.Bounds;
import org.safeconduct.governance.delegations.Delegating;
import org.safeconduct.governance.delegations.Delegation;
import org.safeconduct.governance.delegations.DelegationFilter;
import org.safeconduct.governance.delegations.DelegationId;
import org.safeconduct.governance.delegations.DelegationOutcome;
import org.safeconduct.governance.delegations.Delegations;
import org.safeconduct.governance.delegations.NewDelegation;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.RequestKey;
import org.safeconduct.platform.RequestKeys;
import org.safeconduct.platform.Shows;
import org.safeconduct.shared.Interval;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Shows(Content.NETWORK)
@RequestMapping("/api/v1/delegations")
class DelegationApi {
  private final Delegations delegations;
  private final Delegating delegating;
  private final FaultAnswers answers;
  private final Clock clock;
  private final Permissions permissions;
  private final RequestKeys keys;

  DelegationApi(
      Delegations delegations,
      Delegating delegating,
      FaultAnswers answers,
      Clock clock,
      Permissions permissions,
      RequestKeys keys) {
    this.keys = keys;
    this.permissions = permissions;
    this.delegations = delegations;
    this.delegating = delegating;
    this.answers = answers;
    this.clock = clock;
  }

  record Listed(Instant asOf, long total, List<DelegationJson> delegations) {}

  record DelegationJson(
      String id,
      String authority,
      SeatJson from,
      @Nullable SeatJson toSeat,
      @Nullable String toPerson,
      BoundsJson bounds,
      Instant begins,
      Instant until,
      String state,
      String letter) {
    static DelegationJson of(Delegation it, Instant now) {
      return new DelegationJson(
          it.id().toString(),
          it.authority().name(),
          SeatJson.of(it.from()),
          it.to() instanceof Delegation.ToSeat to ? SeatJson.of(to.seat()) : null,
          it.to() instanceof Delegation.ToPerson to ? to.person().toString() : null,
          BoundsJson.of(it.bounds()),
          it.when().from(),
          it.when().until(),
          it.state(now).name(),
          it.letter());
    }
  }

  record BoundsJson(
      List<String> organisations,
      List<String> countries,
      @Nullable Integer maxRisk,
      @Nullable BigDecimal maxUsd,
      int subDelegable) {
    static BoundsJson of(Bounds it) {
      return new BoundsJson(
          it.organisations().stream().map(UUID::toString).sorted().toList(),
          it.countries().stream().sorted().toList(),
          it.maxRisk(),
          it.maxUsd(),
          it.subDelegable());
    }
  }

  /// The first five hundred of an authority, or of all.
  @GetMapping
  Listed list(
      @RequestParam @Nullable Authority authority,
      @RequestParam(defaultValue = "false") boolean past) {
    var page = delegations.list(
        new DelegationFilter(authority, null, past), new PageRequest(0, PageRequest.MOST, "ends"));
    var now = clock.instant();
    return new Listed(
        now,
        page.total(),
        page.rows().stream().map(it -> DelegationJson.of(it, now)).toList());
  }

  @GetMapping("/{id}")
  DelegationJson get(@PathVariable DelegationId id) {
    return DelegationJson.of(delegations.get(id), clock.instant());
  }

  @PostMapping
  ResponseEntity<?> give(@RequestBody JsonNode json, RequestKey key) {
    permissions.require(Duty.MANAGE_NETWORK);
    var body = answers.body(json);
    var authority = body.needed("authority", Authority::valueOf);
    var from = body.needed("from", Seat::valueOf);
    var to = receiver(body);
    var until = body.needed("until", Instant::parse);
    var begins = Objects.requireNonNullElse(body.moment("begins"), clock.instant());
    var when = until == null ? null : body.read("until", "", _ -> new Interval(begins, until));
    var bounds = bounds(body);
    boolean fixed = body.flag("fixed");
    if (!body.faults().isEmpty() || authority == null || from == null || to == null || when == null)
      return answers.wrong(body.faults());
    var wanted = new NewDelegation(authority, from, to, bounds, when, body.text("letter"), !fixed);
    return keys.once(key, json, () -> delegating.give(wanted))
        .told(it -> answer(it, true), id -> ResponseEntity.ok(get(new DelegationId(id))));
  }

  @PostMapping("/{id}/revocation")
  ResponseEntity<?> revoke(@PathVariable DelegationId id, @RequestBody JsonNode json) {
    permissions.require(Duty.MANAGE_NETWORK);
    var body = answers.body(json);
    var reason = body.text("reason");
    if (!body.faults().isEmpty()) return answers.wrong(body.faults());
    return answer(delegating.revoke(id, reason), false);
  }

  private static Delegation.@Nullable Receiver receiver(Body body) {
    var seat = body.read("toSeat", Seat::valueOf);
    if (seat != null) return new Delegation.ToSeat(seat);
    var person = body.needed("toPerson", PersonId::valueOf);
    return person == null ? null : new Delegation.ToPerson(person);
  }

  private static Bounds bounds(Body body) {
    var organisations = new HashSet<UUID>();
    for (var text : body.list("organisations")) {
      var id = body.read("organisations", text, UUID::fromString);
      if (id != null) organisations.add(id);
    }
    Set<String> countries = body.list("countries").stream().collect(Collectors.toSet());
    return new Bounds(
        organisations,
        countries,
        body.number("maxRisk"),
        body.read("maxUsd", BigDecimal::new),
        Objects.requireNonNullElse(body.number("subDelegable"), 0));
  }

  private ResponseEntity<?> answer(DelegationOutcome outcome, boolean created) {
    return switch (outcome) {
      case DelegationOutcome.Done it
      when created ->
        ResponseEntity.created(URI.create("/api/v1/delegations/" + it.id())).body(get(it.id()));
      case DelegationOutcome.Done it -> ResponseEntity.ok(get(it.id()));
      case DelegationOutcome.Refused it -> answers.wrong(it.faults());
    };
  }
}
