package org.safeconduct.demo.synthetic;

import java.util.List;
import java.util.stream.IntStream;
import org.safeconduct.people.Organisation;
import org.safeconduct.people.OrganisationId;

/// An organisation that does not exist.
///
/// @param number from 0
/// @param domain where its addresses lie, under a domain of RFC 2606
record Employer(int number, Organisation organisation, String domain) {
  private static final List<String> RESERVED = List.of("example.org", "example.net", "example.com");

  /// The organisations of a size, out of `demo/organisations.tsv`; the largest comes first.
  static List<Employer> of(Size size, Ids ids) {
    var block = size == Size.XL ? "l" : size.name().toLowerCase(java.util.Locale.ROOT);
    var rows = DemoResource.lines("organisations.tsv")
        .map(line -> line.split("\t"))
        .filter(row -> row[0].equals(block))
        .limit(size.organisations())
        .toList();
    return IntStream.range(0, rows.size())
        .mapToObj(number -> employer(number, rows.get(number), ids))
        .toList();
  }

  private static Employer employer(int number, String[] row, Ids ids) {
    var id = new OrganisationId(ids.id(Ids.Of.ORGANISATION, number));
    var domain = row[1].toLowerCase(java.util.Locale.ROOT) + "." + RESERVED.get(number % 3);
    return new Employer(number, new Organisation(id, row[1], row[2]), domain);
  }

  OrganisationId id() {
    return organisation.id();
  }

  String code() {
    return organisation.code();
  }

  /// Who says what the organisation's list of people says.
  String source() {
    return "HR list " + code();
  }
}
