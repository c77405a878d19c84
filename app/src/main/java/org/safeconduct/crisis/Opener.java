package org.safeconduct.crisis;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.safeconduct.crisis.HeadcountOverview.Round;
import org.safeconduct.crisis.HeadcountRecord.Asking;
import org.safeconduct.crisis.HeadcountRecord.Opening;
import org.safeconduct.crisis.JdbcHeadcounts.RequestKey;
import org.safeconduct.crisis.JdbcMembers.Counted;
import org.safeconduct.crisis.Member.Added;
import org.safeconduct.crisis.NewHeadcount.Fault;
import org.safeconduct.crisis.OpenOutcome.KeyReused;
import org.safeconduct.crisis.OpenOutcome.Opened;
import org.safeconduct.crisis.OpenOutcome.Refused;
import org.safeconduct.crisis.answers.Standing.Exclusion;
import org.safeconduct.crisis.asking.PublicAddress;
import org.safeconduct.crisis.asking.Questioner;
import org.safeconduct.crisis.asking.StandardWords;
import org.safeconduct.crisis.opening.Population;
import org.safeconduct.crisis.opening.Population.OfAlert;
import org.safeconduct.crisis.opening.Population.OfArea;
import org.safeconduct.crisis.opening.Population.OfPeople;
import org.safeconduct.crisis.opening.Population.Selection;
import org.safeconduct.crisis.opening.PopulationFinder;
import org.safeconduct.crisis.opening.PopulationFinder.Found;
import org.safeconduct.crisis.opening.Twins;
import org.safeconduct.crisis.sealing.Chain;
import org.safeconduct.exposure.AskedTime;
import org.safeconduct.notifications.QuestionId;
import org.safeconduct.shared.AreaJson;
import org.safeconduct.shared.Confidence;
import org.springframework.stereotype.Component;

/// Opens headcounts: freezes the population, asks everybody, all in the caller's transaction.
@Component
class Opener {
  private final PopulationFinder populations;
  private final Questioner questioner;
  private final StandardWords words;
  private final JdbcHeadcounts headcounts;
  private final JdbcMembers members;
  private final Logbook logbook;
  private final PublicAddress address;

  Opener(
      PopulationFinder populations,
      Questioner questioner,
      StandardWords words,
      JdbcHeadcounts headcounts,
      JdbcMembers members,
      Logbook logbook,
      PublicAddress address) {
    this.populations = populations;
    this.questioner = questioner;
    this.words = words;
    this.headcounts = headcounts;
    this.members = members;
    this.logbook = logbook;
    this.address = address;
  }

  OpenOutcome open(NewHeadcount wanted) {
    var key = new RequestKey(logbook.identity() + " " + wanted.key(), fingerprint(wanted));
    var before = headcounts.withKey(key.key());
    if (before.isPresent()) return repeated(before.get(), key);
    var faults = new ArrayList<>(wanted.faults());
    if (!wanted.exercise() && !address.leadsHere())
      faults.add(new Fault("address", "address-missing"));
    var found = populations.find(wanted.population());
    if (!found.missingOf(wanted.population()).isEmpty()) faults.add(new Fault("people", "unknown"));
    if (found.candidates().isEmpty()) faults.add(new Fault("population", "nobody"));
    return faults.isEmpty() ? open(wanted, found, key) : new Refused(faults);
  }

  private OpenOutcome open(NewHeadcount wanted, Found found, RequestKey key) {
    var headcount = headcount(wanted, found);
    var added = new Added(headcount.opening().at(), headcount.opening().by());
    var counted = found.candidates().stream()
        .map(it -> new Member(headcount.id(), it.card(), true, it.presence(), added))
        .map(Counted::of)
        .toList();
    var frozen = counted.stream().map(Counted::frozen).toList();
    if (!headcounts.add(headcount, Chain.snapshot(headcount, frozen), key))
      return repeated(headcounts.withKey(key.key()).orElseThrow(), key);
    members.add(counted);
    var twins = Twins.among(found.candidates());
    twins.forEach((person, twin) -> members.exclude(
        headcount.id(),
        person,
        new Exclusion(added.at(), added.by(), words.countedWith(twin.organisationName()))));
    var asked = questioner.ask(
        headcount,
        1,
        found.cards().stream().filter(it -> !twins.containsKey(it.id())).toList());
    headcounts.asked(
        headcount.id(),
        new Round(1, added.at(), Audience.of(asked)),
        headcount.asking().next());
    return tell(headcount, counted.size() - twins.size());
  }

  private OpenOutcome tell(HeadcountRecord headcount, int people) {
    logbook
        .changed(headcount.id())
        .record(
            "crisis.headcount-opened",
            Map.of(
                "people", people,
                "exercise", headcount.exercise(),
                "snapshot", Chain.hex(headcounts.hashes(headcount.id()).snapshot())));
    return new Opened(headcount.id(), people, false);
  }

  private OpenOutcome repeated(JdbcHeadcounts.Keyed before, RequestKey key) {
    if (!MessageDigest.isEqual(before.request(), key.request())) return new KeyReused(before.id());
    return new Opened(before.id(), members.count(before.id()), true);
  }

  private HeadcountRecord headcount(NewHeadcount wanted, Found found) {
    var now = logbook.now();
    var area = found.area();
    return new HeadcountRecord(
        new HeadcountId(UUID.randomUUID()),
        wanted.title(),
        wanted.exercise(),
        new Opening(
            now,
            logbook.by(),
            found.origin(),
            found.alert(),
            area == null ? null : AreaJson.write(area),
            confidences(wanted.population())),
        asking(wanted, now),
        null);
  }

  private static Asking asking(NewHeadcount wanted, Instant now) {
    return new Asking(
        new QuestionId(UUID.randomUUID()),
        wanted.words(),
        wanted.schedule().again(),
        1,
        Schedule.next(wanted.schedule().again(), now, now),
        now.plus(wanted.schedule().validity()));
  }

  private static Set<Confidence> confidences(Population population) {
    return switch (population) {
      case OfAlert it -> it.selection().confidences();
      case OfArea it -> it.selection().confidences();
      case OfPeople _ -> Set.of();
    };
  }

  private static byte[] fingerprint(NewHeadcount wanted) {
    return Chain.request(
        canonical(wanted.population()),
        wanted.title(),
        new TreeMap<>(wanted.texts()),
        wanted.exercise(),
        wanted.schedule());
  }

  private static Object canonical(Population population) {
    return switch (population) {
      case OfAlert it -> canonical("alert", it.alert(), it.selection());
      case OfArea it -> canonical("area", it.area(), it.selection()) + said(it.when());
      case OfPeople it ->
        List.of("people", names(it.people()), it.withDependants()).toString();
    };
  }

  private static String said(AskedTime when) {
    return when.equals(AskedTime.UNSAID) ? "" : when.toString();
  }

  private static String canonical(String kind, Object which, Selection selection) {
    var parts = new ArrayList<Object>(
        List.of(kind, which, names(selection.confidences()), names(selection.organisations())));
    if (!selection.besides().isEmpty()) parts.add(names(selection.besides()));
    return parts.toString();
  }

  private static List<String> names(Collection<?> values) {
    return values.stream().map(Object::toString).sorted().toList();
  }
}
