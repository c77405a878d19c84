package org.safeconduct.exposure;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.safeconduct.engine.Exposed;
import org.safeconduct.engine.Fact;
import org.safeconduct.engine.Kind;
import org.safeconduct.engine.Where;
import org.safeconduct.places.Country;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.shared.Confidence;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Precision;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Says in the reader's language where somebody is and why we think so.
@Component
class ReasonWords {
  private static final int MOST_CONTRARY = 2;

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM yyyy HH:mm'Z'", Locale.ROOT);

  private final MessageSource messages;
  private final Gazetteer gazetteer;
  private final Map<Locale, DateTimeFormatter> moments = new ConcurrentHashMap<>();

  ReasonWords(MessageSource messages, Gazetteer gazetteer) {
    this.messages = messages;
    this.gazetteer = gazetteer;
  }

  /// The line in words.
  ExposedPerson line(Line line, Interval asked) {
    var dossier = line.dossier();
    var exposed = line.exposed();
    if (exposed == null)
      return new ExposedPerson(dossier.card(), "", unlocated(dossier, asked), null, null, null);
    var label = dossier.label(exposed.fact());
    return new ExposedPerson(
        dossier.card(),
        where(label),
        why(dossier, exposed),
        label.source(),
        exposed.fact().knownAt(),
        exposed.confidence());
  }

  /// The place and its country: `Nairobi, Kenya`.
  String where(Label label) {
    if (label.onTo() != null) return say("exposure.where.on-the-way", label.place(), label.onTo());
    var country = country(label.country());
    return country.isEmpty() || label.place().endsWith(country)
        ? label.place()
        : say("exposure.where.in-country", label.place(), country);
  }

  /// The name of the country, or an empty string.
  String country(String iso2) {
    return gazetteer.country(iso2).map(it -> name(it)).orElse(iso2);
  }

  /// The reason, what is uncertain about it, and what speaks against it.
  String why(Dossier dossier, Exposed exposed) {
    var parts = new ArrayList<String>();
    parts.add(reason("exposure.why.", exposed.fact(), dossier.label(exposed.fact())));
    if (!exposed.fact().where().isLocal() && exposed.fact().kind() != Kind.TRANSIT)
      parts.add(say(
          isRegion(exposed.fact().where())
              ? "exposure.why.only-region"
              : "exposure.why.only-country"));
    if (exposed.nearby()) parts.add(say("exposure.why.only-town"));
    if (isStale(exposed)) parts.add(say("exposure.why.stale"));
    exposed.against().stream()
        .limit(MOST_CONTRARY)
        .forEach(fact -> parts.add(reason("exposure.against.", fact, dossier.label(fact))));
    return joined(parts);
  }

  private String unlocated(Dossier dossier, Interval asked) {
    var parts = dossier.unplaced().stream()
        .filter(it -> it.when().overlaps(asked))
        .map(this::notFound)
        .toList();
    return parts.isEmpty() ? say("exposure.why.nothing") : joined(parts);
  }

  private String notFound(Unplaced it) {
    var source = say(it.source().label());
    return it.place().isEmpty()
        ? say("exposure.why.place-unknown", source)
        : say("exposure.why.not-found", source, it.place());
  }

  private String reason(String prefix, Fact fact, Label label) {
    var from = moment(fact.when().from());
    var until = moment(fact.when().until());
    return switch (fact.kind()) {
      case CONFIRMATION ->
        say(prefix + "confirmation." + label.source().word(), label.place(), from);
      case LEG -> say(prefix + "leg", label.place(), from, until);
      case TRANSIT ->
        say(prefix + "transit", label.place(), label.onTo() == null ? "" : label.onTo(), until);
      case CALENDAR ->
        say(prefix + "calendar." + label.source().word(), label.place(), from, until);
      case PREMISES, DUTY_STATION, RESIDENCE ->
        say("exposure.why." + label.source().word(), label.place());
      case LEFT_BASE ->
        say(
            "exposure.why.joined",
            say("exposure.why." + label.source().word(), label.place()),
            say("exposure.why.left-base", until));
    };
  }

  private static boolean isStale(Exposed exposed) {
    return exposed.fact().kind() == Kind.CONFIRMATION
        && exposed.fact().where().isLocal()
        && exposed.confidence() == Confidence.POSSIBLE
        && !exposed.nearby()
        && exposed.against().isEmpty();
  }

  private static boolean isRegion(Where where) {
    return switch (where) {
      case Where.Within within -> within.code().startsWith("region:");
      case Where.At at -> at.precision() == Precision.REGION;
      case Where.Between _ -> false;
    };
  }

  private String joined(List<String> parts) {
    return parts.stream()
        .reduce((one, other) -> say("exposure.why.joined", one, other))
        .orElse("");
  }

  private String moment(Instant instant) {
    if (!instant.isBefore(Interval.FOREVER)) return say("exposure.why.no-end");
    return moments
        .computeIfAbsent(locale(), MOMENT::withLocale)
        .format(instant.atOffset(ZoneOffset.UTC));
  }

  private String name(Country country) {
    return country.name(locale());
  }

  private String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
