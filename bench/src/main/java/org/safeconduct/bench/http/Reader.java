package org.safeconduct.bench.http;

import java.util.List;
import org.safeconduct.bench.Api;
import org.safeconduct.bench.BenchServer;

/// Somebody who asks.
///
/// @param share of all questions, percent
record Reader(String name, Api api, int share) {
  /// The duty officer sees everybody, the focal point the people of an organisation, the warden
  /// those of a zone.
  static List<Reader> all(BenchServer server) {
    return List.of(
        new Reader("duty-officer", new Api(server), 50),
        new Reader("focal-point", SignIn.as("focal-point", server.address()), 40),
        new Reader("warden", SignIn.as("warden", server.address()), 10));
  }

  /// Whose turn it is.
  ///
  /// @param chance 0 to 99
  static Reader of(List<Reader> readers, int chance) {
    int sum = 0;
    for (var reader : readers) {
      sum += reader.share;
      if (chance < sum) return reader;
    }
    return readers.getLast();
  }
}
