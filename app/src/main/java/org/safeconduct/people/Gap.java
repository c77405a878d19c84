package org.safeconduct.people;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What is missing in a person's file. Each is a rule of its own: a condition that is true of a
/// person `p` in whose file it is missing. For dependants the head of household's channels and
/// contacts count too. `:now` is the moment; after how many days a confirmation is too old, the
/// profile of the person's organisation says.
public enum Gap {
  /// No message and no call can reach the person.
  NO_CHANNEL("""
      not exists (select from people.channel c where c.person in (p.id, p.head_of_household))
      """),
  /// There are channels, and nobody has ever found that one works.
  CHANNEL_UNVERIFIED("""
      (exists (select from people.channel c where c.person in (p.id, p.head_of_household))
          and not exists (
              select from people.channel c
              where c.person in (p.id, p.head_of_household) and c.verified_at is not null))
      """),
  /// A channel was found to work, but that is long ago.
  CHANNEL_STALE("""
      ((select max(c.verified_at) from people.channel c
          where c.person in (p.id, p.head_of_household))
          < cast(:now as timestamptz) - make_interval(days => (
              select profiles.setting('contact-stale-days', p.organisation, 180))))
      """),
  /// Nobody knows where the person lives: no alert and no warden finds the home.
  RESIDENCE_UNKNOWN("""
      not exists (
          select from people.station s
          where s.person = p.id and s.kind = 'RESIDENCE' and not s.withdrawn
            and s.starts <= :now and s.ends > :now
            and (s.longitude is not null or s.country <> '')
            and not exists (
                select from people.station newer where newer.id = s.id and newer.version > s.version))
      """),
  /// Nobody to tell when something happens to the person.
  NO_EMERGENCY_CONTACT("""
      not exists (
          select from people.emergency_contact e where e.person in (p.id, p.head_of_household))
      """),
  /// The list of the organisation at the duty station is overdue to be confirmed: nobody knows
  /// whether the person still belongs to it. Dependants stand on their head of household's list.
  LIST_UNCONFIRMED("""
      exists (
          select from people.confirmation q
          where q.organisation = p.organisation and q.confirmed_at is null and q.due_at < :now
            and q.country || '/' || q.station = coalesce(
                (select s.country || '/' || btrim(split_part(s.place_label, ',', 1))
                 from people.station s
                 where s.person = coalesce(p.head_of_household, p.id) and s.kind = 'DUTY_STATION'
                   and not s.withdrawn and s.starts <= :now and s.ends > :now
                   and not exists (
                       select from people.station newer
                       where newer.id = s.id and newer.version > s.version)
                 order by s.starts desc, s.id limit 1),
                '/'))
      """);

  private final String condition;

  Gap(String condition) {
    this.condition = condition;
  }

  /// Whether something is known and too old, and not simply missing.
  public boolean isStale() {
    return this == CHANNEL_UNVERIFIED || this == CHANNEL_STALE || this == LIST_UNCONFIRMED;
  }

  /// SQL that is true of a person `p` with this gap.
  public String condition() {
    return condition;
  }

  /// What the conditions hold.
  public static Map<String, Object> parameters(Instant now) {
    return Map.of("now", now.atOffset(ZoneOffset.UTC));
  }

  /// What an address calls it, such as `no-channel`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What addresses call them.
  public static List<String> words() {
    return Arrays.stream(values()).map(Gap::word).toList();
  }

  /// The gap that an address calls so.
  ///
  /// @throws IllegalArgumentException if there is none
  public static Gap of(String word) {
    return valueOf(word.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
