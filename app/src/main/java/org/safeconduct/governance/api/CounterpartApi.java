package org.safeconduct.governance.api;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.liaison.Counterpart;
import org.safeconduct.governance.liaison.CounterpartFile;
import org.safeconduct.governance.liaison.CounterpartFilter;
import org.safeconduct.governance.liaison.CounterpartKind;
import org.safeconduct.governance.liaison.Liaison;
import org.safeconduct.governance.liaison.LiaisonOutcome;
import org.safeconduct.governance.liaison.LogChannel;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.RequestKey;
import org.safeconduct.platform.RequestKeys;
import org.safeconduct.platform.Shows;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// The register of counterparts, for programs.
@RestController
@Shows(Content.PERSONAL)
@RequestMapping("/api/v1/counterparts")
class CounterpartApi {
  /// A version that nothing ever has.
  private static final int NONE = -1;

  private final Liaison liaison;
  private final FaultAnswers answers;
  private final Permissions permissions;
  private final Clock clock;
  private final RequestKeys keys;

  CounterpartApi(
      Liaison liaison,
      FaultAnswers answers,
      Permissions permissions,
      Clock clock,
      RequestKeys keys) {
    this.permissions = permissions;
    this.keys = keys;
    this.liaison = liaison;
    this.answers = answers;
    this.clock = clock;
  }

  record Listed(Instant asOf, long total, List<CounterpartJson> counterparts) {}

  record CounterpartJson(
      String id,
      String kind,
      String name,
      @Nullable String country,
      @Nullable String keeper,
      @Nullable Integer everyDays,
      @Nullable LocalDate lastContact,
      @Nullable LocalDate nextDue,
      boolean closed,
      int version) {
    static CounterpartJson of(Counterpart it) {
      return new CounterpartJson(
          it.id().toString(),
          it.kind().name(),
          it.name(),
          it.country(),
          it.keeper() == null ? null : it.keeper().toString(),
          it.rhythm().everyDays(),
          it.rhythm().last(),
          it.rhythm().due(),
          it.state().closed(),
          it.state().version());
    }
  }

  record FileJson(
      Instant asOf,
      CounterpartJson counterpart,
      String notes,
      List<ContactJson> contacts,
      List<AgreementJson> agreements,
      List<EntryJson> log) {
    static FileJson of(CounterpartFile it, Instant now) {
      return new FileJson(
          now,
          CounterpartJson.of(it.counterpart()),
          it.counterpart().notes(),
          it.contacts().stream().map(ContactJson::of).toList(),
          it.agreements().stream().map(AgreementJson::of).toList(),
          it.log().stream().map(EntryJson::of).toList());
    }
  }

  record ContactJson(
      String name,
      String function,
      String phone,
      String email,
      String channel,
      @Nullable Instant closedAt) {
    static ContactJson of(CounterpartFile.Contact it) {
      return new ContactJson(
          it.name(), it.function(), it.phone(), it.email(), it.channel(), it.closedAt());
    }
  }

  record AgreementJson(
      String title,
      String reference,
      @Nullable LocalDate signedOn,
      @Nullable LocalDate endsOn) {
    static AgreementJson of(CounterpartFile.Agreement it) {
      return new AgreementJson(it.title(), it.reference(), it.signedOn(), it.endsOn());
    }
  }

  record EntryJson(
      LocalDate heldOn,
      String channel,
      String withWhom,
      String words,
      @Nullable LocalDate nextDue,
      String by) {
    static EntryJson of(CounterpartFile.Entry it) {
      return new EntryJson(
          it.heldOn(), it.channel().name(), it.withWhom(), it.words(), it.nextDue(), it.by());
    }
  }

  /// The most urgent first; five hundred at most.
  @GetMapping
  Listed list(
      @RequestParam @Nullable CounterpartKind kind,
      @RequestParam(defaultValue = "false") boolean overdue) {
    var page = liaison.list(
        new CounterpartFilter(kind, null, null, overdue, false, ""),
        new PageRequest(0, PageRequest.MOST, "due"));
    return new Listed(
        clock.instant(),
        page.total(),
        page.rows().stream().map(CounterpartJson::of).toList());
  }

