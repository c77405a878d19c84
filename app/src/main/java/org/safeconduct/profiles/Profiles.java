package org.safeconduct.profiles;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Permissions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which Framework Profile holds for whom and when.
///
/// What holds is nobody's secret: every account and job may ask.
@Service
public class Profiles {
  /// In place of an organisation: all that chose nothing themselves.
  public static final UUID INSTALLATION = new UUID(0, 0);

  private final Permissions permissions;
  private final JdbcEditions editions;
  private final JdbcChoices choices;
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final Clock clock;
  private final EditionId first;
  private final Shortenings shortenings;

  Profiles(
      Permissions permissions,
      JdbcEditions editions,
      JdbcChoices choices,
      CurrentUser currentUser,
      AuditTrail audit,
      Clock clock,
      Shortenings shortenings,
      @Value("${safeconduct.profile:unsms-2026.1}") String first) {
    this.permissions = permissions;
    this.editions = editions;
    this.choices = choices;
    this.currentUser = currentUser;
    this.audit = audit;
    this.clock = clock;
    this.first = EditionId.of(first);
    this.shortenings = shortenings;
  }

  /// All editions, by profile, the latest version of each first.
  public List<Edition> editions() {
    permissions.requireAny(Duty.values());
    return editions.ids().stream().map(this::edition).toList();
  }

  /// An edition.
  ///
  /// @throws NotFound if it was never published
  public Edition get(EditionId id) {
    permissions.requireAny(Duty.values());
    return edition(id);
  }

  /// What holds for the organisation at that moment: its own choice, else the installation's.
  ///
  /// @param organisation a people id, or [#INSTALLATION]
  /// @param at UTC; an earlier moment gives what held then
  public Edition of(UUID organisation, Instant at) {
    permissions.requireAny(Duty.values());
    return spoken(chosen(organisation, at));
  }

  /// What holds for the installation now.
  public Edition now() {
    permissions.requireAny(Duty.values());
    return holding();
  }

  /// The value of a setting for the organisation now.
  public int setting(UUID organisation, Setting setting) {
    permissions.requireAny(Duty.values());
    return Objects.requireNonNull(settings(organisation).get(setting));
  }

  /// The values of all settings for the organisation now, its own and those of the edition.
  public Map<Setting, Integer> settings(UUID organisation) {
    permissions.requireAny(Duty.values());
    var choice = chosen(organisation, clock.instant());
    var settings = new EnumMap<>(edition(choice.edition()).settings());
    settings.putAll(choice.settings());
    return settings;
  }

  /// The values of a setting that held at that moment: of each organisation that chose something,
  /// and under [#INSTALLATION] of all others.
  public Map<UUID, Integer> values(Setting setting, Instant at) {
    permissions.requireAny(Duty.values());
    var values = new HashMap<UUID, Integer>();
    values.put(INSTALLATION, value(chosen(INSTALLATION, at), setting));
    for (var choice : choices.holding(at))
      values.put(choice.organisation(), value(choice, setting));
    return values;
  }

  private int value(Choice choice, Setting setting) {
    var own = choice.settings().get(setting);
    return own != null
        ? own
        : Objects.requireNonNull(edition(choice.edition()).settings().get(setting));
  }

  /// The organisations that chose something themselves, now or before.
  public List<UUID> choosers() {
    permissions.requireAny(Duty.values());
    return choices.organisations();
  }

  /// What holds for the organisation now, with its overrides; that of the installation when it
  /// chose nothing itself.
  public Choice choice(UUID organisation) {
    permissions.requireAny(Duty.values());
    return chosen(organisation, clock.instant());
  }

  /// The latest edition of the same profile, if a newer one than this was published.
  public Optional<Edition> newerThan(EditionId id) {
    permissions.requireAny(Duty.values());
    return editions.ids().stream()
        .filter(it -> it.profile().equals(id.profile()))
        .takeWhile(it -> !it.equals(id))
        .findFirst()
        .map(this::edition);
  }

  /// What the organisation chose since the beginning, the latest first.
  public List<Choice> history(UUID organisation) {
    permissions.require(Duty.ADMINISTER);
    return choices.all(organisation);
  }

  /// Lets an edition hold for the organisation from now on. What was recorded before keeps the
  /// edition of its time. Where something is to be deleted earlier, it is when a second person
  /// confirms it; see [Shortenings].
  ///
  /// @param settings values of its own; those that the edition has anyway are left out
  /// @throws NotFound if there is no such edition
  @Transactional
  public ChoiceOutcome choose(
      UUID organisation, EditionId edition, Map<Setting, Integer> settings) {
    permissions.require(Duty.ADMINISTER);
    var chosen = edition(edition);
    var own = new EnumMap<Setting, Integer>(Setting.class);
    var wrong = EnumSet.noneOf(Setting.class);
    settings.forEach((setting, value) -> {
      if (!setting.allows(value)) wrong.add(setting);
      if (!value.equals(chosen.settings().get(setting))) own.put(setting, value);
    });
    if (!wrong.isEmpty()) return new ChoiceOutcome.OutOfRange(wrong);
    choices.await(organisation);
    keep(organisation, edition, own, choice(organisation).words());
    audit.record(
        "profiles.profile-chosen",
        organisation.toString(),
        Map.of("edition", edition.toString(), "settings", own));
    return new ChoiceOutcome.Chosen();
  }

  /// Lets the latest edition of the profile that holds for the organisation hold from now on, with
  /// the same values and words of its own. Does nothing if it holds already.
  @Transactional
  public void chooseLatest(UUID organisation) {
    permissions.require(Duty.ADMINISTER);
    var held = choice(organisation);
    newerThan(held.edition()).ifPresent(it -> choose(organisation, it.id(), held.settings()));
  }

  /// Lets this hold for the organisation from now on, for whoever was asked whether they may.
  void keep(UUID organisation, EditionId edition, Map<Setting, Integer> own, OwnWords words) {
    var now = clock.instant();
    var before = choice(organisation);
    var held = settings(organisation);
    choices.add(new Choice(organisation, edition, own, words, now, now, currentUser.name()));
    choices.hold(organisation, settings(organisation));
    shortenings.ask(organisation, before.organisation(), held, settings(organisation));
  }

  /// What holds for the installation now, for whoever is being answered, known or not.
  Edition holding() {
    return spoken(chosen(INSTALLATION, clock.instant()));
  }

  private Choice chosen(UUID organisation, Instant at) {
    return choices
        .find(organisation, at)
        .or(() -> choices.find(INSTALLATION, at))
        .orElseGet(
            () -> new Choice(INSTALLATION, first, Map.of(), OwnWords.NONE, Instant.EPOCH, at, ""));
  }

  private Edition spoken(Choice choice) {
    return choice.words().over(edition(choice.edition()));
  }

  private Edition edition(EditionId id) {
    return editions.find(id).orElseThrow(() -> new NotFound("profile", id));
  }
}
