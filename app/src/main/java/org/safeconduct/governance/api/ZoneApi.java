package org.safeconduct.governance.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Fault;
import org.safeconduct.governance.gaps.Coverage;
import org.safeconduct.governance.zones.Cover;
import org.safeconduct.governance.zones.Drawing;
import org.safeconduct.governance.zones.NewPoint;
import org.safeconduct.governance.zones.NewZone;
import org.safeconduct.governance.zones.PointKind;
import org.safeconduct.governance.zones.ZoneBook;
import org.safeconduct.governance.zones.ZoneFilter;
import org.safeconduct.governance.zones.ZoneOutcome;
import org.safeconduct.governance.zones.ZonePoint;
import org.safeconduct.governance.zones.ZoneState;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.RequestKey;
import org.safeconduct.platform.RequestKeys;
import org.safeconduct.platform.RowLimit;
import org.safeconduct.platform.Shows;
import org.safeconduct.shared.AreaJson;
import org.safeconduct.shared.AreaMender;
import org.safeconduct.shared.Mended;
import org.safeconduct.shared.Position;
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
@RequestMapping("/api/v1/zones")
class ZoneApi {
  private static final RowLimit LIMIT = new RowLimit(100, 999);

  private final ZoneBook book;
  private final Drawing drawing;
  private final FaultAnswers answers;
  private final Permissions permissions;
  private final Clock clock;
  private final RequestKeys keys;

  ZoneApi(
      ZoneBook book,
      Drawing drawing,
      FaultAnswers answers,
      Permissions permissions,
      Clock clock,
      RequestKeys keys) {
    this.keys = keys;
    this.book = book;
    this.drawing = drawing;
    this.answers = answers;
    this.permissions = permissions;
    this.clock = clock;
  }

  /// @param next cursor of the next page; null on the last
  record Listed(
      Instant asOf,
      long total,
      List<ZoneJson> zones,
      @Nullable String next) {}

  record ZoneJson(
      String id,
      String code,
      String name,
      int version,
      @Nullable String organisation,
      String cover,
      People people,
      CoverJson coverage,
      Ground ground,
      List<PointJson> points) {
    static ZoneJson of(ZoneState it) {
      var file = it.file();
      var organisation = file.zone().organisation();
      return new ZoneJson(
          file.id().toString(),
          file.code(),
          file.zone().name(),
          file.version(),
          organisation == null ? null : organisation.toString(),
          file.isEnded() ? "ENDED" : it.cover().name(),
          new People(it.residents().persons(), it.residents().dependants()),
          CoverJson.of(it.coverage()),
          Ground.of(it),
          it.points().stream().map(PointJson::of).toList());
    }
  }

  record People(int persons, int dependants) {}

  record CoverJson(List<String> wardens, List<String> deputies, List<String> gaps) {
    static CoverJson of(@Nullable Coverage it) {
      if (it == null) return new CoverJson(List.of(), List.of(), List.of());
      return new CoverJson(
          it.holders().stream().map(one -> one.person().toString()).toList(),
          it.alternates().stream().map(one -> one.person().toString()).toList(),
          it.gaps().stream().map(gap -> gap.kind().name()).toList());
    }
  }

  /// @param boundary GeoJSON
  record Ground(@JsonRawValue String boundary, List<String> mended, List<OverlapJson> overlaps) {
    static Ground of(ZoneState it) {
      return new Ground(
          AreaJson.write(it.file().zone().area()),
          it.file().written().mended(),
          it.overlaps().stream()
              .map(one -> new OverlapJson(one.other().id().toString(), one.percent()))
              .toList());
    }
  }

  record OverlapJson(String zone, int percent) {}

  record PointJson(
      String id,
      String kind,
      String name,
      double longitude,
      double latitude,
      @Nullable Integer capacity,
      String access,
      @Nullable Instant closedAt) {
    static PointJson of(ZonePoint it) {
      return new PointJson(
          it.id().toString(),
          it.kind().name(),
          it.name(),
          it.position().longitude(),
          it.position().latitude(),
          it.capacity(),
          it.access(),
          it.closedAt());
    }
  }