  @GetMapping("/{id}")
  FileJson get(@PathVariable UUID id) {
    return FileJson.of(liaison.get(id), clock.instant());
  }

  @PostMapping
  ResponseEntity<?> add(@RequestBody JsonNode json, RequestKey key) {
    permissions.require(Duty.MANAGE_NETWORK);
    var body = answers.body(json);
    var wanted = wanted(UUID.randomUUID(), 0, body);
    if (wanted == null) return answers.wrong(body.faults());
    return keys.once(key, json, () -> liaison.save(wanted))
        .told(it -> saved(it, true), made -> ResponseEntity.ok(get(made)));
  }

  /// Replaces what is written down about a counterpart; people, agreements and log stay.
  @PutMapping("/{id}")
  ResponseEntity<?> change(@PathVariable UUID id, @RequestBody JsonNode json) {
    permissions.require(Duty.MANAGE_NETWORK);
    liaison.requireKeeper(id);
    var body = answers.body(json);
    int seen = Objects.requireNonNullElse(body.number("version"), NONE);
    var wanted = wanted(id, seen < 1 ? NONE : seen, body);
    return wanted == null ? answers.wrong(body.faults()) : saved(liaison.save(wanted), false);
  }

  /// What the body wants; null if something is wrong with it.
  private static @Nullable Counterpart wanted(UUID id, int version, Body body) {
    var kind = body.needed("kind", CounterpartKind::valueOf);
    var country = body.text("country").toUpperCase(Locale.ROOT);
    var rhythm = new Counterpart.Rhythm(body.number("everyDays"), null, null);
    var keeper = body.read("keeper", PersonId::valueOf);
    var state = new Counterpart.State(version, body.flag("closed"));
    var name = body.text("name");
    var notes = body.text("notes");
    if (!body.faults().isEmpty() || kind == null) return null;
    return new Counterpart(
        id, kind, name, country.isEmpty() ? null : country, keeper, rhythm, notes, state);
  }

  private ResponseEntity<?> saved(LiaisonOutcome outcome, boolean isNew) {
    return switch (outcome) {
      case LiaisonOutcome.Done it
      when isNew ->
        ResponseEntity.created(URI.create("/api/v1/counterparts/" + it.id())).body(get(it.id()));
      case LiaisonOutcome.Done it -> ResponseEntity.ok(get(it.id()));
      case LiaisonOutcome.Refused it -> answers.wrong(it.faults());
      case LiaisonOutcome.ChangedMeanwhile _ -> answers.movedOn();
    };
  }

  @PostMapping("/{id}/log")
  ResponseEntity<?> log(@PathVariable UUID id, @RequestBody JsonNode json, RequestKey key) {
    liaison.requireKeeper(id);
    var body = answers.body(json);
    var held = body.needed("heldOn", LocalDate::parse);
    var channel = body.needed("channel", LogChannel::valueOf);
    var next = body.day("nextDue");
    var whom = body.text("withWhom");
    var words = body.text("words");
    if (!body.faults().isEmpty() || held == null || channel == null)
      return answers.wrong(body.faults());
    var entry = new CounterpartFile.Entry(0, held, channel, whom, words, next, "");
    return keys.once(key, json, () -> liaison.log(id, entry))
        .told(this::answer, made -> ResponseEntity.ok(get(made)));
  }

  private ResponseEntity<?> answer(LiaisonOutcome outcome) {
    return switch (outcome) {
      case LiaisonOutcome.Done it -> ResponseEntity.ok(get(it.id()));
      case LiaisonOutcome.Refused it -> answers.wrong(it.faults());
      case LiaisonOutcome.ChangedMeanwhile _ -> answers.movedOn();
    };
  }
}
