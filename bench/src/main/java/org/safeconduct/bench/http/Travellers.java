package org.safeconduct.bench.http;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import org.safeconduct.bench.Api;

/// People of the demo's organisations who travel for the benchmark, each with one trip that is
/// rebooked again and again by the list of trips that the travel desk sends.
final class Travellers {
  private static final int COUNT = 20_000;

  private static final List<String> TOWNS = List.of(
      "Nairobi,KE",
      "Geneva,CH",
      "Kampala,UG",
      "Bangkok,TH",
      "Amman,JO",
      "Dakar,SN",
      "Beirut,LB",
      "Kathmandu,NP",
      "Addis Ababa,ET",
      "Vienna,AT",
      "New York,US",
      "Dhaka,BD",
      "Bogota,CO",
      "Kinshasa,CD",
      "Islamabad,PK",
      "Cairo,EG",
      "Tunis,TN",
      "Juba,SS",
      "Rome,IT",
      "Manila,PH");

  /// Where nobody is but whom [#next] sends there: Ushuaia and Tórshavn.
  private static final List<String> PROBES = List.of("Ushuaia,AR", "Tórshavn,FO");

  private static final List<String> AROUND = List.of(
      "{\"circle\":{\"longitude\":-68.3,\"latitude\":-54.8,\"radiusKm\":60}}",
      "{\"circle\":{\"longitude\":-6.77,\"latitude\":62.01,\"radiusKm\":60}}");

  private final Api api;
  private final List<String> organisations;
  private int round;
  private int next;

  /// Takes them in, if that was not done before.
  Travellers(Api api) {
    this.api = api;
    var names = new LinkedHashSet<String>();
    for (var person : api.get("/api/v1/people?limit=999").get("people"))
      names.add(person.get("organisation").asString());
    organisations = List.copyOf(names);
    var list = new StringBuilder(
        "number,organisation,given_name,family_name,category,language,email,phone,duty_station,"
            + "duty_country\n");
    for (int i = 0; i < COUNT; i++)
      list.append("%s,\"%s\",%s,Wanderer,Consultant,en,%s@example.org,+33639980000,Geneva,CH%n"
          .formatted(number(i), organisation(i), number(i), number(i)));
    api.post("/api/v1/people/imports", "text/csv", list.toString());
  }

  /// A list of trips, and how to see that it was taken in.
  ///
  /// @param probe the name of somebody whom this list sends to where she was not before
  /// @param around where, as the body of a question
  record Batch(String list, int changes, String probe, String around) {}

  /// The next batch: other towns for the next travellers.
  Batch next(int changes) {
    if (next + changes > COUNT) {
      next = 0;
      round++;
    }
    int first = next;
    next += changes;
    int probe = round % PROBES.size();
    var from = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(1));
    var list = new StringBuilder("reference,person_number,organisation,place,country,from,to\n");
    for (int i = first; i < next; i++) {
      var town = i == first ? PROBES.get(probe) : TOWNS.get((i + round) % TOWNS.size());
      list.append("B-%s,%s,\"%s\",%s,%s,%s%n"
          .formatted(
              number(i), number(i), organisation(i), town, from, from.plus(Duration.ofDays(3))));
    }
    return new Batch(list.toString(), changes, number(first), AROUND.get(probe));
  }

  /// Sends it as the travel desk would.
  void send(Batch batch) {
    var counts = api.post("/api/v1/trips/imports", "text/csv", batch.list()).get("counts");
    int written = counts.get("created").asInt() + counts.get("changed").asInt();
    if (written != batch.changes())
      throw new IllegalStateException("Of " + batch.changes() + " legs " + written + " changed");
  }

  private String organisation(int i) {
    return organisations.get(i % organisations.size());
  }

  private static String number(int i) {
    return "BN%05d".formatted(i);
  }
}
