package org.safeconduct.governance.imports;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.safeconduct.governance.PostsImported;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.lists.Column;
import org.safeconduct.people.lists.Faults;
import org.safeconduct.people.lists.ImportChoices;
import org.safeconduct.people.lists.ImportWatch;
import org.safeconduct.people.lists.ListKind;
import org.safeconduct.people.lists.ListReader;
import org.safeconduct.people.lists.ListedOrganisations;
import org.safeconduct.people.lists.StagedContents;
import org.safeconduct.people.lists.TimeCells;
import org.safeconduct.places.Country;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.platform.Permissions;
import org.safeconduct.profiles.Vocabulary;
import org.springframework.stereotype.Component;

/// A list of posts, one row a person in a post (`domain.md` 8.1 and 5.4). People and zones must
/// be known; take in their lists first.
@Component
class PostList extends StagedContents {
  private final Permissions permissions;
  private final PeopleRegister people;
  private final Gazetteer gazetteer;
  private final PostStage stage;
  private final PostStorage storage;
  private final Vocabulary vocabulary;
  private final Clock clock;

  PostList(
      Permissions permissions,
      PeopleRegister people,
      Gazetteer gazetteer,
      PostStage stage,
      PostStorage storage,
      Vocabulary vocabulary,
      Clock clock) {
    super(stage.list());
    this.permissions = permissions;
    this.people = people;
    this.gazetteer = gazetteer;
    this.stage = stage;
    this.storage = storage;
    this.vocabulary = vocabulary;
    this.clock = clock;
  }

  @Override
  public ListKind kind() {
    return ListKind.POSTS;
  }

  @Override
  public List<Column> columns() {
    return PostColumns.ALL;
  }

  @Override
  public Staged stage(byte[] content, ImportChoices choices, ImportWatch watch) {
    var list = ListReader.of(content, choices.sheet(), PostColumns.ALL);
    var scope = permissions.scope();
    var organisations =
        new ListedOrganisations(people.organisations(), scope, false, choices.organisation());
    var faults = new Faults(watch::found);
    var times = new TimeCells();
    list.eachRow(row -> PostColumns.TIMES.forEach(it -> times.learn(row.get(it))), _ -> {});
    var posts = vocabulary.posts();
    var rows = new PostRows(
        organisations,
        times,
        name -> gazetteer.country(name).map(Country::iso2),
        it -> posts.of(it == null ? null : it.value()));
    stage.list().fill(list, faults, watch, row -> rows.read(row, faults::add));
    stage.compare(clock.instant(), scope).forEach(faults::add);
    return new Staged(faults, list.notices(), organisations.source());
  }

  @Override
  public void store(String source, boolean endMissing) {
    storage.store(clock.instant());
    if (endMissing) storage.end(clock.instant());
  }

  @Override
  public Object news(UUID importId, int written) {
    return new PostsImported(importId, written);
  }
}
