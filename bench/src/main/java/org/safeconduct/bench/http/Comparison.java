package org.safeconduct.bench.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.safeconduct.bench.Api;
import tools.jackson.databind.JsonNode;

/// Compares answers: the pages of a list with its totals, and what is known now with what the
/// database says when it is read anew, which is what `knownAt` does.
final class Comparison {
  private final List<Reader> readers;
  private final List<Question> questions;

  Comparison(List<Reader> readers, List<Question> questions) {
    this.readers = readers;
    this.questions = questions;
  }

  /// While nothing changes.
  ///
  /// @return how many people were compared
  /// @throws IllegalStateException at the first difference
  long withRecord() {
    var moment = Instant.now();
    awaitKnownUpTo(moment);
    long people = 0;
    for (var reader : readers)
      for (var question : questions) {
        var now = whole(reader.api(), question.at(moment));
        var read = whole(reader.api(), question.at(moment).with("&knownAt=" + moment));
        if (!now.equals(read))
          throw new IllegalStateException("What %s is told of a %s differs from the record: %s, %s"
              .formatted(reader.name(), question.kind(), now.totals(), read.totals()));
        people += now.people().size();
      }
    return people;
  }

  private void awaitKnownUpTo(Instant moment) {
    var api = readers.getFirst().api();
    var question = questions.getFirst();
    for (long until = System.nanoTime() + 60_000_000_000L; System.nanoTime() < until; )
      if (Instant.parse(question.page(api, null).get("asOf").asString()).isAfter(moment)) return;
    throw new IllegalStateException("Changes are not taken in after a minute");
  }

  private record Whole(String totals, List<String> people) {}

  /// All pages; the first hundred must be those of the first page.
  private static Whole whole(Api api, Question question) {
    var first = Question.JSON.readTree(question.ask(api));
    var people = new ArrayList<String>();
    var page = question.page(api, null);
    var totals = page.get("totals").toString();
    add(people, page);
    while (page.hasNonNull("next")) {
      page = question.page(api, page.get("next").asString());
      add(people, page);
    }
    check(question, first, new Whole(totals, people));
    return new Whole(totals, people);
  }

  private static void check(Question question, JsonNode first, Whole whole) {
    var begin = new ArrayList<String>();
    add(begin, first);
    int said = first.get("totals").get("people").asInt();
    boolean complete = whole.people().size() == said
        && new LinkedHashSet<>(whole.people()).size() == said
        && begin.equals(whole.people().subList(0, begin.size()))
        && first.get("totals").toString().equals(whole.totals());
    if (!complete)
      throw new IllegalStateException("The pages about a %s have %d people, its totals say %s"
          .formatted(question.kind(), whole.people().size(), first.get("totals")));
  }

  private static void add(List<String> people, JsonNode page) {
    for (var person : page.get("people"))
      people.add(person.get("person").asString() + " " + person.get("name").asString() + " "
          + person.get("confidence").asString() + " " + person.get("where").asString());
  }
}