  @GetMapping
  Listed list(
      @RequestParam @Nullable Cover cover,
      @RequestParam @Nullable OrganisationId organisation,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable UUID cursor) {
    int size = LIMIT.of(limit);
    var found = book.all(new ZoneFilter("", organisation, cover, null, false)).stream()
        .sorted(Comparator.comparing(it -> it.file().id().toString()))
        .toList();
    var rest = found.stream()
        .filter(it -> cursor == null || it.file().id().toString().compareTo(cursor.toString()) > 0)
        .toList();
    var page = rest.subList(0, Math.min(size, rest.size()));
    return new Listed(
        clock.instant(),
        found.size(),
        page.stream().map(ZoneJson::of).toList(),
        rest.size() > size ? page.getLast().file().id().toString() : null);
  }

  @GetMapping("/{id}")
  ZoneJson get(@PathVariable UUID id) {
    return ZoneJson.of(book.get(id));
  }

  @PostMapping
  ResponseEntity<?> draw(@RequestBody JsonNode json, RequestKey key) {
    permissions.require(Duty.MANAGE_NETWORK);
    var body = answers.body(json);
    var wanted = read(json, body);
    if (!body.faults().isEmpty()) return answers.wrong(body.faults());
    return keys.once(key, json, () -> drawing.draw(wanted))
        .told(it -> answer(it, true), made -> ResponseEntity.ok(get(made)));
  }

  @PostMapping("/{id}/boundary")
  ResponseEntity<?> redraw(@PathVariable UUID id, @RequestBody JsonNode json) {
    permissions.require(Duty.MANAGE_NETWORK);
    var body = answers.body(json);
    var wanted = read(json, body);
    var version = body.number("version");
    if (version == null || !body.faults().isEmpty()) {
      var faults = new ArrayList<>(body.faults());
      if (version == null) faults.add(new Fault("version", "field-needed"));
      return answers.wrong(faults);
    }
    return answer(drawing.redraw(id, version, wanted), false);
  }

  @PostMapping("/{id}/points")
  ResponseEntity<?> addPoint(@PathVariable UUID id, @RequestBody JsonNode json, RequestKey key) {
    permissions.require(Duty.MANAGE_NETWORK);
    var body = answers.body(json);
    var kind = body.needed("kind", PointKind::valueOf);
    var position = position(json);
    var zones = new ArrayList<UUID>(List.of(id));
    for (var other : body.list("zones")) {
      var one = body.read("zones", other, UUID::fromString);
      if (one != null && !zones.contains(one)) zones.add(one);
    }
    var capacity = body.number("capacity");
    var faults = new ArrayList<>(body.faults());
    if (position == null) faults.add(new Fault("longitude", "unreadable"));
    if (!faults.isEmpty() || kind == null || position == null) return answers.wrong(faults);
    var wanted =
        new NewPoint(kind, zones, body.text("name"), position, capacity, body.text("access"));
    return keys.once(key, json, () -> drawing.add(wanted))
        .told(it -> answer(it, true), made -> ResponseEntity.ok(get(made)));
  }

  private static @Nullable Position position(JsonNode json) {
    var longitude = json.path("longitude");
    var latitude = json.path("latitude");
    boolean usable = longitude.isNumber()
        && latitude.isNumber()
        && Math.abs(longitude.doubleValue()) <= 180
        && Math.abs(latitude.doubleValue()) <= 90;
    return usable ? new Position(longitude.doubleValue(), latitude.doubleValue()) : null;
  }

  private static NewZone read(JsonNode json, Body body) {
    var boundary = json.path("boundary");
    return new NewZone(
        body.text("code"),
        body.text("name"),
        body.read("organisation", OrganisationId::valueOf),
        boundary.isMissingNode() || boundary.isNull() ? null : mended(boundary),
        body.text("radioChannel"),
        body.text("reason"));
  }

  private static Mended mended(JsonNode boundary) {
    return AreaMender.geoJson(boundary.toString());
  }

  private ResponseEntity<?> answer(ZoneOutcome outcome, boolean created) {
    return switch (outcome) {
      case ZoneOutcome.Done it
      when created ->
        ResponseEntity.created(URI.create("/api/v1/zones/" + it.zone())).body(get(it.zone()));
      case ZoneOutcome.Done it -> ResponseEntity.ok(get(it.zone()));
      case ZoneOutcome.Refused it -> answers.wrong(it.faults());
      case ZoneOutcome.ChangedMeanwhile _ -> answers.movedOn();
    };
  }
}
